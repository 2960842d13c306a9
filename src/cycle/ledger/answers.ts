// What answers a request: a report, an agenda that shows the item, given evidence.
import { type Address, addressOf } from '../held.ts';
import { knownBy, type Work, type Works } from '../works/index.ts';
import { type KnownReport, type ReportCitation, reportsOf } from './reports.ts';
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
  const reported = asked.kind === 'report' ? reportsFor(search, asked, work) : [];
  return Object.freeze(
    [...shown, ...reported, ...evidenceAnswers(search.works, given)].map((one) => Object.freeze(one)),
  );
}

function knownReports({ works, asOf, reports }: Search, session: number): readonly KnownReport[] {
  const known = reports.get(session) ?? reportsOf(works, session, asOf);
  reports.set(session, known);
  return known;
}

function reportsFor(search: Search, { session, addressees }: Asked, work: Work): Answer[] {
  if (session === null) return [];
  return knownReports(search, session).flatMap((report) =>
    report.work ? (heldAnswer(report, report.work, work) ?? []) : (citedAnswer(report, work, addressees) ?? []),
  );
}

/** A held report answers with the organization's section, the paragraphs that cite the resolution, or by its title. */
function heldAnswer(report: KnownReport, held: Work, asking: Work): Answer | null {
  const section = held.item && held.item === asking.item ? sectionOf(held, asking) : null;
  const citing = (held.citations.get(asking.symbol) ?? []).map((id) => addressOf(held.symbol, id));
  const named = held.keys.some((key) => asking.keys.includes(key));
  if (!section && !citing.length && !named) return null;
  const { from = null, to = null } = section ?? {};
  const paragraphs = section ? numbered(held, section.from, section.to) : citing;
  return { ...identity(report), held: true, paragraphs, from, to, by: report.citations.map(({ at }) => at) };
}

const identity = ({ symbol, symbols }: KnownReport): Pick<Answer, 'symbol' | 'symbols'> => ({ symbol, symbols });

/** The section on the organization alone goes before one it shares with others. */
export const sectionOf = (
  { sections }: Work,
  { organizations }: Pick<Work, 'organizations'>,
): Work['sections'][number] | null =>
  sections
    .filter((one) => one.organizations.some((organization) => organizations.includes(organization)))
    .sort((a, b) => a.organizations.length - b.organizations.length || b.level - a.level)[0] ?? null;

/** Addresses of the numbered paragraphs `from` to `to`, in the order of the text. */
function numbered({ symbol, held }: Work, from: string | null, to: string | null): Address[] {
  const all = held[0].paragraphs.filter(({ role }) => role === 'numbered');
  const first = all.findIndex(({ number }) => number === from);
  const last = all.findLastIndex(({ number }) => number === to);
  return first < 0 ? [] : all.slice(first, last + 1).map(({ id }) => addressOf(symbol, id));
}

/** A cited one answers where the succession cites it as the addressee's, or resolutions on two organizations do. */
function citedAnswer(report: KnownReport, asking: Work, addressees: readonly string[]): Answer | null {
  const own = report.citations.filter(({ actors }) => actors.some((actor) => addressees.includes(actor)));
  const direct = own.filter(({ by }) => by.keys.some((key) => asking.keys.includes(key)));
  const sisters = asking.item ? own.filter(({ by }) => by.item === asking.item) : [];
  const consolidated = new Set(sisters.flatMap(({ by }) => by.organizations.slice(0, 1))).size > 1;
  if (!direct.length && !consolidated) return null;
  const by = adoptedFirst(direct.length ? direct : sisters).map(({ at }) => at);
  return { ...identity(report), held: false, paragraphs: [], from: null, to: null, by };
}

/** What the Assembly adopted is a better witness than a draft. */
const adoptedFirst = (citations: readonly ReportCitation[]): readonly ReportCitation[] =>
  [...citations].sort((a, b) => rank(a.by) - rank(b.by));

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
