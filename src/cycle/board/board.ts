// Organization × session: what happened, what is missing, what comes next.
import type { Reason } from '../held.ts';
import { type Entry, type KnownReport, ledgerOf, reportsOf } from '../ledger/index.ts';
import { sessionDates } from '../sessions/index.ts';
import { contradictionsOf, knownBy, type Work, type Works } from '../works/index.ts';
import { notesOf } from './notes.ts';
import { contributionsIn, reportsFor } from './reported.ts';
import { asksOf, draftsOf, placeIn, type Round, rulingOf } from './round.ts';
import type { Board, Cell, ComputedPlace, NextDue, Row } from './types.ts';

export interface BoardOptions {
  /** Name of a recurring item; `cooperation` where none is given. */
  readonly item?: string;
  /** This organization's row only. */
  readonly organization?: string;
  /** The ledger of the same works and day, where the caller has it. */
  readonly ledger?: readonly Entry[];
}

interface Setting {
  readonly works: Works;
  readonly asOf: string;
  readonly item: string;
  /** Documents of the item known on the day. */
  readonly all: readonly Work[];
  readonly entries: readonly Entry[];
  readonly reports: ReadonlyMap<number, readonly KnownReport[]>;
}

/** The board of a recurring item on the day `asOf` (ISO). */
export function boardOf(works: Works, asOf: string, options: BoardOptions = {}): Board {
  const item = options.item ?? 'cooperation';
  const all = [...works.bySymbol.values()].filter((work) => work.item === item && knownBy(work, asOf));
  const own = new Set(all.map(({ symbol }) => symbol));
  const ledger = options.ledger ?? ledgerOf(works, asOf, { only: own });
  const entries = ledger.filter((entry) => entry.item === item && entry.kind !== 'action');
  const sessions = sorted([...all, ...entries].flatMap(({ session }) => session ?? []));
  const reports = new Map(sessions.map((session) => [session, reportsOf(works, session, asOf)]));
  const setting: Setting = { works, asOf, item, all, entries, reports };
  const organizations = options.organization ? [options.organization] : organizationsOf(setting);
  return Object.freeze({
    item,
    asOf,
    sessions,
    rows: Object.freeze(organizations.map((organization) => rowOf(setting, organization, sessions))),
    contradictions: contradictionsOf(works).filter(({ sources }) =>
      sources.some(({ address }) => own.has(workIn(address))),
    ),
  });
}

/** `A/RES/79/330/fr#cover` → `A/RES/79/330`. */
const workIn = (address: string): string => address.replace(/#.*$/, '').replace(/\/(?:[a-z]{2}|und)$/, '');

const sorted = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Whom resolutions, drafts, sections and covers of the item are about. */
const organizationsOf = ({ all }: Setting): readonly string[] =>
  [
    ...new Set(
      all.flatMap(({ kind, organizations, listed, sections }) => [
        ...(kind === 'report' ? [] : organizations.slice(0, 1)),
        ...listed.map(({ organization }) => organization),
        ...sections.flatMap((section) => (kind === 'report' ? section.organizations : [])),
      ]),
    ),
  ].sort();

function rowOf(setting: Setting, organization: string, sessions: readonly number[]): Row {
  const entries = setting.entries.filter((one) => one.organization === organization);
  const cells: Cell[] = [];
  for (const session of sessions) cells.push(cellOf(setting, organization, session, entries, cells));
  return Object.freeze({ organization, cells: Object.freeze(cells), next: nextOf(entries) });
}

function cellOf(
  setting: Setting,
  organization: string,
  session: number,
  entries: readonly Entry[],
  before: readonly Cell[],
): Cell {
  const round = roundOf(setting, organization, session);
  const awaited = entries.filter((one) => one.session === session);
  const reports = reportsFor(organization, setting.item, setting.reports.get(session) ?? [], awaited);
  const places = { provisional: placeIn(round, true), final: placeIn(round, false) };
  const facts = {
    session,
    agenda: { ...places, computed: places.final ? null : computedPlace(awaited, before) },
    drafts: draftsOf(round),
    resolutions: round.resolutions.map(rulingOf),
    reports,
    contributions: reports.flatMap(({ symbol, paragraphs }) => {
      const work = setting.works.bySymbol.get(symbol);
      return work ? contributionsIn(work, paragraphs) : [];
    }),
    asks: { report: asksOf(round.resolutions, 'report'), agenda: asksOf(round.resolutions, 'agenda') },
  };
  const notes: readonly Reason[] = Object.freeze(notesOf(facts, awaited, setting.asOf));
  return Object.freeze({ ...facts, notes });
}

function roundOf({ works, all }: Setting, organization: string, session: number): Round {
  const own = all.filter((work) => work.session === session);
  const about = own.filter(({ kind, organizations }) => kind !== 'report' && organizations[0] === organization);
  return {
    works,
    organization,
    session,
    resolutions: about.filter(({ kind }) => kind === 'resolution'),
    drafts: about.filter(({ kind }) => kind === 'draft-resolution'),
    lists: own.filter(({ listed }) => listed.length),
  };
}

/** Decided for a session whose agenda no document shows; the letter is the last that is known. */
function computedPlace(awaited: readonly Entry[], before: readonly Cell[]): ComputedPlace | null {
  const mandates = awaited.filter(({ kind }) => kind === 'agenda').map(({ mandate }) => mandate);
  if (!mandates.length) return null;
  const letters = before.map(({ agenda }) => agenda.final?.letter ?? agenda.provisional?.letter ?? null);
  return { letter: letters.findLast((letter) => letter !== null) ?? null, mandates };
}

/** The next session for which a report or an item is still to come. */
function nextOf(entries: readonly Entry[]): NextDue | null {
  const waiting = entries.filter(({ status, session }) => session !== null && (status === 'open' || status === 'due'));
  const session = Math.min(...waiting.map((one) => one.session!));
  if (!waiting.length) return null;
  const of = (kind: string): string[] =>
    waiting.filter((one) => one.session === session && one.kind === kind).map(({ mandate }) => mandate);
  return Object.freeze({ session, opens: sessionDates(session).opens, report: of('report'), agenda: of('agenda') });
}
