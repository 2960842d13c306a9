// What a paragraph is found by: its words with their places, the words above it, and what its facts say.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { above, actorLexeme, addresseeLexeme, lexemesOf, symbolLexeme, verbLexeme, wordsIn } from './fold.ts';
import { type Stems, stemsFor } from './stems.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Count it up when the same text would be indexed otherwise: registers then index again. */
export const INDEX_VERSION = '4';

export interface IndexText {
  readonly paragraph: string;
  readonly role: string;
  readonly parent: string | null;
  readonly section: string | null;
  readonly verb: string | null;
  readonly text: string;
  readonly indexed: boolean;
}

export interface IndexFact {
  readonly kind: string;
  readonly paragraph: string;
  readonly actors: readonly string[];
  readonly symbol: string | null;
  readonly verb: string | null;
}

/** tsvector's own limit of places. */
const LAST_PLACE = 16_383;
/** Words of one text that are indexed; a longer one is an annex in one piece, and its end is not found. */
const MOST_WORDS = 16_383;

export interface IndexRow {
  /** A tsvector as PostgreSQL writes it; null where the text is not indexed. */
  readonly vector: string | null;
  readonly actors: readonly string[];
}

/** What each text is found by. */
export async function indexRows(
  db: Kysely<Tables>,
  language: string,
  texts: readonly IndexText[],
  facts: readonly IndexFact[],
): Promise<IndexRow[]> {
  const cuts = texts.map((one) => (one.indexed ? tokensOf(one.text).slice(0, MOST_WORDS) : []));
  const stems = await stemsFor(db, [language], wordsIn(cuts.flat()));
  const extras = extrasOf(texts, facts);
  const heads = headsOf(texts, cuts, extras, language, stems);
  return texts.map((text, i) => {
    if (!text.indexed) return { vector: null, actors: [] };
    const own = [...(extras.get(text.paragraph) ?? [])];
    const actors = own.filter((one) => one.startsWith('@')).map((one) => one.slice(1));
    return { vector: placed(cuts[i], language, stems) + unplaced(own) + heads(text), actors };
  });
}

/** Lexemes with their places as a tsvector is written; PostgreSQL joins what comes twice. */
function placed(tokens: readonly Token[], language: string, stems: Stems): string {
  const places = new Map<string, string>();
  for (let i = 0; i < tokens.length; i++) {
    const place = Math.min(i + 1, LAST_PLACE);
    for (const lexeme of lexemesOf(tokens[i], language, stems)) {
      const before = places.get(lexeme);
      places.set(lexeme, before === undefined ? `:${place}` : `${before},${place}`);
    }
  }
  let out = '';
  for (const [lexeme, at] of places) out += `'${lexeme}'${at} `;
  return out;
}

/** Ids and symbols may have signs that are quoted; words have none. */
const unplaced = (lexemes: readonly string[]): string =>
  lexemes.map((one) => `'${one.replace(SIGNS, '$&$&')}' `).join('');
