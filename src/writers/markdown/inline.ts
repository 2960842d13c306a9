// Words as Markdown: emphasis, links, superscripts, note calls; every other sign stands for itself.
import type { Mark, Words } from '../../tree/index.ts';
import { type Insert, type Layer, weave } from '../weave.ts';

const TAGS: Readonly<Record<string, readonly [string, string]>> = {
  bold: ['**', '**'],
  underline: ['<u>', '</u>'],
  subscript: ['<sub>', '</sub>'],
  superscript: ['^{', '}'],
};

/** A superscript of digits alone would read as a note's mark, and a long one as text. */
const SUPERSCRIPT = /^(?!\d+$)[^{}]{1,10}$/;

/** What the words of one document share. */
export interface Page {
  /** Printed markers by note id. */
  readonly markers: ReadonlyMap<string, string>;
  /** Notes called so far. */
  readonly called: Set<string>;
}

/** Words in one line. */
export function inline(words: Words, page: Page): string {
  const layers = words.marks.flatMap((mark) => layerOf(mark, words));
  return weave(
    words.text,
    layers,
    words.marks.flatMap((mark) => call(mark, page)),
    escaped,
  );
}

function call(mark: Mark, page: Page): Insert[] {
  if (mark.kind !== 'note' || mark.note === undefined) return [];
  page.called.add(mark.note);
  const marker = page.markers.get(mark.note) ?? mark.note.replace(/^note:/, '');
  return [{ at: mark.start, text: `[^${marker}]` }];
}

function layerOf(mark: Mark, words: Words): Layer[] {
  const [start, end] = trimmed(mark, words.text);
  const text = words.text.slice(start, end);
  if (!text || (mark.kind === 'superscript' && !SUPERSCRIPT.test(text))) return [];
  const fences = mark.kind === 'italic' ? italic(mark, words) : mark.kind === 'link' ? link(mark) : TAGS[mark.kind];
  return fences ? [{ start, end, open: fences[0], close: fences[1] }] : [];
}

/** Emphasis may not begin or end with a blank. */
function trimmed(mark: Mark, text: string): [number, number] {
  let { start, end } = mark;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return [start, end];
}

/** `_` where bold type touches, for three stars in a row say neither which opens nor which closes. */
function italic(mark: Mark, words: Words): [string, string] {
  const bold = words.marks.some((one) => one.kind === 'bold' && one.start <= mark.end && one.end >= mark.start);
  return bold ? ['_', '_'] : ['*', '*'];
}

const link = ({ href }: Mark): [string, string] | undefined =>
  href !== undefined && /^[^\s<>]+$/.test(href) ? ['[', `](${balanced(href)})`] : undefined;

/** Brackets of an address are kept where they pair, as in S/RES/1809(2008). */
function balanced(href: string): string {
  let depth = 0;
  for (const sign of href) if ((depth += sign === '(' ? 1 : sign === ')' ? -1 : 0) < 0) break;
  return depth === 0 ? href : href.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Backslashes before what Markdown would take for its own. */
export const escaped = (text: string, from = 0): string => {
  const safe = text
    .replace(/[\\*_`]/g, '\\$&')
    .replace(/\[(?=\^)|\^(?=\{)|\](?=\()/g, '\\$&')
    .replace(/<(?=[/!?a-z])/gi, '\\$&');
  return from === 0 ? safe.replace(/^(?:#{1,6}|[-+])(?=\s)|^>/, '\\$&') : safe;
};
