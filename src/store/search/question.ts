// What was typed, taken apart: words, "phrases", -words, field:value.
import { StoreError } from '../error.ts';

/** Narrows an answer; each field may have several values, of which one must fit. */
export interface SearchFields {
  /** Documents with this symbol, and paragraphs that cite it. */
  readonly symbol?: readonly string[];
  /** A name, an acronym or an id. */
  readonly organization?: readonly string[];
  readonly entity?: readonly string[];
  /** A canonical verb: request, call upon. */
  readonly verb?: readonly string[];
  /** "79", "79..81". */
  readonly session?: readonly string[];
  readonly kind?: readonly string[];
  /** The language to be shown. */
  readonly language?: readonly string[];
  /** "2022", "2022-05", "2022..2024". */
  readonly date?: readonly string[];
}

export const FIELDS = ['symbol', 'organization', 'entity', 'verb', 'session', 'kind', 'language', 'date'] as const;
type Field = (typeof FIELDS)[number];

export interface Question {
  /** What is to be found, without phrases, fields and words to leave out. */
  readonly words: string;
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  readonly fields: SearchFields;
}

/** UTF-16 units of a question at most. */
const LONGEST = 1_000;

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”', '„': '“', '「': '」', '《': '》' };
const OPENING = /(?:(?<=^|\s)(-)?(?:([a-z]{3,12}):)?)(["«“„「《])/gu;
const FIELD = /(?<=^|\s)([a-z]{3,12}):(\S+)/gu;
const WITHOUT = /(?<=^|\s)-(\p{L}[\p{L}\p{M}\p{N}’'-]*)/gu;

/** Errors: `question-long`. Quotes that are not closed are no quotes. */
export function parseQuestion(text: string): Question {
  if (text.length > LONGEST) throw new StoreError('question-long', { length: text.length, most: LONGEST });
  const fields: Partial<Record<Field, string[]>> = {};
  const phrases: string[] = [];
  const without: string[] = [];
  let rest = takeQuoted(clean(text), (value, minus, field) => {
    if (field && isField(field)) (fields[field] ??= []).push(value);
    else (minus ? without : phrases).push(value);
  });
  rest = rest.replace(FIELD, (whole, name: string, value: string) => {
    if (!isField(name)) return whole;
    (fields[name] ??= []).push(value);
    return ' ';
  });
  rest = rest.replace(WITHOUT, (_, word: string) => {
    without.push(word);
    return ' ';
  });
  return { words: rest.replace(/\s+/g, ' ').trim(), phrases, without, fields };
}

/** NUL and lone surrogates are no letters; blanks are blanks. */
const clean = (text: string): string =>
  text.toWellFormed().replace(/[\p{Cc}\p{Cf}\ufffd]+/gu, (one) => (/\s/.test(one) ? ' ' : ''));

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

function takeQuoted(text: string, take: (value: string, minus: boolean, field: string | undefined) => void): string {
  let out = '';
  let from = 0;
  for (const match of text.matchAll(OPENING)) {
    if (match.index < from) continue;
    const open = match.index + match[0].length;
    const close = text.indexOf(QUOTES[match[3]], open);
    const value = close < 0 ? '' : text.slice(open, close).trim();
    if (!value) continue;
    take(value, match[1] !== undefined, match[2]);
    out += `${text.slice(from, match.index)} `;
    from = close + 1;
  }
  return out + text.slice(from);
}
