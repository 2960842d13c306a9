// The official italics as ground truth: is the opening verb phrase of each paragraph found exactly, with a canonical verb?
// node bench/phrases/phrases.ts [FOLDER] [LINES]: rates per language and session, then what is missed.
import { phraseAt } from '../../src/lexicon/index.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import { paragraphsOf, type Words } from '../../src/tree/index.ts';
import { corpus } from '../akn/corpus.ts';

interface Tally {
  paragraphs: number;
  found: number;
  canonical: number;
}

const [folder, lines = '40'] = process.argv.slice(2);
const tallies = new Map<string, Tally>();
const missed = new Map<string, { times: number; example: string }>();

/** The italics that open a paragraph, without blanks and stops at their end; empty: none. */
function italics({ text, marks }: Words): string {
  let end = 0;
  for (const mark of marks) {
    if (mark.kind === 'italic' && text.slice(end, mark.start).trim() === '') end = Math.max(end, mark.end);
  }
  return text.slice(0, end).replace(/[\s,;:]+$/, '');
}

function count(key: string, found: boolean, canonical: boolean): void {
  const tally = tallies.get(key) ?? { paragraphs: 0, found: 0, canonical: 0 };
  tally.paragraphs++;
  if (found) tally.found++;
  if (canonical) tally.canonical++;
  tallies.set(key, tally);
}

for (const { text, language, session, path } of corpus({ from: folder || undefined, languages: ['fr', 'en'] })) {
  const { document } = readAkn(text);
  if (!document) continue;
  const house = document.cover.organs.includes('un/UNSC') ? 'council' : 'assembly';
  for (const { paragraph, parents } of paragraphsOf(document)) {
    if (paragraph.role !== 'preambular' && paragraph.role !== 'operative') continue;
    if (parents.some((one) => one.type === 'annex')) continue;
    const printed = italics(paragraph.words);
    if (!printed) continue;
    const got = phraseAt(paragraph.words.text, language, 0, house);
    const right = got?.phrase === printed;
    for (const key of [language, `${language} ${session}`]) count(key, right, got !== null);
    if (right) continue;
    const what = `${language} ${printed} | ${got?.phrase ?? '–'}`;
    const before = missed.get(what);
    missed.set(what, { times: (before?.times ?? 0) + 1, example: `${path}#${paragraph.id}` });
  }
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
for (const [key, { paragraphs, found, canonical }] of [...tallies].sort()) {
  console.log(
    `${key}: ${paragraphs} italic, exact ${percent(found, paragraphs)} %, canonical ${percent(canonical, paragraphs)} %`,
  );
}
console.log('\nprinted in italics | found, most frequent first');
const worst = [...missed].sort((a, b) => b[1].times - a[1].times).slice(0, Number(lines));
for (const [what, { times, example }] of worst) console.log(`${times} ${what} (${example})`);
for (const [key, { paragraphs, found, canonical }] of [...tallies].sort()) {
  if (key.includes(' ')) continue;
  console.log(`FIGURE phrases.${key}.exact ${(found / paragraphs).toFixed(4)}`);
  console.log(`FIGURE phrases.${key}.canonical ${(canonical / paragraphs).toFixed(4)}`);
}
