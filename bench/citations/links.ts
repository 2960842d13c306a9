// Compares the citations found with the hyperlinks of the official files, which nobody tuned for us.
// node bench/citations/links.ts [FOLDER] [--every N] [--language fr,en] [--misses N]
import { parseArgs } from 'node:util';
import { citationsOf } from '../../src/facts/citations/document.ts';
import { datesOf } from '../../src/facts/dates/dates.ts';
import { unitsOf } from '../../src/facts/index.ts';
import { kindOf, symbolOfLink } from '../../src/lexicon/index.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import type { DocumentNode, Words } from '../../src/tree/index.ts';
import { visit, wordsOf } from '../../src/tree/index.ts';
import { type CorpusFile, corpus } from '../akn/corpus.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    language: { type: 'string', default: 'fr,en' },
    misses: { type: 'string', default: '40' },
  },
});
/** A symbol without the letters of its parts, which links leave out at will. */
const base = (symbol: string): string => symbol.replace(/(\d) [A-Z](?:-[A-Z])?(?= \(|$)/, '$1');

/** Links of every unit, by its text: a unit's words are the tree's. */
function linksOf(document: DocumentNode): Map<string, Words[]> {
  const out = new Map<string, Words[]>();
  const add = (words: Words): void =>
    void (words.marks.length && out.set(words.text, [...(out.get(words.text) ?? []), words]));
  visit(document, (node) => {
    if (node.type === 'note') add(node.words);
    else if (node.type !== 'document') for (const words of wordsOf(node)) add(words);
  });
  return out;
}

const count = {
  files: 0,
  links: 0,
  hit: 0,
  found: 0,
  linked: 0,
  wrong: 0,
  printed: 0,
  derived: 0,
  decisions: 0,
  letters: 0,
  bare: 0,
};
const misses: string[] = [];
const wrong: string[] = [];
const bare: string[] = [];

function check(file: string, text: string): void {
  const { document } = readAkn(text);
  if (!document) return;
  count.files++;
  const units = unitsOf(document);
  const { citations } = citationsOf(document, units, datesOf(units, document.language));
  const links = linksOf(document);
  units.forEach((unit, u) => {
    const marks = (links.get(unit.text)?.[0]?.marks ?? []).filter((mark) => mark.kind === 'link');
    const around = (start: number, end: number) =>
      `${unit.text.slice(Math.max(0, start - 90), start)}[[${unit.text.slice(start, end)}]]${unit.text.slice(end, end + 50)}`;
    const own = new Set(document.cover.symbols.map((one) => base(one.symbol)));
    for (const mark of marks) {
      const symbol = symbolOfLink(mark.href ?? '');
      if (!symbol || own.has(base(symbol)) || !/\d/.test(unit.text.slice(mark.start, mark.end))) continue;
      count.links++;
      const over = citations[u].filter((one) => one.start < mark.end && one.end > mark.start);
      if (over.some((one) => base(one.symbol) === base(symbol))) count.hit++;
      else
        misses.push(
          `${file}#${unit.id}: ${base(symbol)} ≠ ${over.map((one) => one.symbol)} | ${around(mark.start, mark.end)}`,
        );
    }
    for (const one of citations[u]) {
      count.found++;
      const over = marks.filter(
        (mark) => one.start < mark.end && one.end > mark.start && symbolOfLink(mark.href ?? ''),
      );
      const line = `${file}#${unit.id}: ${one.symbol} | ${around(one.start, one.end)}`;
      if (over.length && over.some((mark) => base(symbolOfLink(mark.href!)!) === base(one.symbol))) count.linked++;
      else if (/^[A-Z]+(?:\.\d+)?\//.test(unit.text.slice(one.start, one.end))) count.printed++;
      else if (over.length) count.wrong += wrong.push(line) > 0 ? 1 : 0;
      else if (one.derivedFrom) count.derived++;
      else if (kindOf(one.symbol) === 'decision') count.decisions++;
      else if (/^[A-Z]$/.test(unit.text.slice(one.start, one.end))) count.letters++;
      else count.bare += bare.push(line) > 0 ? 1 : 0;
    }
  });
}

const languages = values.language.split(',') as CorpusFile['language'][];
for (const { path, text } of corpus({ from: positionals[0], languages, every: Number(values.every) }))
  check(path, text);
const show = (title: string, list: readonly string[]): void => {
  const step = Math.max(1, Math.floor(list.length / Number(values.misses)));
  console.log(`\n${title}: ${list.length}`);
  for (const line of list.filter((_, i) => i % step === 0).slice(0, Number(values.misses))) console.log(`  ${line}`);
};
show('links without citation', misses);
show('citations under a link to another symbol', wrong);
show('numbers cited without a link', bare);
console.log(JSON.stringify(count));
console.log(`recall ${(count.hit / count.links).toFixed(4)}`);
// Links leave out decisions, "Ibid.", second letters and the second half of joint symbols; symbols printed in full are right
// as they stand. What is left would be wrong only if every other number without a link and every clash were our fault.
const doubtful = count.wrong + count.bare;
console.log(
  `precision at least ${(1 - doubtful / count.found).toFixed(4)}, with ${doubtful} of ${count.found} to look at`,
);
console.log(`FIGURE citations.recall ${(count.hit / count.links).toFixed(4)}`);
console.log(`FIGURE citations.precision ${(1 - doubtful / count.found).toFixed(4)}`);
