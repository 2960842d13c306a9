// The lexemes of words, by PostgreSQL's own stemmers; each word of a language is asked once.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { foldLetters } from './letters.ts';
import { spellingsOf } from './spellings.ts';

const STEMMERS: Readonly<Record<string, string>> = {
  ar: 'arabic_stem',
  en: 'english_stem',
  fr: 'french_stem',
  ru: 'russian_stem',
  es: 'spanish_stem',
};
/** Words remembered of a language; then it begins anew. */
const MOST = 200_000;

/** A word as it is written → its lexemes in a language; none for a word that says nothing. */
export interface Stems {
  of(language: string, word: string): readonly string[];
}

type Known = Map<string, readonly string[]>;
const known = new Map<string, Known>();
const NOTHING: readonly string[] = [];

/** Makes these words ready in these languages. */
export async function stemsFor(
  db: Kysely<Tables>,
  languages: readonly string[],
  words: ReadonlySet<string>,
): Promise<Stems> {
  const tables = new Map<string, Known>();
  for (const language of languages) {
    const table = tableOf(language);
    tables.set(language, table);
    const fresh = [...words].filter((word) => !table.has(word));
    if (fresh.length) await learn(db, language, fresh, table);
  }
  return { of: (language, word) => tables.get(language)?.get(word) ?? NOTHING };
}

/** A full table is left to those who use it, and a new one begun. */
function tableOf(language: string): Known {
  const table = known.get(language);
  if (table && table.size < MOST) return table;
  const made: Known = new Map();
  known.set(language, made);
  return made;
}

async function learn(db: Kysely<Tables>, language: string, words: readonly string[], table: Known): Promise<void> {
  const spelled = words.map((word) => spellingsOf(word, language));
  const all = [...new Set(spelled.flat())];
  const stems = new Map(STEMMERS[language] ? await ask(db, language, all) : all.map((one) => [one, one]));
  words.forEach((word, i) => {
    const own = spelled[i].map((one) => foldLetters(stems.get(one) ?? '')).filter((one) => one !== '');
    table.set(word, [...new Set(own)]);
  });
}

async function ask(db: Kysely<Tables>, language: string, words: string[]): Promise<[string, string][]> {
  if (!words.length) return [];
  const { rows } = await sql<{ stems: string[] }>`select array(
    select coalesce((ts_lexize(${STEMMERS[language]}, word))[1], '')
    from unnest(${words}::text[]) with ordinality as x(word, place) order by place) as stems`.execute(db);
  return words.map((word, i) => [word, rows[0].stems[i]]);
}
