// Nothing of a document reaches the page unescaped.

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Controls and lone surrogates, which no page may hold. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Most texts have nothing of either, and one look says so. */
const UNSAFE = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** Text for content and for attributes in double quotes. */
export function escaped(text: string): string {
  if (!UNSAFE.test(text) && text.isWellFormed()) return text;
  return text
    .toWellFormed()
    .replace(UNPRINTABLE, '\ufffd')
    .replace(/[&<>"']/g, (sign) => NAMED[sign]);
}

type Value = string | number | boolean | null | undefined;

/** ` name="value"` for each value that is not null. */
export function attributes(values: Readonly<Record<string, Value>>): string {
  let out = '';
  for (const name in values) out += attribute(name, values[name]);
  return out;
}

export const attribute = (name: string, value: Value): string =>
  value === null || value === undefined || value === '' ? '' : ` ${name}="${escaped(String(value))}"`;

/** The address if a page may link to it (http, https, a place in the page), else null. */
export const safeHref = (href: string | undefined): string | null =>
  href !== undefined && /^(?:https?:\/\/[^\s]|#)/i.test(href) ? href : null;
