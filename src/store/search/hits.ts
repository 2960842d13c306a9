// The rows of a page, each in the language to be shown, with the words that were found marked.

import type { Hit } from './found.ts';
import type { Asked } from './languages.ts';
import type { Narrow } from './narrow.ts';
import type { Ranked } from './rank.ts';
import type { ShownRow } from './shown.ts';
import { marksIn, snippetOf } from './snippet.ts';
import type { Term } from './terms.ts';

/** In which languages a hit is shown, where it is held in one of them. */
export const wantedLanguages = (narrow: Narrow, asked: Asked): readonly string[] =>
  narrow.languages.length ? narrow.languages : asked.shown ? [asked.shown] : [];

/** A paragraph held in several languages is one hit: the language asked for, else where it was found best. */
export function once(order: readonly Ranked[], wanted: readonly string[], asked: Asked): Ranked[] {
  const out: Ranked[] = [];
  const places = new Map<string, Map<number, number>>();
  for (const one of order) {
    let works = places.get(one.paragraph);
    if (!works) places.set(one.paragraph, (works = new Map()));
    const at = works.get(one.work);
    if (at === undefined) works.set(one.work, out.push(one) - 1);
    else if (prefers(one, out[at], wanted, asked)) out[at] = { ...one, rank: out[at].rank };
  }
  return out;
}

const prefers = (one: Ranked, known: Ranked, wanted: readonly string[], asked: Asked): boolean =>
  one.language !== known.language && (wanted[0] ?? asked.shown) === one.language;

export function hitOf(
  one: Ranked,
  rows: readonly ShownRow[],
  terms: readonly Term[],
  wanted: readonly string[],
): Hit | null {
  const own = rows.filter((row) => row.work === one.work && row.paragraph === one.paragraph);
  const row = own.find((each) => wanted.includes(each.language)) ?? own.find((each) => each.language === one.language);
  if (!row) return null;
  const { work, symbol, kind, session, paragraph, role, all } = one;
  const { title, date, number, heading, verb, language, text } = row;
  const snippet = snippetOf(text, marksIn(text, row.words, terms));
  const score = Math.round(one.rank * 1000) / 1000;
  return {
    work,
    symbol,
    kind,
    session,
    date,
    title,
    paragraph,
    role,
    number,
    heading,
    verb,
    language,
    all,
    score,
    snippet,
  };
}
