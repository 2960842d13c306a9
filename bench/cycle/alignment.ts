// Alignment of all successive cooperation resolutions: against rows judged by eye, between languages, beside another approach.
// node bench/cycle/alignment.ts [--show]: the figures; with --show every row and paragraph that differs.
import { existsSync, readFileSync } from 'node:fs';
import { type Aligned, align, alignWorks } from '../../src/cycle/align/index.ts';
import { compareWorks } from '../../src/cycle/compare/index.ts';
import { addressOf, type Held } from '../../src/cycle/index.ts';
import { lineageOf, sameClause } from '../../src/cycle/lineage/index.ts';
import type { Work } from '../../src/cycle/works/index.ts';
import { readText } from '../../src/readers/index.ts';
import type { Language } from '../../src/tree/index.ts';
import { hasCorpus } from '../akn/corpus.ts';
import { undifferent } from './undifferent.ts';
import { cooperation, heldOf, pairsOf } from './works.ts';

type Side = 'before' | 'after';
type Pairing = Record<Side, Map<string, string>>;

interface Judged {
  readonly before: string;
  readonly after: string;
  readonly side: Side;
  readonly paragraph: string;
  /** What a person pairs it with; empty: nothing. */
  readonly to: readonly string[];
}

const OTHERS: readonly Language[] = ['fr', 'es', 'ru', 'ar', 'zh'];
const show = process.argv.includes('--show');
const say = (line: string): void => {
  if (show) console.log(line);
};
const figure = (name: string, value: string | number): void => console.log(`FIGURE alignment.${name} ${value}`);

