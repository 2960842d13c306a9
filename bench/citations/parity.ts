// Compares the citations of the French and the English text of each work, paragraph by paragraph.
// node bench/citations/parity.ts [FOLDER] [--every N] [--show N]
import { parseArgs } from 'node:util';
import { citationsOf } from '../../src/facts/citations/document.ts';
import { datesOf } from '../../src/facts/dates/dates.ts';
import { unitsOf } from '../../src/facts/index.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import { type CorpusFile, corpus } from '../akn/corpus.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' }, show: { type: 'string', default: '60' } },
});

interface Text {
  readonly file: string;
  /** Sorted symbols of every owner, and its words. */
  readonly cited: ReadonlyMap<string, { readonly symbols: string; readonly text: string }>;
}

function read(file: string, xml: string): { symbol: string; text: Text } | null {
  const { document } = readAkn(xml);
  const symbol = document?.cover.symbols[0]?.symbol;
  if (!document || !symbol) return null;
  const units = unitsOf(document);
  const { citations } = citationsOf(document, units, datesOf(units, document.language));
  const cited = new Map<string, { symbols: string; text: string }>();
  units.forEach((unit, i) => {
    const before = cited.get(unit.id);
    const symbols = [...(before?.symbols ? before.symbols.split(' | ') : []), ...citations[i].map((one) => one.symbol)];
    cited.set(unit.id, { symbols: symbols.sort().join(' | '), text: `${before?.text ?? ''} ${unit.text}` });
  });
  return { symbol, text: { file, cited } };
}

function side(language: CorpusFile['language']): Map<string, Text> {
  const out = new Map<string, Text>();
  for (const { path, text: xml } of corpus({ from: positionals[0], languages: [language] })) {
    const text = read(path, xml);
    if (text) out.set(text.symbol, text.text);
  }
  return out;
}

const french = side('fr');
const english = side('en');
const shared = [...french.keys()]
  .filter((symbol) => english.has(symbol))
  .filter((_, i) => i % Number(values.every) === 0);
const count = { works: shared.length, paragraphs: 0, cited: 0, equal: 0, differ: 0 };
const lines: string[] = [];
for (const symbol of shared) {
  const [fr, en] = [french.get(symbol)!.cited, english.get(symbol)!.cited];
  for (const [id, one] of fr) {
    const other = en.get(id);
    if (!other || id === 'cover') continue;
    count.paragraphs++;
    if (one.symbols || other.symbols) count.cited++;
    if (one.symbols === other.symbols) count.equal++;
    else lines.push(difference(symbol, id, one, other));
  }
}

function difference(
  symbol: string,
  id: string,
  fr: { symbols: string; text: string },
  en: { symbols: string; text: string },
): string {
  const only = (a: string, b: string) => a.split(' | ').filter((one) => one && !b.split(' | ').includes(one));
  count.differ++;
  return `${symbol}#${id}\n  fr only ${only(fr.symbols, en.symbols)}: ${fr.text.slice(0, 700)}\n  en only ${only(en.symbols, fr.symbols)}: ${en.text.slice(0, 700)}`;
}

for (const line of lines.slice(0, Number(values.show))) console.log(line);
console.log(JSON.stringify(count));
console.log(
  `parity ${(count.equal / count.paragraphs).toFixed(4)} of all paragraphs, ${(1 - count.differ / count.cited).toFixed(4)} of those that cite`,
);
console.log(`FIGURE citations.parity ${(count.equal / count.paragraphs).toFixed(4)}`);
