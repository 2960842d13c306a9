// How fast names are found, as a multiple of a plain token scan of the same text in the same run.
// node bench/lexicon/names.ts [LANGUAGE FILE…]: without files the texts in ../shared/seeds, else a specimen.
import { globSync, readFileSync } from 'node:fs';
import { matchNames } from '../../src/lexicon/index.ts';
import { expandForms } from '../../src/lexicon/names/forms.ts';
import { namesOf } from '../../src/lexicon/names/load.ts';
import { NAME_PACKS } from '../../src/lexicon/names/packs.ts';

const SPECIMEN =
  'In May, the Secretary-General met the Example Organization; the Economic Commission for Europe (ECE) took part. ';
const BYTES = 1 << 20;

const [language = 'fr', ...given] = process.argv.slice(2);
const files = given.length ? given : globSync('../shared/seeds/*.txt');
const sample = files.map((file) => readFileSync(file, 'utf8')).join('\n') || SPECIMEN;
const paragraphs = sample.repeat(Math.ceil(BYTES / sample.length)).split(/\n{2,}/);
const size = paragraphs.reduce((sum, one) => sum + one.length, 0);

/** Best of five runs, in milliseconds. */
function time(run: () => number): { ms: number; found: number } {
  let ms = Number.POSITIVE_INFINITY;
  let found = 0;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    found = run();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, found };
}

const count =
  (pattern: RegExp): (() => number) =>
  () =>
    paragraphs.reduce((sum, one) => sum + (one.match(pattern)?.length ?? 0), 0);

/** Every form in one pattern, longest first: the alternative to the letter tree. */
function alternation(): RegExp {
  const pack = NAME_PACKS[language];
  const forms = pack.tables.flatMap((table) =>
    Object.values(table).flatMap((row) =>
      [
        row.name,
        ...(row.acronyms ?? []),
        ...(row.also ?? []).map((one) => (typeof one === 'string' ? one : one.name)),
      ].flatMap((one) => expandForms(one, pack.parts)),
    ),
  );
  const quoted = [...new Set(forms)]
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<!\\p{L})(?:${quoted.join('|')})(?!\\p{L})`, 'gu');
}

const start = performance.now();
const { trie } = namesOf(language);
console.log(
  `${language}: names made known in ${(performance.now() - start).toFixed(0)} ms; text of ${(size / 1e6).toFixed(1)} MB`,
);
const tokens = time(count(/\p{L}+/gu));
const rows: [string, { ms: number; found: number }][] = [
  ['token scan', tokens],
  ['names: letter tree', time(() => paragraphs.reduce((sum, one) => sum + matchNames(one, language).length, 0))],
  ['names: one alternation', time(count(alternation()))],
];
for (const [name, { ms, found }] of rows)
  console.log(
    `${name.padEnd(24)} ${(size / 1e3 / ms).toFixed(0).padStart(5)} MB/s  ${(ms / tokens.ms).toFixed(2)} × token scan  ${found} found`,
  );
console.log(`${trie.size} nodes in the tree: what these texts needed`);
