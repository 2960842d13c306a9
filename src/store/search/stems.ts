// Stems, by PostgreSQL's own stemmers; each word is asked once.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema/tables.ts';

const STEMMERS: Readonly<Record<string, string>> = {
  ar: 'arabic_stem',
  en: 'english_stem',
  fr: 'french_stem',
  ru: 'russian_stem',
  es: 'spanish_stem',
};
/** Words remembered at most, all languages together; then it begins anew. */
const MOST = 400_000;

export const hasStemmer = (language: string): boolean => language in STEMMERS;

/** Words → stems of one language; an empty stem is a word that says nothing (a stop word). */
export interface Stems {
  of(language: string, word: string): string;
}

const known = new Map<string, string>();
const key = (language: string, word: string): string => `${language} ${word}`;

/** Makes the stems of these words ready. */
export async function stemsFor(db: Kysely<Tables>, words: Iterable<readonly [string, string]>): Promise<Stems> {
  const asked = new Map<string, Set<string>>();
  if (known.size > MOST) known.clear();
  const own = new Map<string, string>();
  for (const [language, word] of words) {
    const id = key(language, word);
    const stem = hasStemmer(language) ? known.get(id) : word;
    if (stem !== undefined) own.set(id, stem);
    else asked.set(language, (asked.get(language) ?? new Set()).add(word));
  }
  for (const [language, list] of asked)
    for (const [word, stem] of await ask(db, language, [...list])) {
      known.set(key(language, word), stem);
      own.set(key(language, word), stem);
    }
  return { of: (language, word) => own.get(key(language, word)) ?? word };
}

async function ask(db: Kysely<Tables>, language: string, words: string[]): Promise<[string, string][]> {
  const { rows } = await sql<{ stems: string[] }>`select array(
    select coalesce((ts_lexize(${STEMMERS[language]}, word))[1], '')
    from unnest(${words}::text[]) with ordinality as x(word, place) order by place) as stems`.execute(db);
  return words.map((word, i) => [word, rows[0].stems[i]]);
}
