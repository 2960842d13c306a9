// Do French and English agree, paragraph by paragraph, on verb, addressees and session of the mandates?
// node bench/phrases/parity.ts [FOLDER] [LINES]: figures, and for each class of difference LINES examples.
import { readOrdinal } from '../../src/lexicon/index.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import { corpus } from '../akn/corpus.ts';
import { OWN, ownDifference } from './own.ts';
import { type Pair, pairsOf, type Side, sidesOf, type Works } from './sides.ts';

const [folder, lines = '5'] = process.argv.slice(2);

function works(): Works {
  const out: Works = new Map();
  for (const file of corpus({ from: folder || undefined, languages: ['fr', 'en'] })) {
    const { document } = readAkn(file.text);
    const symbol = document?.cover.symbols[0]?.symbol;
    if (!document || !symbol) continue;
    if (!out.has(symbol)) out.set(symbol, new Map());
    out.get(symbol)!.set(file.language, sidesOf(document));
  }
  return out;
}

type Of = (side: Side) => string;
type Class = (pair: Pair) => string;

/** Prints the share of `among` that agree and the differences by class; gives the share, without those `excused`. */
function report(name: string, of: Of, among: readonly Pair[], classOf: Class, excused: readonly string[] = []): number {
  const asked = among.filter((pair) => of(pair.fr) !== '' || of(pair.en) !== '');
  const classes = Map.groupBy(
    asked.filter((pair) => of(pair.fr) !== of(pair.en)),
    classOf,
  );
  const counts = [...classes].filter(([one]) => !excused.includes(one)).map(([, pairs]) => pairs.length);
  const differ = counts.reduce((sum, count) => sum + count, 0);
  console.log(`\n${name}: ${differ} of ${asked.length} paragraphs differ`);
  for (const [one, pairs] of [...classes].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`\n  ${one}: ${pairs.length}`);
    for (const pair of pairs.slice(0, Number(lines))) show(pair, of);
  }
  return asked.length ? 1 - differ / asked.length : 1;
}

function show({ where, fr, en }: Pair, of: Of): void {
  console.log(`    ${where}: ${of(fr) || '–'} | ${of(en) || '–'}`);
  for (const side of [fr, en]) {
    const clauses = side.clauses.length ? side.clauses : [side.text.slice(0, 200)];
    for (const clause of clauses) console.log(`      ${clause}`);
  }
}

/** Fewer cases of a phrase say nothing about its counterpart. */
const CASES = 5;

/** Phrases whose counterpart has one canonical verb in at least 95 % of their cases. */
function steady(pairs: readonly Pair[]): ReadonlySet<string> {
  const both = pairs.filter(({ fr, en }) => fr.phrase && en.verb);
  const sure = [...Map.groupBy(both, ({ fr }) => fr.phrase!)].filter(([, list]) => {
    const most = Math.max(...[...Map.groupBy(list, ({ en }) => en.verb).values()].map((one) => one.length));
    return list.length >= CASES && most >= 0.95 * list.length;
  });
  return new Set(sure.map(([phrase]) => phrase));
}

/** Numbers of the sessions that a text names, by a crude look at its words. */
function sessionWords({ text }: Side, language: 'fr' | 'en'): string {
  const word = {
    fr: /([\p{L}-]+(?: et \p{L}+)?)(?: et ([\p{L}-]+))? sessions?\b/giu,
    en: /([a-z-]+|\d+th)(?: and ([a-z-]+))? sessions?\b/gi,
  };
  const found = [...text.matchAll(word[language])].flatMap(([, first, second]) => [first, second ?? '']);
  const numbers = found.map((one) => readOrdinal(one, language)).filter((one) => one !== null);
  return [...new Set(numbers)].sort().join(' ');
}

const SAME = 'the texts name the same sessions';
const SESSIONS = 'the official texts name different sessions';
const sessionClass: Class = ({ fr, en }) => (sessionWords(fr, 'fr') === sessionWords(en, 'en') ? SAME : SESSIONS);

const UNKNOWN = 'group/other';

function addresseeClass(pair: Pair): string {
  const own = ownDifference(pair);
  if (own) return own;
  const { fr, en } = pair;
  const [left, right] = [fr.addressees, en.addressees].map((one) => new Set(one.split(' ').filter(Boolean)));
  if (!left.size || !right.size) return `only ${left.size ? 'French' : 'English'} names somebody`;
  if (left.has(UNKNOWN) !== right.has(UNKNOWN)) return 'somebody unknown on one side';
  if (fr.clauses.length !== en.clauses.length) return 'another number of clauses';
  if (isWithin(left, right) || isWithin(right, left)) return 'one side names more';
  return 'different names';
}

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...part].every((one) => whole.has(one));

const all = pairsOf(works());
const known = steady(all);
const phrases = all.filter((pair) => known.has(pair.fr.phrase ?? ''));
/** The share that agree, whosever the differences are. */
function agreeing(of: Of): number {
  const asked = all.filter((pair) => of(pair.fr) !== '' || of(pair.en) !== '');
  return asked.filter((pair) => of(pair.fr) === of(pair.en)).length / (asked.length || 1);
}

const figures = {
  verb: report(
    'verb (phrases with one counterpart)',
    (side) => side.verb ?? '',
    phrases,
    ({ fr }) => fr.phrase ?? '',
  ),
  session: report('session', (side) => side.sessions, all, sessionClass, [SESSIONS]),
  addressees: report('addressees', (side) => side.addressees, all, addresseeClass, Object.values(OWN)),
  'addressees.printed': agreeing((side) => side.addressees),
};
console.log('');
for (const [name, share] of Object.entries(figures)) console.log(`FIGURE parity.${name} ${share.toFixed(4)}`);
