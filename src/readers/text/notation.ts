// Converters write the same thing in several ways: one of them for each, before lines are looked at. Lines stay lines.

const FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `<sup>1</sup>`, `^{1}`, `$^{1, 2}$`, `<sup>*</sup>`: marks of notes; `1^{er}` is none. */
const RAISED = /<sup>\s*(\d{1,3}(?:\s*,\s*\d{1,3}){0,9}|\*{1,4})\s*<\/sup>|\$?\^\{(\d{1,3}(?:, ?\d{1,3}){0,9})\}\$?/g;

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
  if (out.includes('^{') || out.includes('<sup>'))
    out = out.replace(RAISED, (_, sup?: string, braces?: string) => figures(sup ?? braces!));
  if (out.includes('<span') || out.includes('![')) out = out.replace(PAGES, '');
  if (ANY_BULLETED.test(out)) out = out.replace(BULLETED, '$1');
  if (out.includes('.**') || out.includes('\\.')) out = out.replace(NUMBER, '$1$2$3.');
  return out.includes('&') ? out.replace(/&(?:amp|lt|gt|nbsp);/g, (name) => NAMED[name]) : out;
}

/** Two marks are two: a word joiner keeps `¹` and `²` from being 12. */
const figures = (marker: string): string =>
  marker.startsWith('*')
    ? marker.replaceAll('*', '\\*')
    : marker.replace(/\s*,\s*/g, '\u2060').replace(/\d/g, (digit) => FIGURES[Number(digit)]);
