// Dates to come, for calendar and feed: one per session, item and step, with all who ask.
import type { Address, Reason } from '../held.ts';
import { reason } from '../held.ts';
import type { KnownDate } from '../sessions/index.ts';
import { firstDay, sessionDates } from '../sessions/index.ts';
import type { Entry } from './types.ts';

export type Step = 'submission' | 'issue' | 'consideration' | 'opening' | 'date';

export interface Deadline {
  /** Stable: the same step of the same item and session has it for ever. */
  readonly id: string;
  readonly step: Step;
  /** ISO day. */
  readonly date: string;
  readonly basis: KnownDate['basis'];
  readonly source: string;
  readonly session: number;
  readonly item: string | null;
  /** Who asks: the paragraph, and the organization it is about. */
  readonly requests: readonly { readonly mandate: Address; readonly organization: string | null }[];
  /** ISO day of the last resolution that asks; null: unknown. */
  readonly asked: string | null;
  readonly overdue: boolean;
  /** What it is, in words. */
  readonly what: Reason;
}

interface Found {
  readonly entry: Entry;
  readonly step: Step;
  readonly on: KnownDate;
}

/** Deadlines of what is open, due or overdue, by date. What has no session or date has none. */
export function deadlinesOf(entries: readonly Entry[]): readonly Deadline[] {
  const found = entries.filter(({ status }) => PENDING.has(status)).flatMap(stepsOf);
  const groups = Map.groupBy(found, ({ entry, step, on }) => `${step}/${entry.session}/${nameOf(entry)}/${on.date}`);
  return Object.freeze(
    [...groups.values()]
      .map(deadlineOf)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1)),
  );
}

const PENDING: ReadonlySet<string> = new Set(['open', 'due', 'overdue']);

/** Requests of a recurring item have their dates in common; any other stands alone. */
const nameOf = ({ item, mandate }: Entry): string => item ?? mandate;

function stepsOf(entry: Entry): Found[] {
  const { session, dates, kind } = entry;
  const day = firstDay(entry.due);
  if (session === null) return [];
  if (day) return [{ entry, step: 'date', on: { date: day, basis: 'stated', source: entry.mandate } }];
  if (dates)
    return (['submission', 'issue', 'consideration'] as const).map((step) => ({ entry, step, on: dates[step] }));
  return kind === 'agenda' ? [{ entry, step: 'opening', on: sessionDates(session).opens }] : [];
}

function deadlineOf(found: readonly Found[]): Deadline {
  const [{ entry, step, on }] = found;
  const session = entry.session!;
  const requests = new Map(found.map((one) => [one.entry.mandate, one.entry.organization]));
  return Object.freeze({
    id: `${step}/${session}/${nameOf(entry)}${step === 'date' ? `/${on.date}` : ''}`,
    step,
    ...on,
    session,
    item: entry.item,
    requests: [...requests].map(([mandate, organization]) => ({ mandate, organization })),
    asked:
      found
        .flatMap((one) => one.entry.asked ?? [])
        .sort()
        .at(-1) ?? null,
    overdue: found.some((one) => one.entry.status === 'overdue'),
    what: reason(`deadline-${step}`, { session, count: requests.size }),
  });
}
