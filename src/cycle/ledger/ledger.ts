// The obligation ledger: an entry for each request, with its status on a given day.
import { phaseOf, type ReportDates, reportDates, sessionAt } from '../sessions/index.ts';
import { compareSymbols, knownBy, type Request, type Work, type Works } from '../works/index.ts';
import { answersTo, type Search } from './answers.ts';
import { judge } from './status.ts';
import { targetOf, turnAt, yearsOf } from './target.ts';
import type { Entry, GivenEvidence, Target } from './types.ts';

export interface LedgerOptions {
  /** Only the requests of these works; see `affectedBy`. */
  readonly only?: ReadonlySet<string>;
  readonly evidence?: GivenEvidence;
}

/**
 * Each request of each resolution known on the day `asOf` (ISO) and what became of it, in the order of
 * session, symbol and text. The same works and day give the same ledger.
 */
export function ledgerOf(works: Works, asOf: string, options: LedgerOptions = {}): readonly Entry[] {
  const search: Search = { works, asOf, evidence: options.evidence ?? new Map(), reports: new Map() };
  return Object.freeze(
    [...works.bySymbol.values()]
      .filter((work) => asks(work, asOf) && (options.only?.has(work.symbol) ?? true))
      .sort((a, b) => (a.session ?? 0) - (b.session ?? 0) || compareSymbols(a.symbol, b.symbol))
      .flatMap((work) => entriesOf(search, work)),
  );
}

/** Only what was adopted asks: a draft does not. */
const asks = (work: Work, asOf: string): boolean =>
  (work.kind === 'resolution' || work.kind === 'decision') && knownBy(work, asOf);

const entriesOf = (search: Search, work: Work): Entry[] =>
  work.requests.flatMap((request) => {
    const target = targetOf(request, work);
    const turns = turnsOf(request, target, work, search.asOf);
    return [target, ...turns].map((one) => entryOf(search, work, request, one));
  });

/** Later turns of what recurs, up to the session that runs: "and thereafter on a biennial basis". */
function turnsOf({ kind, paragraph, recurrence }: Request, { session }: Target, work: Work, asOf: string): Target[] {
  const years = yearsOf(recurrence);
  if (!years || !session) return [];
  const now = sessionAt(asOf) ?? 0;
  const beside = work.requests.filter((one) => one.paragraph === paragraph && one.kind === kind);
  if (beside.some((one) => (one.session ?? 0) > session)) return [];
  const turns: Target[] = [];
  for (let turn = session + years; turn <= now; turn += years) turns.push(turnAt(turn, years));
  return turns;
}

function entryOf(search: Search, work: Work, request: Request, target: Target): Entry {
  const { works, asOf } = search;
  const { session: _, derived: __, ...asked } = request;
  const { session } = target;
  const answers = answersTo(search, { ...asked, session }, work);
  return Object.freeze({
    ...asked,
    session,
    sessionBasis: target.basis,
    sessionReason: target.reason,
    phase: session ? phaseOf(session, asOf) : null,
    ...judge({ works, asOf, work, request, target, answers }),
    organization: work.organizations[0] ?? null,
    item: work.item,
    asked: work.date,
    answers,
    dates: request.kind === 'report' && session ? datesOf(search, work, session) : null,
  });
}

/** The dates of a report: from the meeting that adopted the succession's resolution of that session, where known. */
function datesOf({ works, asOf }: Search, work: Work, session: number): ReportDates {
  const considered = (works.bySession.get(session) ?? []).find(
    (one) =>
      one.kind === 'resolution' &&
      one.adopted !== null &&
      one.adopted <= asOf &&
      (one.keys.some((key) => work.keys.includes(key)) || (one.item !== null && one.item === work.item)),
  );
  return reportDates(session, considered && { date: considered.adopted!, source: considered.symbol });
}
