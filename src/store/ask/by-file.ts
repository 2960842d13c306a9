// What became of files that came in under a folder.
import { sql } from 'kysely';
import type { Store } from '../open.ts';

export interface FileFate {
  readonly name: string;
  readonly sha256: string;
  readonly state: 'waiting' | 'read' | 'refused';
  /** Message id and values. */
  readonly refusal: { readonly id: string; readonly values: Readonly<Record<string, string>> } | null;
  /** The work it is a copy of; null where it was not read. */
  readonly symbol: string | null;
  readonly language: string | null;
}

/** Originals that have a name beginning with `folder`. */
export async function filesUnder(store: Store, folder: string): Promise<FileFate[]> {
  const { rows } = await sql<FileFate>`
    select n.name, o.sha256, o.state, o.refusal, w.symbol, split_part(m.expression, '~', 1) as language
    from octavo.original o
    cross join lateral unnest(o.names) as n(name)
    left join octavo.manifestation m on m.sha256 = o.sha256
    left join octavo.work w on w.work_id = m.work_id
    where starts_with(n.name, ${folder}) order by n.name, w.symbol`.execute(store.db);
  return rows;
}