/** Milliseconds of processor time that `run` takes. */
function timed<T>(run: () => T): { readonly result: T; readonly ms: number } {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

const inLanguage = (work: Work, language: Language): Held | undefined =>
  work.held.find((one) => one.language === language);

function pairingOf(rows: readonly Aligned[]): Pairing {
  const out: Pairing = { before: new Map(), after: new Map() };
  const enter = (row: Aligned): void => {
    for (const id of row.before) out.before.set(id, row.after.join());
    for (const id of row.after) out.after.set(id, row.before.join());
    row.points.forEach(enter);
  };
  rows.forEach(enter);
  return out;
}

type Pairings = ReadonlyMap<string, Pairing>;

/** All pairs in one language; those whose text is another work's (another number of paragraphs than in English) are left out. */
function alignAll(pairs: readonly (readonly [Work, Work])[], language: Language): Pairings {
  const out = new Map<string, Pairing>();
  for (const pair of pairs) {
    const [old, now] = pair.map((work) => inLanguage(work, language));
    const whole = pair.every((work) => sizeOf(work, language) === sizeOf(work, 'en'));
    if (old && now && whole) out.set(keyOf(pair), pairingOf(align(old.paragraphs, now.paragraphs, language)));
    else say(`${keyOf(pair)} left out in ${language}: ${pair.map((work) => sizeOf(work, language))}`);
  }
  return out;
}

const sizeOf = (work: Work, language: Language): number => inLanguage(work, language)?.paragraphs.length ?? 0;
const keyOf = ([before, after]: readonly [Work, Work]): string => `${before.symbol} > ${after.symbol}`;

function judge(rows: readonly Judged[], pairings: Pairings, name: string): string {
  const right = rows.filter(({ before, after, side, paragraph, to }) => {
    const found = pairings.get(`${before} > ${after}`)?.[side].get(paragraph) ?? '';
    if (found !== to.join())
      say(`${name} ${before} > ${after} ${side} ${paragraph}: ${found || '–'}, judged ${to.join() || '–'}`);
    return found === to.join();
  });
  return `${right.length}/${rows.length}`;
}

function parity(english: Pairings, other: Pairings, language: string): string {
  let [same, all] = [0, 0];
  for (const [key, pairing] of other)
    for (const side of ['before', 'after'] as const)
      for (const [id, to] of english.get(key)![side]) {
        if (!pairing[side].has(id)) continue;
        all++;
        if (pairing[side].get(id) === to) same++;
        else say(`${language} ${key} ${side} ${id}: ${pairing[side].get(id) || '–'}, English ${to || '–'}`);
      }
  return `${same}/${all}`;
}

const top = ({ paragraphs }: Held) => paragraphs.filter(({ id }) => !id.includes('__list_'));

function besideUndifferent(
  pairs: readonly (readonly [Work, Work])[],
  judged: readonly Judged[],
  hard: readonly Judged[],
): void {
  const english = pairs.map((pair) => ({ key: keyOf(pair), sides: pair.map((work) => top(inLanguage(work, 'en')!)) }));
  const theirs = timed(() => new Map(english.map(({ key, sides: [old, now] }) => [key, undifferent(old, now)])));
  const times = [1, 2, 3].map(() => timed(() => english.map(({ sides: [old, now] }) => align(old, now, 'en'))).ms);
  const ours = times.sort((a, b) => a - b)[1];
  figure('undifferent.judged', judge(judged, theirs.result, 'undifferent'));
  figure('hard.undifferent', judge(hard, theirs.result, 'undifferent'));
  figure('speed.ratio', (theirs.ms / ours).toFixed(1));
  figure('pair.ms', (ours / pairs.length).toFixed(2));
}

/** Sections on organizations that both reports have: those paired, and the time for both reports. */
function reports(): void {
  const seeds = ['004_69fee26534a39183.txt', '001_56db4e2487e8908c.txt'].map((name) => `../shared/seeds/${name}`);
  if (!seeds.every((path) => existsSync(path))) return;
  const [before, after] = seeds.map((path) => heldOf(readText(readFileSync(path, 'utf8')).document!));
  const { result, ms } = timed(() => alignWorks(before, after));
  const named = ({ sections }: Held): Set<string> => new Set(sections.flatMap(({ organizations }) => organizations));
  const both = [...named(before)].filter((one) => named(after).has(one));
  const paired = result.sections.filter(
    ({ before: old, after: now }) => old && now?.organizations.some((organization) => both.includes(organization)),
  );
  for (const { before: old, after: now, by, rows } of result.sections)
    say(`${old?.heading ?? '–'} | ${now?.heading ?? '–'} | ${by} | ${rows.map(({ change }) => change).join(' ')}`);
  figure('sections', `${paired.length}/${both.length}`);
  figure('reports.ms', ms.toFixed(0));
}

const rowsOf = (path: string): Judged[] => JSON.parse(readFileSync(path, 'utf8'));

if (!hasCorpus()) console.log('no corpus');
else run();

function run(): void {
  const works = cooperation();
  const pairs = pairsOf(works);
  const [judged, hard] = ['', '-hard'].map((kind) => rowsOf(`bench/cycle/alignment-judged${kind}.json`));
  figure('pairs', pairs.length);
  besideUndifferent(pairs, judged, hard);
  const english = alignAll(pairs, 'en');
  figure('judged', judge(judged, english, 'judged'));
  figure('hard.judged', judge(hard, english, 'hard'));
  const others = timed(() => OTHERS.map((language) => [language, alignAll(pairs, language)] as const));
  for (const [language, pairings] of others.result) figure(`parity.${language}`, parity(english, pairings, language));
  const compared = timed(() => pairs.map(([old, now]) => compareWorks(old, now, 'en')));
  figure('compare.ms', (compared.ms / pairs.length).toFixed(1));
  figure('all.s', ((others.ms + compared.ms) / 1000).toFixed(2));
  const asked = [...works.bySymbol.values()].flatMap(({ symbol, requests }) =>
    requests.filter(({ kind }) => kind === 'report').map(({ paragraph }) => addressOf(symbol, paragraph)),
  );
  const followed = timed(() =>
    asked.map((address) => [lineageOf(works, address), sameClause(works, address)] as const),
  );
  figure('lineage.ms', (followed.ms / asked.length).toFixed(1));
  reports();
}
