// HTML as values: escaped unless made here.
import { html as template, raw as trusted } from 'hono/html';

export type Html = ReturnType<typeof trusted>;

/** A template whose holes are escaped; holes may be HTML, text, numbers, null, or lists of these. */
export const html = (strings: TemplateStringsArray, ...holes: unknown[]): Html =>
  template(strings, ...holes.map((hole) => (Array.isArray(hole) ? hole.map(empty) : empty(hole)))) as Html;

const empty = (hole: unknown): unknown => (hole === null || hole === undefined || hole === false ? '' : hole);

/** HTML that a writer of this program made. */
export const raw = (text: string): Html => trusted(text);

/** `dir` of a language. */
export const directionOf = (language: string | null): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');
