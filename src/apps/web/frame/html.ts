// HTML as values: escaped unless made here.
import { html as template, raw as trusted } from 'hono/html';

export type Html = ReturnType<typeof trusted>;

/** A template whose holes are escaped; holes may be HTML, text, numbers, null, or lists of these. */
export function html(strings: TemplateStringsArray, ...holes: unknown[]): Html {
  let out = strings[0];
  for (let i = 0; i < holes.length; i++) {
    const text = textOf(holes[i]);
    if (text === null) return waiting(strings, holes);
    out += text + strings[i + 1];
  }
  return trusted(out);
}

/** Null: it cannot be said yet. */
function textOf(hole: unknown): string | null {
  if (typeof hole === 'string') return escaped(hole);
  if (typeof hole === 'number') return String(hole);
  if (hole === null || hole === undefined || typeof hole === 'boolean') return '';
  if (Array.isArray(hole)) return listed(hole);
  const { isEscaped, callbacks } = hole as { isEscaped?: boolean; callbacks?: readonly unknown[] };
  return isEscaped && !callbacks?.length ? String(hole) : null;
}

function listed(holes: readonly unknown[]): string | null {
  let out = '';
  for (const one of holes) {
    const text = textOf(one);
    if (text === null) return null;
    out += text;
  }
  return out;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const SIGN = /[&<>"']/g;

const escaped = (text: string): string => (text.search(SIGN) < 0 ? text : text.replace(SIGN, (one) => SIGNS[one]));

/** Where a hole is a promise, or something else that has to be asked. */
const waiting = (strings: TemplateStringsArray, holes: readonly unknown[]): Html =>
  template(strings, ...holes.map((hole) => (Array.isArray(hole) ? hole.map(empty) : empty(hole)))) as Html;

const empty = (hole: unknown): unknown => (hole === null || hole === undefined || hole === false ? '' : hole);

/** HTML that a writer of this program made. */
export const raw = (text: string): Html => trusted(text);

/** `dir` of a language. */
export const directionOf = (language: string | null): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');
