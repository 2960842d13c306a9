// The grammar of document symbols: a series' root, then segments behind slashes, then what brackets add.
import data from '../data/common/symbols.json' with { type: 'json' };

const ROOTS = new Set(data.roots);
const WORDS = new Map([...data.words, ...data.roots].map((word) => [word.toLowerCase(), word]));
const FINALS = new Set(data.finals);
const RULINGS = new Set([...data.resolutions, ...data.decisions]);

/** A symbol taken apart as it stands in a text. */
export interface Parts {
  readonly root: string;
  readonly segments: readonly string[];
  readonly end: number;
}

// Every quantifier below is bounded: a symbol is short, whatever surrounds it.
const SEGMENT = new RegExp(
  `\\/ ?(?:((?:E?S|e?s)-(?:\\d{1,3}|[IVXLC]{1,6}))|(\\d{1,6}[A-Za-z]?)|([A-Z][A-Za-z]{0,14}|[a-z]{1,12})((?:\\.(?:(?<=\\b(?:${data.fused.join('|')})\\.) )?(?:\\d{1,6}(?:[-–]\\d{1,3})?[A-Z]?|[IVXLC]{1,6}|[A-Z][a-z]{1,10}))*))(?![\\p{L}\\p{N}])`,
  'uy',
);
const NUMBER_IN_BRACKETS = / ?\((\d{1,4}|(?:E?S-)?[IVXLC]{1,8}|e?s-[ivxlc]{1,8})\)/y;
const LETTERED = / ?([A-Z]) ?\(((?:E?S-)?[IVXLC]{1,8})\)/y;
const QUALIFIER = new RegExp(
  ` ?\\((${data.qualifiers.join('|')})((?:\\.? ?(?:\\d{1,3}[A-Z]?|[IVXLC]{1,6}|and|et|-)){0,4})\\)`,
  'iy',
);
const LETTER = / ?([A-Z](?:-[A-Z])?)(?![\p{L}\p{N}'’/-])/uy;
/** No symbol has more segments; what goes on is none of it. */
const MOST_SEGMENTS = 16;
const ROMAN_CHARS = /^[IVXLC]+$/;

/** Matches a sticky pattern at `at`. */
const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** Where the root that ends before the slash at `slash` begins, or -1. */
export function rootBefore(text: string, slash: number): number {
  let from = slash;
  while (from > 0 && slash - from < 9 && isRootChar(text.charCodeAt(from - 1))) from--;
  while (text[from] === '.') from++;
  const name = text.slice(from, slash);
  const bare = name.includes('.') ? name.slice(0, name.indexOf('.')) : name;
  if (!ROOTS.has(bare)) return -1;
  if (from === 0) return 0;
  const before = text.charCodeAt(from - 1);
  return isWordChar(before) || before === 47 || before === 46 ? -1 : from;
}

const isRootChar = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 46;
const isWordChar = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 192 && code < 0x530);

/** Reads the symbol whose root stands at `from` and ends at `slash`; null when no number follows. */
export function readParts(text: string, from: number, slash: number): Parts | null {
  const root = text.slice(from, slash);
  const segments: string[] = [];
  let end = slash;
  let kept = 0;
  let keptEnd = slash;
  while (text[end] === '/' || (text[end] === ' ' && text[end + 1] === '/' && segments.length)) {
    if (segments.length === MOST_SEGMENTS) break;
    const next = segment(text, text[end] === ' ' ? end + 1 : end, segments);
    if (!next) break;
    end = next.end;
    segments.push(next.text);
    if (/\d/.test(next.text) || FINALS.has(next.text) || isRomanSession(next.text)) {
      kept = segments.length;
      keptEnd = end;
    }
  }
  if (!kept) return null;
  return { root, segments: segments.slice(0, kept), end: keptEnd };
}

const isRomanSession = (text: string): boolean => text.includes('(');

interface Segment {
  readonly text: string;
  readonly end: number;
}

function segment(text: string, from: number, before: readonly string[]): Segment | null {
  const hit = at(SEGMENT, text, from);
  if (!hit) return null;
  const end = from + hit[0].length;
  if (hit[1]) return { text: hit[1].toUpperCase(), end };
  if (hit[2]) return numbered(text, hit[2], end, before);
  const word = spelling(hit[3], hit[4].startsWith('.'));
  // A segment in small letters is a symbol's only where its word is known: "/fr", "/document" are an address's.
  if (word === hit[3] && /^[a-z]/.test(word)) return null;
  const bracket = word === 'COP' ? at(NUMBER_IN_BRACKETS, text, end) : null;
  if (bracket) return { text: `${word}(${bracket[1]})`, end: end + bracket[0].length };
  return { text: word + hit[4].replaceAll(' ', '').replace('–', '-'), end };
}

/** A known word in its own letter case ("hrc" is HRC; "RES" stands alone, "Res" before a number). */
function spelling(printed: string, dotted: boolean): string {
  const folded = printed.toLowerCase();
  const known = (dotted && WORDS.get(`${folded}.`)) || WORDS.get(folded) || printed;
  return known.endsWith('.') ? known.slice(0, -1) : known;
}

/** A number with what belongs to it: the letter of a part, the year or the old session, the section. */
function numbered(text: string, printed: string, end: number, before: readonly string[]): Segment {
  const ruling = RULINGS.has(before.at(-1) ?? '');
  const lettered = ruling && at(LETTERED, text, end);
  if (lettered) return { text: `${printed} ${lettered[1]} (${lettered[2]})`, end: end + lettered[0].length };
  const session = ruling && at(NUMBER_IN_BRACKETS, text, end);
  if (session)
    return {
      text: `${printed.replace(/(?=[A-Z]$)/, ' ')} (${session[1].toUpperCase()})`,
      end: end + session[0].length,
    };
  const part = at(QUALIFIER, text, end);
  if (part) return { text: `${printed} (${part[1]}${qualifierNumber(part[2])})`, end: end + part[0].length };
  return ruling || RULINGS.has(before.at(-2) ?? '') ? letter(text, printed, end) : { text: printed, end };
}

const qualifierNumber = (text: string): string => {
  const number = text.replace(/^[. ]+/, '').replace(/ ?(and|et) ?/g, ' $1 ');
  return number ? `${text.startsWith('.') ? '.' : ''} ${number}` : '';
};

/** "262b" and "262 B" are 262 B. */
function letter(text: string, printed: string, end: number): Segment {
  const fused = /^(\d+)([A-Za-z])$/.exec(printed);
  if (fused) {
    const range = /-([A-Za-z])(?![\p{L}\p{N}])/uy;
    const to = at(range, text, end);
    return {
      text: `${fused[1]} ${fused[2].toUpperCase()}${to ? `-${to[1].toUpperCase()}` : ''}`,
      end: end + (to ? 2 : 0),
    };
  }
  const apart = at(LETTER, text, end);
  if (!apart) return { text: printed, end };
  return { text: `${printed} ${apart[1]}`, end: end + apart[0].length };
}

/** Old sessions of the Assembly are numbered in roman. */
export const isRoman = (text: string): boolean => ROMAN_CHARS.test(text);
