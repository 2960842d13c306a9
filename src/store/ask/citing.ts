// Works that are cited and not held, with the words that cite them; provisional works that may be one of them.
import { sql } from 'kysely';
import type { Store } from '../open.ts';

export interface Citing {
  readonly symbol: string;
  /** The paragraph that cites it; for a note, the paragraph that calls it. */
  readonly text: string;
  /** The text in which the symbol stands: the note's own, where a note cites it. */
  readonly own: string;
  readonly language: string;
  readonly by: string;
  readonly paragraph: string;
}

/** Citations of documents of these sessions (or of the years they run in) that are not held, with the paragraph each is said in. */
export async function citingUnheld(store: Store, sessions: readonly number[]): Promise<Citing[]> {
  const heads = sessions.flatMap((n) => [`A/${n}`, ...[0, 1].map((more) => `S/${1945 + n + more}`)]);
  const { rows } = await sql<Citing>`
    select f.symbol, coalesce(called.text, p.text) as text, p.text as own, p.language, w.symbol as by,
      coalesce(called.paragraph, p.paragraph) as paragraph
    from octavo.fact f
    join octavo.expression e on e.work_id = f.work_id and e.expression = f.expression and e.current
    join octavo.work w on w.work_id = f.work_id and w.withdrawn is null
    join octavo.paragraph p on p.work_id = f.work_id and p.expression = f.expression and p.paragraph = f.paragraph
    left join octavo.paragraph called on p.role = 'note' and called.work_id = p.work_id
      and called.expression = p.expression and called.paragraph = p.parent
    where f.kind = 'citation' and split_part(f.symbol, '/', 1) || '/' || split_part(f.symbol, '/', 2) = any(${heads})
      and not exists (select 1 from octavo.work_symbol s where s.symbol = f.symbol and not s.former)`.execute(store.db);
  return rows;
}

export interface Provisional {
  readonly symbol: string;
  readonly kind: string;
  readonly session: number | null;
  readonly date: string | null;
  readonly titles: readonly { readonly language: string; readonly title: string }[];
}

export async function provisionalWorks(store: Store): Promise<Provisional[]> {
  const { rows } = await sql<Provisional>`select w.symbol, w.kind, w.session, max(e.date) as date,
      json_agg(json_build_object('language', e.language, 'title', e.title)) as titles
    from octavo.work w join octavo.expression e using (work_id)
    where w.provisional and w.withdrawn is null and e.title is not null group by w.work_id`.execute(store.db);
  return rows;
}
