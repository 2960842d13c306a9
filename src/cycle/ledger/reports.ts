// The reports known for a session: held ones, and those known from citations alone.
import { type Address, addressOf } from '../held.ts';
import { knownBy, type Work, type Works } from '../works/index.ts';

export interface KnownReport {
  readonly symbol: string;
  readonly symbols: readonly string[];
  readonly session: number;
  /** Null: it is known from citations alone. */
  readonly work: Work | null;
  readonly citations: readonly ReportCitation[];
}

export interface ReportCitation {
  readonly by: Work;
  readonly at: Address;
  readonly actors: readonly string[];
  readonly verb: string | null;
}

/** Every report for session `session` that is held or cited by `asOf`, by symbol. */
export function reportsOf(works: Works, session: number, asOf: string): readonly KnownReport[] {
  const held = (works.bySession.get(session) ?? []).filter((one) => one.kind === 'report' && knownBy(one, asOf));
  const found = new Map<string, { report: KnownReport; citations: ReportCitation[] }>();
  for (const work of held) {
    const citations: ReportCitation[] = [];
    const report = { symbol: work.symbol, symbols: work.symbols, session, work, citations };
    for (const symbol of work.symbols) found.set(symbol, { report, citations });
  }
  for (const by of works.bySymbol.values()) if (knownBy(by, asOf)) cite(found, by, session);
  return Object.freeze([...new Set([...found.values()].map(({ report }) => report))]);
}

function cite(
  found: Map<string, { report: KnownReport; citations: ReportCitation[] }>,
  by: Work,
  session: number,
): void {
  for (const cited of by.cited) {
    if (cited.session !== session) continue;
    const citation = { by, at: addressOf(by.symbol, cited.at), actors: cited.actors, verb: cited.verb };
    const known = found.get(cited.symbol);
    if (known) known.citations.push(citation);
    else {
      const citations = [citation];
      const symbols = [cited.symbol, ...cited.joint];
      found.set(cited.symbol, { report: { symbol: cited.symbol, symbols, session, work: null, citations }, citations });
    }
  }
}
