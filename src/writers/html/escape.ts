// Nothing of a document reaches the page unescaped.

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Controls and lone surrogates, which no page may hold. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text for content and for attributes in double quotes. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNPRINTABLE, '\ufffd')
    .replace(/[&<>"']/g, (sign) => NAMED[sign]);

/** ` name="value"` for each value that is not null. */
export const attributes = (values: Readonly<Record<string, string | number | boolean | null | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

/** The address if a page may link to it (http, https, a place in the page), else null. */
export const safeHref = (href: string | undefined): string | null =>
  href !== undefined && /^(?:https?:\/\/[^\s]|#)/i.test(href) ? href : null;
