// The register itself: what is held, sessions, what people said, the audit trail.
import about from '../../../../package.json' with { type: 'json' };
import {
  type AuditRow,
  auditTrail,
  bareName,
  countsHeld,
  type ReviewRow,
  reviews as reviewsOf,
  type SessionHeld,
  sessionsHeld,
} from '../../../register/index.ts';
import { cursorOf, keyOf } from '../cursor.ts';
import { list } from '../list.ts';
import { resource } from '../resource.ts';
import { auditShape, reviewShape, sessionShape, statusShape } from '../shapes/objects.ts';
import { symbol } from '../shapes/parameters.ts';
import { headOf } from '../symbols.ts';

const TAG = 'Register';

export const status = resource({
  id: 'status',
  path: '/status',
  tag: TAG,
  summary: 'How much is held, and the revision of it',
  depends: ['register'],
  shape: statusShape,
  answer: async ({ site }) => {
    const counts = await countsHeld(site.register);
    return {
      json: { octavo: 1, version: about.version, revision: site.catalogue.revision, today: site.today, ...counts },
    };
  },
});

export const sessions = list({
  id: 'sessions',
  path: '/sessions',
  tag: TAG,
  summary: 'Sessions that works are held of',
  depends: ['register'],
  item: sessionShape,
  all: ({ site }) => sessionsHeld(site.catalogue),
  name: ({ session }: SessionHeld) => String(session).padStart(4, '0'),
});

export const reviews = list({
  id: 'reviews',
  path: '/reviews',
  tag: TAG,
  summary: 'What people said of facts and evidence, oldest first',
  depends: ['register'],
  query: { symbol: symbol.optional().openapi({ description: 'Of this work.' }) },
  item: reviewShape,
  all: async ({ site, query }) => {
    const work = query.symbol === undefined ? undefined : (await headOf({ site }, query.symbol)).symbol;
    return (await reviewsOf(site.register, work)).map((one) => ({
      one,
      symbol: site.catalogue.byWork(one.work)?.symbol ?? '',
    }));
  },
  name: ({ one }: { one: ReviewRow; symbol: string }) => String(one.review).padStart(15, '0'),
  give: ({ one: { work: _work, ...review }, symbol: own }) => ({ symbol: own, ...review }),
});

/** Hashes are over the whole entry: `octavo verify` follows them. */
const shown = (row: AuditRow): AuditRow => ({
  ...row,
  detail: 'name' in row.detail ? { ...row.detail, name: bareName(String(row.detail.name)) } : row.detail,
});

export const audit = list({
  id: 'audit',
  path: '/audit',
  tag: TAG,
  summary: 'The audit trail: who did what, each entry bound to the one before by its hash',
  depends: null,
  item: auditShape,
  page: async ({ site }, limit, cursor) => {
    const after = cursor === undefined ? 0 : (keyOf(cursor, ['number'])[0] as number);
    const rows: AuditRow[] = await auditTrail(site.register, { after, limit: limit + 1 });
    const items = rows.slice(0, limit).map(shown);
    return { items, next: rows.length > limit ? cursorOf([items[items.length - 1].seq]) : null };
  },
  columns: {
    seq: (row: AuditRow) => row.seq,
    at: (row) => row.at,
    who: (row) => row.who,
    action: (row) => row.action,
    subject: (row) => row.subject,
    hash: (row) => row.hash,
  },
});
