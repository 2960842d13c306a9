// Converters write the same thing in several ways: one of them for each, before lines are looked at. Lines stay lines.
import { SUPER } from './markup.ts';

/** `<sup>1</sup>`, `<sup>*</sup>`, `^{1, 2}`, `$^{1}$`: marks of notes; `1^{er}` is none. */
const SUP = /<sup>\s*(\d{1,3}(?:\s*,\s*\d{1,3}){0,9}|\*{1,4})\s*<\/sup>/g;
const BRACES = /\^\{(\d{1,3}(?:, ?\d{1,3}){0,9})\}/g;
const FORMULA = /\$(\^\{\d{1,3}(?:, ?\d{1,3}){0,9}\})\$/g;

/** Anchors of pages and pictures of them. */
const PAGES = /<span id="[^"\n]{0,60}"><\/span>|^[ \t]*!\[[^\]\n]{0,200}\]\([^)\n]{0,200}\)[ \t]*$/gm;

/** `- (a) To report`: the point has a label of its own. */
const BULLETED = /^([ \t]*)[-*+•] (?=(?:\([\p{L}\d]{1,4}\)|[\p{L}\d]{1,4}\)|\d{1,3}\.)[ \t])/gmu;

/** Whether there is one: begun by a line's end, this looks at each line once, and nearly all texts have none. */
const ANY_BULLETED = /\n[ \t]*[-*•+] \(?[\p{L}\d]{1,4}[).]/u;

/** `1\. Requests`, `**1.** Requests`. */
const NUMBER = /^([ \t]*)(?:\*\*(\d{1,3})\.\*\*|(\d{1,3})\\\.)(?=[ \t])/gm;

const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ' };

/** The text in one notation: note marks as figures (`¹`) or `\*`, labels bare. */
export function oneNotation(text: string): string {
  let out = text;
  if (out.includes('<sup>')) out = raised(out, SUP);
  if (out.includes('$^{')) out = out.replace(FORMULA, '$1');
  if (out.includes('^{')) out = raised(out, BRACES);
  if (out.includes('<span') || out.includes('![')) out = out.replace(PAGES, '');
  if (ANY_BULLETED.test(out)) out = out.replace(BULLETED, '$1');
  if (out.includes('.**') || out.includes('\\.')) out = out.replace(NUMBER, '$1$2$3.');
  return out.includes('&') ? out.replace(/&(?:amp|lt|gt|nbsp);/g, (name) => NAMED[name]) : out;
}

/** Matched one by one: the engine takes a hundred times as long to replace by a function in a long text. */
function raised(text: string, pattern: RegExp): string {
  let out = '';
  let at = 0;
  for (const { 0: whole, 1: marker, index } of text.matchAll(pattern)) {
    out += text.slice(at, index) + figures(marker);
    at = index + whole.length;
  }
  return out + text.slice(at);
}

/** Two marks are two: a word joiner keeps `¹` and `²` from being 12. */
const figures = (marker: string): string =>
  marker.startsWith('*')
    ? marker.replaceAll('*', '\\*')
    : marker.replace(/\s*,\s*/g, '\u2060').replace(/\d/g, (digit) => SUPER[Number(digit)]);
