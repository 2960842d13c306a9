// Questions to the ledger: which mandates, and what is due.
import type { Address, Reason } from '../held.ts';
import { type ReportDates, sessionDates } from '../sessions/index.ts';
import type { RequestKind } from '../works/index.ts';
import type { Entry, Status } from './types.ts';

export interface MandateFilter {
  readonly symbol?: string;
  /** An actor, or one above it: `un/UN` finds `un/UN` only, `org/AU` also `org/AU/PSC`. */
  readonly addressee?: string;
  readonly organization?: string;
  readonly item?: string;
  /** Target session. */
  readonly session?: number;
  readonly status?: Status;
  readonly kind?: RequestKind;
}

const isOrBelow = (actor: string, wanted: string): boolean => actor === wanted || actor.startsWith(`${wanted}/`);

const TESTS: {
  readonly [K in keyof MandateFilter]-?: (entry: Entry, wanted: NonNullable<MandateFilter[K]>) => boolean;
} = {
  symbol: ({ work }, wanted) => work === wanted,
  addressee: ({ addressees }, wanted) => addressees.some((one) => isOrBelow(one, wanted)),
  organization: ({ organization, addressees }, wanted) =>
    organization === wanted || addressees.some((one) => isOrBelow(one, wanted)),
  item: ({ item }, wanted) => item === wanted,
  session: ({ session }, wanted) => session === wanted,
  status: ({ status }, wanted) => status === wanted,
  kind: ({ kind }, wanted) => kind === wanted,
};

/** The entries that meet every wish of the filter. */
export const mandatesIn = (entries: readonly Entry[], filter: MandateFilter = {}): readonly Entry[] =>
  Object.entries(filter).reduce<readonly Entry[]>((left, [name, wanted]) => {
    const meets = TESTS[name as keyof MandateFilter] as (entry: Entry, wanted: unknown) => boolean;
    return wanted === undefined ? left : left.filter((entry) => meets(entry, wanted));
  }, entries);

/** A line of `octavo due`. */
export interface Due {
  readonly mandate: Address;
  readonly kind: RequestKind;
  readonly session: number;
  /** Month, `2026-09`; the day and its basis are in `opens`. */
  readonly sessionOpens: string;
  readonly status: 'due' | 'overdue';
  readonly organization: string | null;
  readonly opens: { readonly date: string; readonly basis: 'stated' | 'computed'; readonly source: string };
  readonly sessionBasis: 'stated' | 'computed';
  readonly item: string | null;
  readonly addressees: readonly string[];
  readonly dates: ReportDates | null;
  readonly reason: Reason;
}

/** An action is due on a day or at a session only where its own words name one. */
const isDated = ({ kind, session, sessionBasis, due }: Entry): boolean =>
  session !== null && (kind !== 'action' || sessionBasis === 'stated' || due !== null);

/** What is due or overdue: reports, items of agendas, dated actions; by session, then as in the ledger. */
export const dueIn = (entries: readonly Entry[], filter: MandateFilter = {}): readonly Due[] =>
  mandatesIn(entries, filter)
    .filter((entry) => (entry.status === 'due' || entry.status === 'overdue') && isDated(entry))
    .map(dueOf)
    .sort((a, b) => a.session - b.session);

function dueOf(entry: Entry): Due {
  const { mandate, kind, organization, item, addressees, dates, reason } = entry;
  const session = entry.session!;
  const { opens } = sessionDates(session);
  return Object.freeze({
    mandate,
    kind,
    session,
    sessionOpens: opens.date.slice(0, 7),
    status: entry.status as Due['status'],
    organization,
    opens,
    sessionBasis: entry.sessionBasis!,
    item,
    addressees,
    dates,
    reason,
  });
}
