// The heads of all works: what a list, a link or a look-up needs, and nothing more.
import { sql } from 'kysely';
import type { Store } from '../open.ts';

export interface Head {
  readonly work: number;
  readonly symbol: string;
  readonly provisional: boolean;
  readonly kind: string;
  readonly organs: readonly string[];
  readonly session: number | null;
  readonly date: string | null;
  readonly languages: readonly string[];
  /** Title in each language held. */
  readonly titles: Readonly<Record<string, string>>;
  /** Symbols that lead to it; `former` ones redirect. */
  readonly symbols: readonly string[];
  readonly former: readonly string[];
  readonly withdrawn: string | null;
  readonly revision: number;
}

/** Heads of works changed after `since`, by revision. */
export async function headsSince(store: Store, since = 0): Promise<Head[]> {
  const { rows } = await sql<Head>`/* prepared: heads_since */
    select w.work_id as work, w.symbol, w.provisional, w.kind, w.organs, w.session, w.languages, w.withdrawn, w.revision,
      coalesce(s.symbols, '{}') as symbols, coalesce(s.former, '{}') as former, e.date,
      coalesce(e.titles, '{}'::json) as titles
    from octavo.work w
    left join lateral (select array_agg(symbol order by symbol) filter (where not former) as symbols,
        array_agg(symbol order by symbol) filter (where former) as former
      from octavo.work_symbol where work_id = w.work_id) s on true
    left join lateral (select max(date) as date,
        json_object_agg(language, title) filter (where title is not null) as titles
      from octavo.expression where work_id = w.work_id and current) e on true
    where w.revision > ${since} order by w.revision`.execute(store.db);
  return rows;
}
