// Tells XML, HTML and Markdown from plain text by their first characters.

/** The local name of an XML text's root element; null when the text does not open as XML does. */
export function rootOf(text: string): string | null {
  let at = 0;
  for (;;) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    const end = miscEnd(text, at);
    if (end === null) break;
    if (end < 0) return null;
    at = end;
  }
  return /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?=[\s/>])/.exec(text.slice(at, at + 200))?.[1] ?? null;
}

/** Where the declaration, comment, instruction or DOCTYPE at `at` ends; null: none stands there; -1: it does not end. */
function miscEnd(text: string, at: number): number | null {
  if (text.startsWith('<?', at)) return endOf(text, '?>', at);
  if (text.startsWith('<!--', at)) return endOf(text, '-->', at);
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return null;
  const subset = text.indexOf('[', at);
  const close = text.indexOf('>', at);
  return subset >= 0 && subset < close ? endOf(text, ']>', subset) : close < 0 ? -1 : close + 1;
}

function endOf(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? -1 : found + mark.length;
}

const OPENING =
  /^<(?:html|head|body|title|meta|link|div|p|span|table|article|section|main|header|h[1-6]|ul|ol|center|font|br|b|i|a)(?=[\s/>])/i;

/** HTML: by its DOCTYPE, its root, or a fragment's first tag. */
export function isHtml(text: string): boolean {
  if (/^<!doctype\s+html/i.test(text)) return true;
  const root = rootOf(text);
  if (root === null) return false;
  return root.toLowerCase() === 'html' || (!text.startsWith('<?xml') && OPENING.test(withoutComments(text)));
}

const withoutComments = (text: string): string => {
  let rest = text;
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
};

const HEADING = /^#{1,6} \S/gm;
const OTHER_MARKS =
  /^(?:\* |- |> |\d+\. )\S|\*\*\S[^*\n]*\*\*|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|^\[\^[^\]\n]{1,40}\]:|^\|.*\|$/gm;

/** Markdown: a heading with other marks, or several headings; a lone "#" is no proof. */
export function isMarkdown(text: string): boolean {
  const headings = text.match(HEADING)?.length ?? 0;
  const links = text.match(/\]\([^)\s]{1,500}\)|^\[\^[^\]\n]{1,40}\]:/gm)?.length ?? 0;
  if (headings + links === 0) return false;
  return headings > 1 || links > 1 || (text.match(OTHER_MARKS)?.length ?? 0) > 1;
}