const SIGNS = /['\\]/g;

/** What facts say, by the paragraph that is found: a point's facts are its paragraph's too. */
function extrasOf(texts: readonly IndexText[], facts: readonly IndexFact[]): Map<string, Set<string>> {
  const owners = ownersOf(texts);
  const out = new Map<string, Set<string>>();
  const add = (paragraph: string, lexemes: readonly string[]): void => {
    const owner = owners.get(paragraph) ?? paragraph;
    const known = out.get(owner) ?? new Set();
    for (const one of lexemes) known.add(one);
    out.set(owner, known);
  };
  for (const fact of facts) {
    const actors = fact.actors.map(actorLexeme);
    const asked = fact.kind === 'mandate' ? fact.actors.map(addresseeLexeme) : [];
    const symbol = fact.symbol ? [symbolLexeme(fact.symbol)] : [];
    add(fact.paragraph, [...actors, ...asked, ...symbol, ...(fact.verb ? [verbLexeme(fact.verb)] : [])]);
  }
  for (const { paragraph, verb } of texts) if (verb) add(paragraph, [verbLexeme(verb)]);
  return out;
}

/** Id of a text → id of the indexed paragraph that holds it. */
function ownersOf(texts: readonly IndexText[]): Map<string, string> {
  const parents = new Map(texts.map((one) => [one.paragraph, one.parent]));
  const out = new Map<string, string>();
  for (const { paragraph } of texts) {
    let owner = paragraph;
    for (let up = parents.get(owner); up; up = parents.get(owner)) owner = up;
    out.set(paragraph, owner);
  }
  return out;
}

/** Units of a title or heading that count for what stands below it; what is longer is a text that was taken for one. */
const LONGEST_HEAD = 40;

/** The lexemes of title and headings above a text. */
function headsOf(
  texts: readonly IndexText[],
  cuts: readonly (readonly Token[])[],
  extras: ReadonlyMap<string, ReadonlySet<string>>,
  language: string,
  stems: Stems,
): (text: IndexText) => string {
  const heads = new Map<string, string>();
  texts.forEach((text, i) => {
    if (text.role !== 'title' && text.role !== 'heading') return;
    const words = cuts[i].slice(0, LONGEST_HEAD).flatMap((token) => lexemesOf(token, language, stems));
    const own = [...words, ...[...(extras.get(text.paragraph) ?? [])].slice(0, LONGEST_HEAD)].map(above);
    heads.set(text.role === 'title' ? 'title' : text.paragraph, unplaced([...new Set(own)]));
  });
  return (text) => (text.role === 'title' ? '' : ['title', ...stepsOf(text)].map((id) => heads.get(id) ?? '').join(''));
}

/** `sec_2__sec_1` stands below `sec_2`; a heading does not stand below itself. */
const stepsOf = ({ section, paragraph }: IndexText): string[] => {
  const steps = section?.split('__') ?? [];
  return steps.map((_, i) => steps.slice(0, i + 1).join('__')).filter((id) => id !== paragraph);
};

/** Indexes what an older version indexed otherwise. Whoever comes second waits for the first. */
export async function indexAgain(db: Kysely<Tables>, onWork?: (done: number, all: number) => void): Promise<void> {
  if ((await versionOf(db)) === INDEX_VERSION) return;
  await db.transaction().execute(async (lock) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(lock);
    if ((await versionOf(db)) === INDEX_VERSION) return;
    // Building the index once is many times quicker than changing it row by row.
    await sql`drop index if exists octavo.paragraph_words`.execute(db);
    const { rows } = await sql<{ work_id: number }>`select work_id from octavo.work order by work_id`.execute(db);
    for (const [done, { work_id }] of rows.entries()) {
      await db.transaction().execute((tx) => indexWork(tx, work_id));
      onWork?.(done + 1, rows.length);
    }
    await sql`create index if not exists paragraph_words on octavo.paragraph using gin (words) with (fastupdate = off)`.execute(
      db,
    );
    await sql`insert into octavo.setting (name, value) values ('search', ${INDEX_VERSION})
      on conflict (name) do update set value = excluded.value`.execute(db);
  });
  await sql`analyze octavo.paragraph`.execute(db);
}

/** A register without a paragraph needs no indexing: what comes is indexed as it comes. */
export const startIndex = async (db: Kysely<Tables>): Promise<void> => {
  await sql`insert into octavo.setting (name, value) select 'search', ${INDEX_VERSION}
    where not exists (select 1 from octavo.paragraph) on conflict (name) do nothing`.execute(db);
};

const LOCK = 0x0c7d;

async function versionOf(db: Kysely<Tables>): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', 'search').executeTakeFirst();
  return row?.value ?? null;
}

async function indexWork(db: Kysely<Tables>, work: number): Promise<void> {
  const texts = await sql<IndexText & { expression: string; language: string }>`select expression, language, paragraph,
      role, parent, section, verb, text, words is not null as indexed
    from octavo.paragraph where work_id = ${work} order by expression, place`.execute(db);
  const facts = await sql<IndexFact & { expression: string }>`select expression, kind, paragraph, actors, symbol, verb
    from octavo.fact where work_id = ${work}`.execute(db);
  for (const [expression, own] of Map.groupBy(texts.rows, (row) => row.expression)) {
    const said = facts.rows.filter((row) => row.expression === expression);
    const rows = await indexRows(db, own[0].language, own, said);
    const changed = rows.flatMap((row, i) => (row.vector === null ? [] : [{ paragraph: own[i].paragraph, ...row }]));
    await sql`update octavo.paragraph p
      set words = x.vector::tsvector, actors = array(select json_array_elements_text(x.actors))
      from json_to_recordset(${JSON.stringify(changed)}::json) as x(paragraph text, vector text, actors json)
      where p.work_id = ${work} and p.expression = ${expression} and p.paragraph = x.paragraph`.execute(db);
  }
}
