// The symbol of a report that prints none, from documents that cite it.
import type { Address, Held } from '../held.ts';
import { knownBy, type Work, type Works, workOf } from '../works/index.ts';
import { type KnownReport, reportsOf } from './reports.ts';

export interface DerivedSymbol {
  readonly symbol: string;
  readonly symbols: readonly string[];
  /** The paragraphs that cite it. */
  readonly by: readonly Address[];
}

/**
 * The symbol by which held documents cite a report that prints none; null unless it is unmistakable: the report bears
 * the title of a recurring item, and for its session resolutions on two organizations of that item or more take note
 * of one report of the Secretary-General that is not held, and of no other.
 */
export function symbolByCitation(works: Works, held: Held, asOf: string): DerivedSymbol | null {
  const work = workOf([held]);
  const { kind, item, session, organizations } = work;
  if (kind !== 'report' || item === null || session === null || organizations.length) return null;
  const cited = reportsOf(works, session, asOf).filter((report) => !report.work && isConsolidated(report, work));
  if (cited.length !== 1) return null;
  const [{ symbol, symbols, citations }] = cited;
  return Object.freeze({ symbol, symbols, by: citations.map(({ at }) => at) });
}

/** Resolutions of the session on several organizations take note of it, all after the day it bears. */
function isConsolidated({ citations }: KnownReport, { item, session, date }: Work): boolean {
  const own = citations.filter(
    ({ by, actors }) =>
      by.kind === 'resolution' && by.item === item && by.session === session && actors.includes('un/SG'),
  );
  const after = own.every(({ by }) => date === null || by.date === null || knownBy({ date }, by.date));
  return after && new Set(own.flatMap(({ by }) => by.organizations.slice(0, 1))).size > 1;
}
