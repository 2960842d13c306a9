// The first letters of forms: what a text must begin with before a tree is entered, and before it is built.
import { codeOf } from '../letters/code-at.ts';
import { CLASS, FOLD, LETTER } from './fold.ts';
import { type Piece, parseForms } from './forms.ts';

/** How many letters are looked at. */
const DEPTH = 4;
/** Places in a table of openings. */
export const PLACES = 1 << 16;

/** The place of up to four folded letters; 0 for those a short form has not. */
export function placeOf(a: number, b: number, c: number, d: number): number {
  const hash = Math.imul(Math.imul(Math.imul(a, 61) + b, 61) + c, 61) + d;
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** The place of the first two folded letters. */
export const pairOf = (a: number, b: number): number => ((a << 6) ^ b) & 0xffff;

/** The folded letter at `i` of a text so long, 0 behind its end. */
export const at = (text: string, i: number, length = text.length): number => (i < length ? FOLD[codeOf(text, i)] : 0);

/** `{`, `|`, `}` and `<` make a notation of plain letters one of several forms. */
const SPECIAL = new Uint8Array(128);
for (const one of '{|}<') SPECIAL[one.charCodeAt(0)] = 1;

function isPlain(name: string, from: number, to: number): boolean {
  if (name.length < to) return false;
  for (let i = from; i < to; i++) {
    const c = name.charCodeAt(i);
    if (c < SPECIAL.length && SPECIAL[c]) return false;
  }
  return true;
}

const isPair = (name: string): boolean =>
  name[0] === '{' && name[2] === '|' && name[4] === '}' && isPlain(name, 1, 2) && isPlain(name, 3, 4);

type Each = (a: number, b: number, c: number, d: number) => void;

/** Calls `each` with the first four folded letters of every form of a notation, some more than once. */
export function eachOpening(name: string, each: Each): void {
  if (isPlain(name, 0, DEPTH)) return each(at(name, 0), at(name, 1), at(name, 2), at(name, 3));
  // "{C|c}oordonnateur", as most are written.
  if (isPair(name) && isPlain(name, 5, 4 + DEPTH)) {
    each(at(name, 1), at(name, 5), at(name, 6), at(name, 7));
    return each(at(name, 3), at(name, 5), at(name, 6), at(name, 7));
  }
  for (const one of ofHead(name))
    if (one.length > 1) each(at(one, 0), at(one, 1), at(one, 2), at(one, 3));
    else for (const end of ENDS) each(at(one, 0), end, 0, 0);
}

/** What may stand behind a word of one letter ("I"): the end of the text, blanks, marks. */
const ENDS: ReadonlySet<number> = new Set([0, ...endsIn(0, 0xbf), ...endsIn(0x2000, 0x206f)]);

function* endsIn(from: number, to: number): Generator<number> {
  for (let c = from; c <= to; c++) if ((CLASS[FOLD[c]] & LETTER) === 0) yield FOLD[c];
}

/** Openings by the first word of a notation, where it has all letters that are looked at: many names share it. */
const HEADS = new Map<string, ReadonlySet<string> | null>();

function ofHead(name: string): ReadonlySet<string> {
  const head = name.slice(0, headEnd(name));
  let known = HEADS.get(head);
  if (known === undefined) {
    const openings = openingsOf(parseForms(head));
    known = [...openings].every((one) => one.length >= DEPTH) ? openings : null;
    HEADS.set(head, known);
  }
  return known ?? openingsOf(parseForms(name));
}

/** Where the first blank stands that is in no braces. */
function headEnd(name: string): number {
  let deep = 0;
  for (let i = 0; i < name.length; i++) {
    const sign = name[i];
    if (sign === '{') deep++;
    else if (sign === '}') deep--;
    else if (sign === ' ' && deep === 0) return i;
  }
  return name.length;
}

function openingsOf(pieces: readonly Piece[]): Set<string> {
  let heads = new Set(['']);
  for (const piece of pieces) {
    const tails = typeof piece === 'string' ? [piece.slice(0, DEPTH)] : piece.flatMap((one) => [...openingsOf(one)]);
    const longer = new Set<string>();
    for (const head of heads)
      if (head.length >= DEPTH) longer.add(head);
      else for (const tail of tails) longer.add((head + tail).slice(0, DEPTH));
    heads = longer;
    if ([...heads].every((one) => one.length >= DEPTH)) break;
  }
  return heads;
}
