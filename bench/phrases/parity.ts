// Do French and English agree, paragraph by paragraph, on verb, addressees and session of the mandates?
// node bench/phrases/parity.ts [FOLDER] [EVERY] [LINES]: figures, then the differences.
import { mandatesOf, phrasesOf } from '../../src/facts/mandates/index.ts';
import type { Mandate } from '../../src/facts/types.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import { paragraphsOf } from '../../src/tree/index.ts';
import { corpus } from '../akn/corpus.ts';

interface Side {
  readonly phrase: string | null;
  readonly verb: string | null;
  readonly addressees: string;
  readonly sessions: string;
  readonly text: string;
}

const [folder, every = '1', lines = '40'] = process.argv.slice(2);
const works = new Map<string, Map<string, Map<string, Side>>>();

const sorted = (values: Iterable<string | number>): string => [...new Set(values)].map(String).sort().join(' ');

function sidesOf(text: string): { symbol: string; sides: Map<string, Side> } | null {
  const { document } = readAkn(text);
  const symbol = document?.cover.symbols[0]?.symbol;
  if (!document || !symbol) return null;
  const phrases = phrasesOf(document);
  const byParagraph = new Map<string, Mandate[]>();
  for (const one of mandatesOf(document)) {
    const id = one.paragraph.replace(/__list_.*/, '');
    byParagraph.set(id, [...(byParagraph.get(id) ?? []), one]);
  }
  const sides = new Map<string, Side>();
  for (const { paragraph } of paragraphsOf(document)) {
    const own = byParagraph.get(paragraph.id) ?? [];
    sides.set(paragraph.id, {
      phrase: phrases.get(paragraph.id)?.phrase ?? null,
      verb: phrases.get(paragraph.id)?.verb ?? null,
      addressees: sorted(own.flatMap((one) => one.addressees)),
      sessions: sorted(own.flatMap((one) => one.session ?? [])),
      text: paragraph.words.text,
    });
  }
  return { symbol, sides };
}

for (const file of corpus({ from: folder || undefined, languages: ['fr', 'en'], every: Number(every) })) {
  const found = sidesOf(file.text);
  if (!found) continue;
  if (!works.has(found.symbol)) works.set(found.symbol, new Map());
  works.get(found.symbol)!.set(file.language, found.sides);
}

interface Pair {
  readonly where: string;
  readonly fr: Side;
  readonly en: Side;
}
const pairs: Pair[] = [];
for (const [symbol, languages] of works) {
  const fr = languages.get('fr');
  const en = languages.get('en');
  if (!fr || !en || fr.size !== en.size) continue;
  for (const [id, side] of fr) {
    const other = en.get(id);
    if (other) pairs.push({ where: `${symbol}#${id}`, fr: side, en: other });
  }
}

function report(name: string, of: (side: Side) => string, among: readonly Pair[]): void {
  const asked = among.filter((pair) => of(pair.fr) !== '' || of(pair.en) !== '');
  const differ = asked.filter((pair) => of(pair.fr) !== of(pair.en));
  const share = asked.length ? (100 * (asked.length - differ.length)) / asked.length : 100;
  console.log(`${name}: ${share.toFixed(2)} % of ${asked.length} paragraphs agree`);
  for (const pair of differ.slice(0, Number(lines))) {
    console.log(`  ${pair.where}: ${of(pair.fr) || '–'} | ${of(pair.en) || '–'}`);
    console.log(`    ${pair.fr.text.slice(0, 230)}\n    ${pair.en.text.slice(0, 230)}`);
  }
}

/** Fewer cases of a phrase say nothing about its counterpart. */
const CASES = 5;

/** Phrases whose counterpart has one canonical verb in at least 95 % of their cases. */
function steady(): Set<string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { fr, en } of pairs) {
    if (!fr.phrase || !en.verb) continue;
    const verbs = counts.get(fr.phrase) ?? new Map<string, number>();
    verbs.set(en.verb, (verbs.get(en.verb) ?? 0) + 1);
    counts.set(fr.phrase, verbs);
  }
  const sure = [...counts].filter(([, verbs]) => {
    const all = [...verbs.values()].reduce((sum, n) => sum + n, 0);
    return all >= CASES && Math.max(...verbs.values()) >= 0.95 * all;
  });
  return new Set(sure.map(([phrase]) => phrase));
}

const known = steady();
console.log(`${works.size} works, ${pairs.length} paragraphs in both languages`);
report(
  'verb (phrases with one counterpart)',
  (side) => side.verb ?? '',
  pairs.filter((pair) => known.has(pair.fr.phrase ?? '')),
);
report('session', (side) => side.sessions, pairs);
report('addressees', (side) => side.addressees, pairs);
