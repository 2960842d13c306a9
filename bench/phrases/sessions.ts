// Is every session found at which a report is asked for? An independent, crude look at the words against the mandates.
// node bench/phrases/sessions.ts [FOLDER]: each paragraph where the two differ, then the figure.
import { mandatesOf } from '../../src/facts/mandates/index.ts';
import { readOrdinal } from '../../src/lexicon/index.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import { type Paragraph, paragraphsOf, textOf } from '../../src/tree/index.ts';
import { corpus } from '../akn/corpus.ts';

/** "Requests the Secretary-General to submit … at its eightieth session": the ordinal is the first group. */
const ASKS: Readonly<Record<string, RegExp>> = {
  en: /requests? the Secretary-General\b.{0,200}?\b(?:submit|report|present|provide|inform)\b.{0,400}? at its ((?:[a-z]+-)?[a-z]+|\d+th) session/is,
  fr: /prie (?:également |en outre |de nouveau )?le Secrétaire général\b.{0,200}?(?:présenter|soumettre|rendre compte|faire rapport|informer|rapport).{0,400}? à sa ([\p{L}-]+(?: et \p{L}+)?) session/isu,
};

/** "his report to the General Assembly at its seventy-fifth session": a past one, and not asked for. */
const PAST: Readonly<Record<string, RegExp>> = {
  en: /\breport to the General Assembly(?: submitted)? at its \S+ session$/is,
  fr: /\brapport (?:présenté|soumis) (?:à|par) \S+ .{0,40}à sa \S+ session$/isu,
};

let asked = 0;
let found = 0;
const differ: string[] = [];

function check(
  paragraph: Paragraph,
  language: string,
  sessions: ReadonlySet<number | null>,
  own: number,
  where: string,
): void {
  const match = ASKS[language].exec(textOf(paragraph));
  const number = match ? readOrdinal(match[1], language) : null;
  if (!match || number === null || (number < own && PAST[language].test(match[0]))) return;
  asked++;
  if (sessions.has(number)) found++;
  else differ.push(`${where}: ${number} against ${[...sessions].join(' ') || 'none'}\n  ${match[0].slice(0, 400)}`);
}

const [folder] = process.argv.slice(2);
for (const { text, language, path } of corpus({ from: folder || undefined, languages: ['fr', 'en'] })) {
  const { document } = readAkn(text);
  if (!document) continue;
  const mandates = mandatesOf(document);
  for (const { paragraph } of paragraphsOf(document)) {
    if (paragraph.role !== 'operative') continue;
    const own = mandates.filter(
      (one) => one.paragraph === paragraph.id || one.paragraph.startsWith(`${paragraph.id}__list`),
    );
    check(
      paragraph,
      language,
      new Set(own.map((one) => one.session)),
      document.cover.session?.number ?? 0,
      `${path}#${paragraph.id}`,
    );
  }
}
for (const line of differ) console.log(line);
console.log(`FIGURE sessions.found ${found}/${asked}`);
