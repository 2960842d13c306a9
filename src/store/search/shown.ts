// The texts of the hits of a page, each in the language to be shown.
import { sql } from 'kysely';
import type { Store } from '../open.ts';
import type { Ranked } from './rank.ts';
import { printedWords, type Words } from './words.ts';

export interface ShownRow {
  readonly work: number;
  readonly paragraph: string;
  readonly language: string;
  readonly number: string | null;
  readonly verb: string | null;
  readonly text: string;
  readonly words: Words;
  readonly title: string | null;
  readonly date: string | null;
  readonly heading: string | null;
}

/** Rows of these hits in the languages wanted and the one each was found in. */
export async function shownRows(
  store: Store,
  hits: readonly Ranked[],
  languages: readonly string[],
): Promise<ShownRow[]> {
  if (!hits.length) return [];
  const keys = hits.map(({ work, paragraph, language }) => ({
    work,
    paragraph,
    languages: [...new Set([language, ...languages])],
  }));
  const { rows } = await sql<Omit<ShownRow, 'words'> & { readonly words: string | null }>`
    select p.work_id as work, p.paragraph, p.language, p.number, p.verb, p.text, p.words::text as words,
      e.title, e.date, h.text as heading
    from json_to_recordset(${JSON.stringify(keys)}::json) as k(work bigint, paragraph text, languages json)
    join octavo.expression e on e.work_id = k.work and e.current
      and e.language in (select json_array_elements_text(k.languages))
    join octavo.paragraph p on p.work_id = e.work_id and p.expression = e.expression and p.paragraph = k.paragraph
    left join octavo.paragraph h on h.work_id = p.work_id and h.expression = p.expression and h.paragraph = p.section
      and h.paragraph <> p.paragraph`.execute(store.questions);
  return rows.map((row) => ({ ...row, words: printedWords(row.words ?? '') }));
}
