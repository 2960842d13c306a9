// A register whose tables are lost is made again from its originals and its audit trail.
import { sql } from 'kysely';
import type { Store } from '../open.ts';
import type { AuditRow } from './audit.ts';
import { addSymbol, correctSymbol, keepReview, type NewReview, undoReview, withdrawWork } from './decide.ts';
import { readTrail } from './trail.ts';

/** Enters the trail's own lines and every original there is, waiting to be read; gives the decisions to be done again. */
export async function recover(store: Store): Promise<AuditRow[]> {
  const trail = await readTrail(store);
  const names = new Map<string, { names: string[]; given: string | null }>();
  for (const { action, subject, detail } of trail) {
    if (action !== 'stored') continue;
    const known = names.get(subject) ?? { names: [], given: null };
    names.set(subject, {
      names: [...known.names, String(detail.name)],
      given: (detail.given as string) ?? known.given,
    });
  }
  for await (const sha256 of store.originals.list())
    if (!names.has(sha256)) names.set(sha256, { names: [sha256], given: null });
  const originals = [...names].map(([sha256, one]) => ({ sha256, ...one }));
  await store.db.transaction().execute(async (tx) => {
    await sql`insert into octavo.audit select * from json_populate_recordset(null::octavo.audit,
      ${JSON.stringify(trail)}::json) on conflict do nothing`.execute(tx);
    await sql`insert into octavo.original (sha256, size, names, state, given)
      select x.sha256, 0, array(select json_array_elements_text(x.names)), 'waiting', x.given
      from json_to_recordset(${JSON.stringify(originals)}::json) as x(sha256 text, names json, given text)
      on conflict do nothing`.execute(tx);
  });
  return trail.filter((row) => row.action !== 'stored');
}

/** Does one decision of the trail again. */
export async function decideAgain(store: Store, row: AuditRow): Promise<void> {
  const { action, subject, who, detail } = row;
  const reason = (detail.reason as string | null) ?? null;
  if (action === 'symbol-corrected') await correctSymbol(store, subject, String(detail.to), who, reason ?? '', row);
  else if (action === 'symbol-added') await addSymbol(store, subject, String(detail.other), who, reason ?? '', row);
  else if (action === 'withdrawn' || action === 'restored') await withdrawWork(store, subject, who, reason, row);
  else if (action === 'review-undone') await undoReview(store, subject, Number(detail.review), who, row);
  else if (action === 'review') {
    const review = { ...(detail as unknown as NewReview), symbol: subject.split('#')[0] };
    await keepReview(store, review, who, row);
  }
}
