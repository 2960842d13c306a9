// Rows in bulk: one statement for all rows of a document, as JSON, which is quicker than a parameter a value.
import { type RawBuilder, sql } from 'kysely';
import { indexRows } from '../search/index-rows.ts';
import type { Tx } from './change.ts';
import type { NewFact, NewReading } from './new-reading.ts';

/** PostgreSQL's text takes no NUL and no lone surrogate; neither is a letter. */
export const cleanJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('\\u0000', '')
    .replace(/\\ud[89a-f][0-9a-f]{2}/gi, '\ufffd');

const json = (value: unknown): RawBuilder<unknown> => sql`${cleanJson(value)}::json`;

const TEXT_COLUMNS = sql.raw(
  'paragraph text, place int, role text, parent text, section text, number text, verb text, text text, vector text, actors json',
);

export async function insertTexts(tx: Tx, work: number, expression: string, reading: NewReading): Promise<void> {
  const found = await indexRows(tx, reading.language, reading.texts, reading.facts);
  const rows = reading.texts.map((text, place) => ({ ...text, place, ...found[place] }));
  await sql`insert into octavo.paragraph
    (work_id, expression, paragraph, place, role, parent, section, number, verb, text, language, words, actors)
    select ${work}, ${expression}, x.paragraph, x.place, x.role, x.parent, x.section, x.number, x.verb, x.text,
      ${reading.language}, x.vector::tsvector,
      array(select json_array_elements_text(x.actors))
    from json_to_recordset(${json(rows)}) as x(${TEXT_COLUMNS})`.execute(tx);
}

const FACT_COLUMNS = sql.raw(
  `kind text, paragraph text, start int, stop int, words text, derived boolean, value json, actors text[], symbol text,
   verb text, session int, date_from text, date_to text`,
);

export async function insertFacts(tx: Tx, work: number, expression: string, facts: readonly NewFact[]): Promise<void> {
  if (!facts.length) return;
  const rows = facts.map((fact) => ({
    ...fact,
    actors: `{${fact.actors.map((actor) => JSON.stringify(actor)).join(',')}}`,
  }));
  await sql`insert into octavo.fact
    (work_id, expression, fact, kind, paragraph, start, stop, words, derived, value, actors, symbol, verb, session,
     date_from, date_to)
    select ${work}, ${expression}, (row_number() over ())::int, x.*
    from json_to_recordset(${json(rows)}) as x(${FACT_COLUMNS})`.execute(tx);
}
