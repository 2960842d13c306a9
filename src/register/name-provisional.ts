// A document that prints no symbol is named by held documents that cite it, where they leave no doubt which one they mean.
import { ingestWaiting } from '../intake/index.ts';
import { findSymbols, fold, kindOf, sessionOf } from '../lexicon/index.ts';
import {
  addSymbol,
  type Citing,
  citingUnheld,
  correctSymbol,
  type Provisional,
  provisionalWorks,
  writeTrail,
} from '../store/index.ts';
import type { Register } from './open.ts';

export interface Named {
  readonly from: string;
  readonly to: string;
  /** The other half of a joint symbol, where a text prints both. */
  readonly joint: readonly string[];
  /** Address of a paragraph that cites it by its title. */
  readonly by: string;
}

/** Names what can be named without doubt; the trail keeps by which paragraph. */
export async function nameProvisional(register: Register): Promise<readonly Named[]> {
  const { store } = register;
  const works = await provisionalWorks(store);
  if (!works.length) return [];
  const sessions = works.flatMap(({ session }) => session ?? []);
  const citing = sessions.length ? await citingUnheld(store, sessions) : [];
  const named = works.flatMap((work) => nameOf(work, works, citing) ?? []);
  for (const { from, to, by, joint } of named) {
    await correctSymbol(store, from, to, 'octavo', `cited by ${by}`);
    for (const other of joint) await addSymbol(store, to, other, 'octavo', `printed with ${to}`);
  }
  if (named.length) {
    await writeTrail(store);
    await ingestWaiting(store, { who: 'octavo', threads: 1 });
  }
  return named;
}

/** Words fewer than this are no title that tells documents apart ("Rapport du Secrétaire général"). */
const LEAST_WORDS = 6;
/** Resolutions end a title in their own words ("… and regional and subregional organizations"): so much of it stands as printed. */
const LEAST_SHARE = 0.75;

/** One symbol only is cited by this title for this session, and no other nameless document has the title: then it is the name. */
function nameOf(work: Provisional, all: readonly Provisional[], citing: readonly Citing[]): Named | null {
  const about = citing.filter((one) => isAbout(work, one));
  const symbols = new Set(about.map((one) => one.symbol));
  const first = [...symbols].find((symbol) => symbol.startsWith('A/')) ?? [...symbols][0];
  const others = [...symbols].filter((symbol) => symbol !== first);
  const joint = others.every((symbol) => about.some((one) => one.symbol === symbol && citesBoth(one, first, about)));
  const twin = all.some((one) => one !== work && one.session === work.session && sameTitle(one, work));
  if (!first || !joint || twin) return null;
  const by = about.find((one) => one.symbol === first)!;
  return { from: work.symbol, to: first, joint: jointOf(first, citing), by: `${by.by}#${by.paragraph}` };
}

/** `A/79/302-S/2024/600`: what texts print behind a hyphen. */
function jointOf(symbol: string, citing: readonly Citing[]): string[] {
  const found = new Set<string>();
  for (const { symbol: cited, own } of citing) {
    const at = cited === symbol ? own.indexOf(symbol) : -1;
    const rest = at < 0 ? '' : own.slice(at + symbol.length);
    const [other] = /^ ?[-–‑] ?/.test(rest) ? findSymbols(rest) : [];
    if (other && other.start <= 3 && kindOf(other.symbol) === 'document') found.add(other.symbol);
  }
  return [...found];
}

/** Said in the same paragraph: the two halves of a joint symbol. */
const citesBoth = (one: Citing, symbol: string, about: readonly Citing[]): boolean =>
  about.some((other) => other.symbol === symbol && other.by === one.by && other.paragraph === one.paragraph);

/** Its own words and mastheads (which list the agenda by title) say nothing about its name. */
function isAbout(work: Provisional, { symbol, text, language, by, paragraph }: Citing): boolean {
  if (by === work.symbol || paragraph === 'cover') return false;
  if (work.session === null || !fitsSession(symbol, work.session) || kindOf(symbol) !== 'document') return false;
  const title = work.titles.find((one) => one.language === language)?.title;
  const words = title ? plain(title).split(' ') : [];
  const run = words.slice(0, Math.ceil(words.length * LEAST_SHARE)).join(' ');
  return words.length >= LEAST_WORDS && ` ${plain(text)} `.includes(` ${run} `);
}

/** A symbol of the Assembly names its session; of a joint symbol the other half names the year. */
function fitsSession(symbol: string, session: number): boolean {
  const own = sessionOf(symbol);
  if (own !== null) return own === session;
  const year = /^[A-Z]\/(\d{4})\//.exec(symbol)?.[1];
  return year !== undefined && Math.abs(Number(year) - (1945 + session)) <= 1;
}

const sameTitle = (one: Provisional, other: Provisional): boolean =>
  one.titles.some((a) => other.titles.some((b) => a.language === b.language && plain(a.title) === plain(b.title)));

/** Letters and digits only, folded, one blank between words. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
