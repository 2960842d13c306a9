// Runs of letters, digits and Chinese characters in a text, by a table: every text that is shown is cut again.

/** What a letter is part of; each code unit is looked up once. */
const UNKNOWN = 0;
const NOTHING = 1;
const WORD = 2;
const DIGIT = 3;
const HAN = 4;

const table = new Uint8Array(0x10000);

const kindOf = (letter: string): number =>
  /^\p{Script=Han}/u.test(letter)
    ? HAN
    : /^\p{Nd}/u.test(letter)
      ? DIGIT
      : /^[\p{L}\p{M}\p{N}]/u.test(letter)
        ? WORD
        : NOTHING;

/** Both halves of a letter are what the letter is. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xe000) return kindOf(letterWith(text, at));
  return table[code] === UNKNOWN ? (table[code] = kindOf(text[at])) : table[code];
}

function letterWith(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 1), at + 1);
  return before.codePointAt(0)! > 0xffff ? before : text.slice(at, at + 2);
}

const isOfWord = (kind: number): boolean => kind === WORD || kind === DIGIT;

export type Kind = 'word' | 'number' | 'han';

/** Calls with each run between `from` and `to`; a number goes on behind a slash, a point or a comma. */
export function eachRun(
  text: string,
  from: number,
  to: number,
  call: (kind: Kind, start: number, end: number) => void,
): void {
  for (let at = from; at < to; ) {
    const kind = kindAt(text, at);
    if (kind === NOTHING) at++;
    else {
      const end = kind === HAN ? hanEnd(text, at, to) : wordEnd(text, at, to);
      const digits = kind === DIGIT ? numberEnd(text, at, to) : at;
      call(kind === HAN ? 'han' : digits > at ? 'number' : 'word', at, Math.max(end, digits));
      at = Math.max(end, digits);
    }
  }
}

function hanEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && kindAt(text, at) === HAN) at++;
  return at;
}

function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isOfWord(kindAt(text, at))) at++;
  return at;
}

/** Where the number ends; where it began, if letters make a word of it. */
function numberEnd(text: string, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at = end + 1) {
    const next = digitsEnd(text, at, to);
    if (next === at || (next < to && isOfWord(kindAt(text, next)))) return end;
    end = next;
    if (end === to || !'/.,'.includes(text[end])) return end;
  }
  return end;
}

function digitsEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && kindAt(text, at) === DIGIT) at++;
  return at;
}
