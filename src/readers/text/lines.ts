// Cuts a text into its lines and measures how they were set: the width of the column, what a blank line means here.

export interface Line {
  /** Trimmed; never empty. */
  text: string;
  /** Blanks before the first character. */
  readonly indent: number;
  /** 1-based line of the file. */
  readonly no: number;
  /** Blank lines before it. */
  gap: number;
  /** Something of a page's edge (furniture, footnotes, a form feed) was taken out before it. */
  pageBreak: boolean;
}

const SPACE = 32;

/** All lines that are not blank. A form feed ends a page. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let pageBreak = false;
  let no = 0;
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    no++;
    let from = at;
    let to = end;
    while (from < to && isBlank(text.charCodeAt(from))) {
      if (text.charCodeAt(from) === 12) pageBreak = true;
      from++;
    }
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (from === to || isRuler(text, from, to)) gap++;
    else {
      lines.push({ text: text.slice(from, to), indent: from - at, no, gap, pageBreak });
      gap = 0;
      pageBreak = false;
    }
    at = end + 1;
  }
  return lines;
}

const isBlank = (code: number): boolean =>
  code <= SPACE || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x3000 || code === 0xfeff;

/** A rule of stars or hyphens (`---`, `* * *`) parts like a blank line; underscores are a footnote rule. */
function isRuler(text: string, from: number, to: number): boolean {
  const code = text.charCodeAt(from);
  if (to - from > 80 || !(code === 42 || (code === 45 && to - from > 2))) return false;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== code && text.charCodeAt(at) !== SPACE) return false;
  return true;
}

export interface Setting {
  /** `paragraph`: a blank line parts paragraphs; `line`: every line is followed by one; `none`: there are none. */
  readonly blanks: 'paragraph' | 'line' | 'none';
  /** Every paragraph stands on one line, unwrapped. */
  readonly long: boolean;
  /** Longest line, in characters: what the column takes. */
  readonly width: number;
  /** Indent of a line that goes on, and the least indent that opens a paragraph (Infinity: indents say nothing). */
  readonly opening: number;
}

const LONG_LINE = 200;

/** How the text was set, from its lines. */
export function settingOf(lines: readonly Line[]): Setting {
  const width = widthOf(lines);
  const long = width > LONG_LINE;
  return { blanks: blanksOf(lines), long, width, opening: openingOf(lines) };
}

/** The longest line but for some outliers: too narrow a column only makes fewer lines look short. */
export function widthOf(lines: readonly Line[]): number {
  const counts: number[] = [];
  for (const { text } of lines) counts[text.length] = (counts[text.length] ?? 0) + 1;
  let spare = Math.floor(lines.length / 25);
  for (let width = counts.length - 1; width > 0; width--) {
    spare -= counts[width] ?? 0;
    if (spare < 0) return width;
  }
  return 0;
}

/** The rule above a page's footnotes. */
export const isRule = (text: string): boolean => RULE_STARTS.includes(text[0]) && RULE.test(text);
const RULE_STARTS = '_-—–\\';
const RULE = /^(?:[_\-—–]{6,}|\\?_(?:\\?_){5,})$/;

const RUNS_ON = /^(?:[*_«“"(]*(?:\p{Ll}|\p{Lo})|\d{1,3}\/\d)/u;

/** Where most blank lines stand in the middle of a sentence, they part lines and not paragraphs. */
function blanksOf(lines: readonly Line[]): Setting['blanks'] {
  let apart = 0;
  let open = 0;
  for (let i = 1; i < lines.length; i++) {
    if (!lines[i].gap || lines[i].pageBreak || isRule(lines[i].text) || isRule(lines[i - 1].text)) continue;
    apart++;
    // A heading ends without a stop too; a sentence runs on in a small letter, in a script without capitals, or in a list of resolutions.
    if (!isEnded(lines[i - 1].text) && RUNS_ON.test(lines[i].text)) open++;
  }
  if (apart < 2 || apart * 25 < lines.length) return 'none';
  return open > apart * 0.1 && apart > lines.length * 0.6 ? 'line' : 'paragraph';
}

function openingOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1]);
  const base = common[0]?.[0] ?? 0;
  let deeper = 0;
  for (const { indent } of lines) if (indent > base) deeper++;
  const share = deeper / (lines.length || 1);
  return share > 0.04 && share < 0.6 ? base + 1 : Number.POSITIVE_INFINITY;
}

/** Ends with a stop, comma, semicolon or colon; closing marks and a note's mark fused to it may follow. */
export function isEnded(text: string): boolean {
  let end = text.length - 1;
  while (end > 0 && CLOSING.includes(text[end])) end--;
  if (ENDING.includes(text[end])) return true;
  let digits = 0;
  while (digits < 3 && isDigit(text.charCodeAt(end - digits))) digits++;
  if (!digits) return false;
  end -= digits;
  while (end > 0 && CLOSING.includes(text[end])) end--;
  return ENDING.includes(text[end]) && text[end + 1] !== ' ';
}

const isDigit = (code: number): boolean => code > 47 && code < 58;

const CLOSING = '»”’"\')[]^{}*_ \u00a0¹²³⁴⁵⁶⁷⁸⁹⁰';
const ENDING = '.,;:،؛。，；：?!';

/** Would the next line's first word still have found room on this one? Then the line was ended on purpose. */
export function isShort(line: Line, next: string, { width, opening }: Pick<Setting, 'width' | 'opening'>): boolean {
  let word = next.indexOf(' ');
  if (word < 0) word = next.length;
  // The first line of a paragraph may be set in, which leaves less room.
  const inset = opening === Number.POSITIVE_INFINITY ? 0 : Math.max(0, line.indent - opening + 1);
  return Math.min(inset, DEEPEST) + line.text.length + 1 + word <= width;
}

/** What is set in further is centred. */
const DEEPEST = 12;

const MOST_EMPHASIZED = 8;

/** Closes emphasis at the end of a line and opens it again on the next, so that each line can be read alone. */
export function balanceEmphasis(lines: readonly Line[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (lines[i].text[0] !== '*') continue;
    const fence = /^\*{1,3}(?=[^\s*])/.exec(lines[i].text)?.[0];
    if (!fence || lines[i].text.indexOf(fence, fence.length) >= 0) continue;
    const until = closingLine(lines, i, fence);
    for (let k = i; k < until; k++) lines[k].text += fence;
    for (let k = i + 1; k <= until; k++) lines[k].text = fence + lines[k].text;
  }
}

/** The line that closes the emphasis of line `i`, with no blank line before it, or −1. */
function closingLine(lines: readonly Line[], i: number, fence: string): number {
  for (let k = i + 1; k < lines.length && k <= i + MOST_EMPHASIZED && lines[k].gap === 0; k++)
    if (lines[k].text.endsWith(fence)) return k;
  return -1;
}
