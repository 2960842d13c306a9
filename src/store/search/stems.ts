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
  const tables = new Map(languages.map((language) => [language, tableOf(language)]));
  const fresh = languages.map((language) => freshIn(language, words, tables.get(language)!));
  const stems = await stemsOf(db, fresh);
  for (const [i, one] of fresh.entries()) learn(one, stems[i], tables.get(one.language)!);
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

/** Words that are not known yet, and how the stemmer has them. */
interface Fresh {
  readonly language: string;
  readonly words: readonly string[];
  readonly spelled: readonly (readonly string[])[];
}

function freshIn(language: string, words: ReadonlySet<string>, table: Known): Fresh {
  const own = [...words].filter((word) => !table.has(word));
  return { language, words: own, spelled: own.map((word) => spellingsOf(word, language)) };
}

function learn({ words, spelled }: Fresh, stems: ReadonlyMap<string, string>, table: Known): void {
  words.forEach((word, i) => {
    const own = spelled[i].map((one) => foldLetters(stems.get(one) ?? '')).filter((one) => one !== '');
    table.set(word, [...new Set(own)]);
  });
}

/** Spelling → stem for each; all languages are asked at once. */
async function stemsOf(db: Kysely<Tables>, fresh: readonly Fresh[]): Promise<ReadonlyMap<string, string>[]> {
  const spellings = fresh.map(({ spelled }) => [...new Set(spelled.flat())]);
  const stemmers = fresh.map(({ language }) => STEMMERS[language]);
  const asked = spellings.flatMap((all, i) => (stemmers[i] && all.length ? [{ stemmer: stemmers[i], all }] : []));
  const stems = asked.length ? await ask(db, asked) : [];
  return spellings.map((all, i) => {
    const own = stemmers[i] && all.length ? stems.shift()! : all;
    return new Map(all.map((word, at) => [word, own[at]]));
  });
}

interface Asked {
  readonly stemmer: string;
  readonly all: string[];
}

async function ask(db: Kysely<Tables>, asked: readonly Asked[]): Promise<string[][]> {
  const each = asked.map(
    ({ stemmer, all }) => sql`to_json(array(select coalesce((ts_lexize(${stemmer}, word))[1], '')
      from unnest(${all}::text[]) with ordinality as x(word, place) order by place))`,
  );
  const { rows } = await sql<{ stems: string[][] }>`select json_build_array(${sql.join(each)}) as stems`.execute(db);
  return rows[0].stems;
}
