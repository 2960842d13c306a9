// What answers a request: a report, an agenda that shows the item, given evidence.
import { type Address, addressOf } from '../held.ts';
import { knownBy, type Work, type Works } from '../works/index.ts';
import { reportAnswers } from './report-answers.ts';
import { type KnownReport, reportsOf } from './reports.ts';
import type { Answer, Entry, GivenEvidence } from './types.ts';

/** What the search for answers knows; reports are looked up once a session. */
export interface Search {
  readonly works: Works;
  readonly asOf: string;
  readonly evidence: GivenEvidence;
  readonly reports: Map<number, readonly KnownReport[]>;
}

type Asked = Pick<Entry, 'mandate' | 'kind' | 'addressees' | 'session'>;

/** Answers to a request of `work`, surest first. */
export function answersTo(search: Search, asked: Asked, work: Work): readonly Answer[] {
  const given = search.evidence.get(asked.mandate) ?? [];
  const shown = asked.kind === 'agenda' ? agendasShowing(search, asked, work) : [];
  const reported = asked.kind === 'report' ? reportAnswers(knownReports(search, asked.session), asked, work) : [];
  return Object.freeze(
    [...shown, ...reported, ...evidenceAnswers(search.works, given)].map((one) => Object.freeze(one)),
  );
}

function knownReports({ works, asOf, reports }: Search, session: number | null): readonly KnownReport[] {
  if (session === null) return [];
  const known = reports.get(session) ?? reportsOf(works, session, asOf);
  reports.set(session, known);
  return known;
}

/** What the Assembly adopted is a better witness than a draft. */
const rank = ({ kind }: Work): number => (kind === 'resolution' ? 0 : 1);

/** Documents of the session that show the sub-item on its agenda, a final agenda first. */
function agendasShowing({ works, asOf }: Search, { session }: Asked, work: Work): Answer[] {
  const all = (works.bySession.get(session ?? 0) ?? []).filter((one) => knownBy(one, asOf) && shows(one, work));
  const provisional = (one: Work): number => Number((one.agenda[0] ?? one.listed[0]).provisional);
  return all
    .sort((a, b) => provisional(a) - provisional(b) || rank(a) - rank(b))
    .map((one) => ({
      symbol: one.symbol,
      symbols: one.symbols,
      held: true,
      paragraphs: [],
      from: null,
      to: null,
      by: [addressOf(one.symbol, 'cover')],
    }));
}

function shows(shown: Work, asking: Work): boolean {
  const [organization] = asking.organizations;
  if (asking.item && organization && shown.item === asking.item)
    return (
      shown.listed.some((one) => one.organization === organization) ||
      (shown.kind !== 'report' && shown.agenda.length > 0 && shown.organizations[0] === organization)
    );
  return shown.agenda.length > 0 && shown.keys.some((key) => asking.keys.includes(key));
}

/** Evidence as answers, one per document. */
function evidenceAnswers({ bySymbol }: Works, given: readonly Address[]): Answer[] {
  const documents = Map.groupBy(given, (address) => address.slice(0, address.indexOf('#')));
  return [...documents].map(([symbol, paragraphs]) => ({
    symbol,
    symbols: bySymbol.get(symbol)?.symbols ?? [symbol],
    held: bySymbol.has(symbol),
    paragraphs,
    from: null,
    to: null,
    by: [],
  }));
}
