// The words of the interface: messages by id, dates and numbers, names of languages.
import { fillMessage, sayDate } from '../../../lexicon/index.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };

export type WordId = keyof typeof en;
type Catalogue = Readonly<Record<WordId, string>>;

/** Interface languages, by code; another one is a file in `messages/` and a line here. */
const CATALOGUES: Readonly<Record<string, Catalogue>> = { en, fr };
export const UI_LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** The six languages of the Organization, each by its own name. */
export const NATIVE: Readonly<Record<string, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

/** A language by its name in the interface's: "English", "anglais". */
export const languageName = (code: string, { language }: Words): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;

export interface Words {
  readonly language: string;
  /** The message with its values; `{n, plural, one {…} other {…}}` is chosen by the language's rule. */
  (id: WordId, values?: Readonly<Record<string, string | number>>): string;
  readonly date: (iso: string | null) => string;
  readonly number: (value: number) => string;
}

const made = new Map<string, Words>();

/** The words of a language; English where there is no such catalogue. */
export function wordsIn(language: string): Words {
  const known = made.get(language);
  if (known) return known;
  const words = makeWords(language in CATALOGUES ? language : 'en');
  made.set(language, words);
  return words;
}

function makeWords(language: string): Words {
  const catalogue = CATALOGUES[language];
  const numbers = new Intl.NumberFormat(language);
  const say = (id: WordId, values: Readonly<Record<string, string | number>> = {}): string =>
    fillMessage(catalogue[id], values, language);
  const number = (value: number): string => numbers.format(value);
  return Object.assign(say, { language, number, date: dateWriter(language) });
}

/** Days remembered: the same few hundred stand in all documents. */
const MOST_DAYS = 10_000;

function dateWriter(language: string): (iso: string | null) => string {
  const known = new Map<string, string>();
  return (iso) => {
    if (iso === null) return '';
    const text = known.get(iso) ?? sayDate(iso, language);
    if (known.size < MOST_DAYS) known.set(iso, text);
    return text;
  };
}
