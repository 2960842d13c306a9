// The letters of an item, before they are words: compatibility forms undone, blanks made plain.

// Ligatures, Arabic presentation forms, the micro sign; other compatibility characters (½, ², №) are what the page says.
const FORMS = /[\u00B5\uFB00-\uFB06\uFB13-\uFB17\uFB50-\uFDFF\uFE70-\uFEFC]+/g;
const BLANKS = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
const NOTHING =
  /[\u0000-\u0008\u000E-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const PLAIN = /^[\x20-\x7E]*$/;

/** NFC text with ligatures undone, blanks single, the no-break hyphen as a hyphen; a soft hyphen is kept for `join`. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.replace(/ {2,}/g, ' ');
  return text
    .replace(NOTHING, '')
    .replace(FORMS, (form) => form.normalize('NFKC'))
    .replace(BLANKS, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC');
}
