// The official italics as ground truth: is the opening verb phrase of each paragraph found exactly, with a canonical verb?
// node bench/phrases/phrases.ts [FOLDER] [LINES]: rates per language and session, then what is missed, by whose it is: see README.md.
import { phraseAt } from '../../src/lexicon/index.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import { paragraphsOf, type Words } from '../../src/tree/index.ts';
import { corpus } from '../akn/corpus.ts';

/** A paragraph with its opening words as they are set and as they are read. */
interface Opening {
  /** Language and house. */
  readonly kind: string;
  readonly language: string;
  readonly text: string;
  readonly printed: string;
  readonly got: string;
  readonly example: string;
}

interface Tally {
  paragraphs: number;
  found: number;
  canonical: number;
}

const [folder, lines = '40'] = process.argv.slice(2);
const tallies = new Map<string, Tally>();
const missed = new Map<string, { times: number; example: string }>();
const seen: Opening[] = [];

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
    for (const key of [language, `${language} ${house}`, `${language} ${session}`]) count(key, right, got !== null);
    const example = `${path}#${paragraph.id}`;
    const { text } = paragraph.words;
    seen.push({ kind: `${language} ${house}`, language, text, printed, got: got?.phrase ?? '–', example });
  }
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
for (const [key, { paragraphs, found, canonical }] of [...tallies].sort()) {
  console.log(
    `${key}: ${paragraphs} italic, exact ${percent(found, paragraphs)} %, canonical ${percent(canonical, paragraphs)} %`,
  );
}
/** "Rappelan|t": the italics end within a word. */
const isCut = ({ text, printed }: Opening): boolean =>
  /\p{L}/u.test(text.charAt(printed.length)) && /\p{L}$/u.test(printed);

const openings = Map.groupBy(seen, (one) => `${one.kind} ${one.text.slice(0, 12)}`);

/** Whether most other paragraphs of the house that open with the same words, as far as both readings go, are set as this one is read. */
function isContradicted(one: Opening): boolean {
  const words = one.text.slice(0, Math.max(one.printed.length, one.got.length) + 1);
  const twins = (openings.get(`${one.kind} ${one.text.slice(0, 12)}`) ?? []).filter(
    (other) => other !== one && other.text.startsWith(words),
  );
  const [like, unlike] = [one.got, one.printed].map((set) => twins.filter((other) => other.printed === set).length);
  return like > unlike;
}

/** Whether the words by which the two readings differ ("in this regard") are set as read here in most paragraphs of the house that open with them. */
function isHabit(one: Opening): boolean {
  const [short, long] = [one.printed.length, one.got.length].sort((a, b) => a - b);
  const between = one.text.slice(short, long).trim();
  if (between === '' || one.got === '–') return false;
  let [like, unlike] = [0, 0];
  for (const other of byKind.get(one.kind) ?? []) {
    const at = other === one ? -1 : other.text.indexOf(` ${between} `);
    if (at < 0 || at > FAR || at > other.printed.length) continue;
    const inside = other.printed.length >= at + between.length;
    if (inside === (one.got.length === long)) like++;
    else unlike++;
  }
  return like > unlike;
}

/** How far from the beginning such words may stand, in letters. */
const FAR = 60;
const byKind = Map.groupBy(seen, (one) => one.kind);

const WHOSE = {
  cut: 'italics that end within a word',
  contradicted: 'set otherwise in most paragraphs with the same words',
  habit: 'the words between are set otherwise behind most other verbs',
  ours: 'ours, or never set otherwise',
};
const whose = new Map<string, number>();
for (const one of seen) {
  if (one.printed === one.got) continue;
  const reason = isCut(one)
    ? WHOSE.cut
    : isContradicted(one)
      ? WHOSE.contradicted
      : isHabit(one)
        ? WHOSE.habit
        : WHOSE.ours;
  for (const key of [one.language, one.kind]) whose.set(`${key}: ${reason}`, (whose.get(`${key}: ${reason}`) ?? 0) + 1);
  const what = `[${reason}] ${one.language} ${one.printed} | ${one.got}`;
  missed.set(what, { times: (missed.get(what)?.times ?? 0) + 1, example: one.example });
}
console.log('\nparagraphs not exact, by whose the difference is');
for (const [key, times] of [...whose].sort()) console.log(`${key}: ${times}`);
console.log('\nprinted in italics | found, most frequent first');
const worst = [...missed].sort((a, b) => b[1].times - a[1].times).slice(0, Number(lines));
for (const [what, { times, example }] of worst) console.log(`${times} ${what} (${example})`);
for (const [key, { paragraphs, found, canonical }] of [...tallies].sort()) {
  if (/ \S*\d/.test(key)) continue;
  if (key.includes(' ')) {
    console.log(`FIGURE phrases.${key.replace(' ', '.')}.exact ${(found / paragraphs).toFixed(4)}`);
    continue;
  }
  const texts = [WHOSE.cut, WHOSE.contradicted, WHOSE.habit].reduce(
    (sum, reason) => sum + (whose.get(`${key}: ${reason}`) ?? 0),
    0,
  );
  console.log(`FIGURE phrases.${key}.consistent ${(found / (paragraphs - texts)).toFixed(4)}`);
  console.log(`FIGURE phrases.${key}.exact ${(found / paragraphs).toFixed(4)}`);
  console.log(`FIGURE phrases.${key}.canonical ${(canonical / paragraphs).toFixed(4)}`);
}
