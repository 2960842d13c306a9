// The agenda to come: what resolutions decide to include in the provisional agenda of a session.
import { type Address, type Reason, reason } from '../held.ts';
import { type Entry, ledgerOf } from '../ledger/index.ts';
import { successorOf, type Works } from '../works/index.ts';

export interface AgendaLine {
  /** Name of a recurring item, or null. */
  readonly item: string | null;
  readonly organization: string | null;
  /** Title of the resolution that decides it. */
  readonly title: string | null;
  /** Letter of the sub-item when it was last on an agenda: a new agenda is lettered anew. */
  readonly lastLetter: string | null;
  readonly mandates: readonly Address[];
  readonly why: Reason;
}

export interface AgendaToCome {
  readonly session: number;
  readonly lines: readonly AgendaLine[];
  /** Reports asked for at that session where no decision that is held places the item on its agenda. */
  readonly reportsAlone: readonly AgendaLine[];
}

/** The provisional agenda of session `session` as the resolutions known on the day `asOf` decide it. */
export function agendaOf(
  works: Works,
  session: number,
  asOf: string,
  options: { readonly item?: string; readonly ledger?: readonly Entry[] } = {},
): AgendaToCome {
  const entries = (options.ledger ?? ledgerOf(works, asOf)).filter(
    (entry) => options.item === undefined || entry.item === options.item,
  );
  const decided = entries.filter((entry) => entry.kind === 'agenda' && turnsIn(works, asOf, entry, session));
  const bySubject = Map.groupBy(decided, subjectOf);
  const alone = entries.filter(
    (entry) =>
      entry.kind === 'report' &&
      entry.session === session &&
      entry.addressees.includes('un/SG') &&
      entry.status !== 'superseded' &&
      !bySubject.has(subjectOf(entry)),
  );
  const lineOf = (own: readonly Entry[]): AgendaLine => agendaLine(works, session, own);
  return Object.freeze({
    session,
    lines: Object.freeze([...bySubject.values()].map(lineOf)),
    reportsAlone: Object.freeze([...Map.groupBy(alone, subjectOf).values()].map(lineOf)),
  });
}

const subjectOf = ({ item, organization, work }: Entry): string =>
  item && organization ? `${item} ${organization}` : work;

/** Decided for the session itself, or a series that has its turn then; what was decided again is spent. */
function turnsIn(works: Works, asOf: string, entry: Entry, wanted: number): boolean {
  const { session, recurrence, status } = entry;
  if (session === null) return false;
  if (session === wanted) return status !== 'superseded';
  const years = Number(/^P(\d+)Y$/.exec(recurrence ?? '')?.[1]);
  const turns = years > 0 && session < wanted && (wanted - session) % years === 0;
  return turns && !decidedAgain(works, asOf, entry.work);
}

function decidedAgain(works: Works, asOf: string, symbol: string): boolean {
  const work = works.bySymbol.get(symbol);
  const next = work && successorOf(works, work, asOf);
  return next?.requests.some(({ kind }) => kind === 'agenda') ?? false;
}

function agendaLine({ bySymbol }: Works, session: number, own: readonly Entry[]): AgendaLine {
  const entry = own.find((one) => one.session === session) ?? own[0];
  const { mandate, item, organization, kind, recurrence } = entry;
  const work = bySymbol.get(entry.work);
  const years = /\d+/.exec(recurrence ?? '')?.[0] ?? '';
  const id =
    kind === 'report' ? 'agenda-report-alone' : entry.session === session ? 'agenda-decided' : 'agenda-recurring';
  return Object.freeze({
    item,
    organization,
    title: work?.title ?? null,
    lastLetter: work?.agenda[0]?.letters[0] ?? null,
    mandates: [...new Set(own.map((one) => one.mandate))],
    why: reason(id, { mandate, years }),
  });
}
