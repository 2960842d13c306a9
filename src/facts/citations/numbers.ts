// The numbers a text may cite by: 48/2, S-30/1, 1809 (2008), 217 A (III), with the letters of their parts.
import { codeAt } from '../../lexicon/index.ts';
import type { Vocabulary } from './vocabulary.ts';
import { plain } from './vocabulary.ts';

export interface CitedNumber {
  /** `pair` 48/2, `year` 1809 (2008), `roman` 217 (III). */
  readonly kind: 'pair' | 'year' | 'roman';
  /** The session or the year before the stroke ("48", "S-30", "2022"), or the number before brackets. */
  readonly first: string;
  /** The number behind the stroke, or what the brackets hold. */
  readonly second: string;
  /** Letters of parts; `at` where each is printed. A range gives all its letters. */
  readonly letters: readonly { readonly letter: string; readonly start: number; readonly end: number }[];
  readonly start: number;
  /** Behind the number, its letters and its brackets. */
  readonly end: number;
}

const NUMBER = /(E?S-\d{1,2}|\d{1,4})(?: ?\/ ?(\d{1,4})|(?: ([A-Z]))? ?\(((?:1[89]|20)\d\d|(?:E?S-)?[IVXLC]{1,8})\))/g;
const LETTER = /( ?)([A-Z])(?![\p{L}\p{N}'’.]|-[\p{L}\p{N}]{2})/uy;
const MORE = /((?: ?[,–-] ?)|(?: \p{Ll}{1,4} ))([A-Z])(?![\p{L}\p{N}'’./-])/uy;

const isWord = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 192 && code < 0x530);

/** Whether `NUMBER` matched something that stands alone. */
function alone(text: string, start: number, end: number): boolean {
  const before = codeAt(text, start - 1);
  const after = codeAt(text, end);
  if (isWord(before) || before === 47 || before === 45 || before === 0xb0) return false;
  if (before === 46 && /\d/.test(text[start - 2] ?? '')) return false;
  if (after === 47 || after === 37 || after === 45) return false;
  return text[end - 1] === ')' || !isWord(after);
}

/** All numbers of `text` that could be cited ones, in order. */
export function numbersIn(text: string, words: Vocabulary): CitedNumber[] {
  const out: CitedNumber[] = [];
  NUMBER.lastIndex = 0;
  for (let hit = NUMBER.exec(text); hit; hit = NUMBER.exec(text)) {
    const start = hit.index;
    const end = start + hit[0].length;
    if (!alone(text, start, end)) continue;
    out.push(hit[2] ? pair(text, hit, start, end, words) : bracketed(hit, start, end));
    NUMBER.lastIndex = Math.max(end, out[out.length - 1].end);
  }
  return out;
}

function bracketed(hit: RegExpExecArray, start: number, end: number): CitedNumber {
  const [, first, , letter, second] = hit;
  const letters = letter ? [{ letter, start, end }] : [];
  return { kind: /^\d/.test(second) ? 'year' : 'roman', first, second, letters, start, end };
}

function pair(text: string, hit: RegExpExecArray, start: number, end: number, words: Vocabulary): CitedNumber {
  const letters = lettersAt(text, start, end, words);
  return { kind: 'pair', first: hit[1], second: hit[2], letters, start, end: letters.at(-1)?.end ?? end };
}

/** "C", "A and B", "A to F", "A-F" behind a number. */
function lettersAt(text: string, start: number, end: number, words: Vocabulary): CitedNumber['letters'] {
  LETTER.lastIndex = end;
  const first = LETTER.exec(text);
  if (!first) return [];
  const out = [{ letter: first[2], start, end: end + first[0].length }];
  for (let at = out[0].end; ; ) {
    MORE.lastIndex = at;
    const more = MORE.exec(text);
    if (!more || more[2] <= out[out.length - 1].letter) return out;
    const joint = plain(more[1]);
    const place = { start: at + more[1].length, end: at + more[0].length };
    if (joint === '-' || joint === '–' || words.to.has(joint))
      out.push(...range(out[out.length - 1].letter, more[2], place));
    else if (joint === ',' || words.and.has(joint)) out.push({ letter: more[2], ...place });
    else return out;
    at = place.end;
  }
}

function range(from: string, to: string, place: { start: number; end: number }): CitedNumber['letters'] {
  const out = [];
  for (let code = from.charCodeAt(0) + 1; code <= to.charCodeAt(0); code++)
    out.push({ letter: String.fromCharCode(code), ...place });
  return out;
}

/** The number as symbols print it, with one of its letters. */
export function printed(one: CitedNumber, letter: string | null): string {
  const part = letter ? ` ${letter}` : '';
  return one.kind === 'pair' ? `${one.first}/${one.second}${part}` : `${one.first}${part} (${one.second})`;
}
