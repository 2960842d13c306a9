// What the name of a font says.
import type { Style } from './types.ts';

const BOLD = /bold|black|heavy|^(?:sim|st|ms)?hei(?:ti)?\b/i;
const ITALIC = /italic|oblique|kursiv/i;
const CODE = /bar ?code|3 of 9|code ?39|^c39|^qr/i;
/** Six letters drawn at random stand before the name of a part of a font (ISO 32000-2, 9.9.2). */
const PART = /^[A-Z]{6}\+/;

/** The style of a font of pdf.js; plain when it could not be read. */
export function styleOf(font: { name?: unknown; bold?: unknown; italic?: unknown } | null): Style {
  const name = typeof font?.name === 'string' ? font.name.replace(PART, '') : '';
  return {
    bold: font?.bold === true || BOLD.test(name),
    italic: font?.italic === true || ITALIC.test(name),
    code: CODE.test(name),
  };
}
