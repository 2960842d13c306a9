// All works made ready and linked, to be asked and to be added to: a new document costs its own comparisons only.
import type { Held } from '../held.ts';
import { linksBetween } from './links.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { EvidenceLink } from './types.ts';

type Editions = ReadonlyMap<string, Prepared>;

export interface EvidenceIndex {
  /** Symbol → language → the work made ready. */
  readonly works: ReadonlyMap<string, Editions>;
  /** "resolution report" → their links. */
  readonly links: ReadonlyMap<string, readonly EvidenceLink[]>;
}

export const EMPTY_INDEX: EvidenceIndex = Object.freeze({ works: new Map(), links: new Map() });
/** The languages whose words are known best come first. */
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar', ''];

/** The index with these documents added, or put in the place of the same work in the same language. */
export function withWorks(index: EvidenceIndex, held: readonly Held[]): EvidenceIndex {
  const works = new Map(index.works);
  const changed = new Set<string>();
  for (const one of held) {
    const ready = prepare(one);
    if (!ready) continue;
    works.set(one.symbol, new Map(works.get(one.symbol)).set(one.language ?? '', ready));
    changed.add(one.symbol);
  }
  return Object.freeze({ works, links: linked(works, index.links, changed) });
}

/** The index without a work. */
export function withoutWork(index: EvidenceIndex, symbol: string): EvidenceIndex {
  const works = new Map(index.works);
  works.delete(symbol);
  const links = new Map([...index.links].filter(([key]) => !key.split(' # ').includes(symbol)));
  return Object.freeze({ works, links });
}

function linked(
  works: ReadonlyMap<string, Editions>,
  known: EvidenceIndex['links'],
  changed: ReadonlySet<string>,
): EvidenceIndex['links'] {
  const links = new Map(known);
  const all = [...works].map(([, editions]) => ({ editions, ...firstOf(editions) }));
  const reports = all.filter(({ side }) => side === 'report');
  for (const resolution of all.filter(({ side }) => side === 'mandates'))
    for (const report of reports) {
      if (!changed.has(resolution.symbol) && !changed.has(report.symbol)) continue;
      const [one, other] = editionsToCompare(resolution.editions, report.editions);
      const found = linksBetween(one, other);
      const key = `${resolution.symbol} # ${report.symbol}`;
      if (found.length) links.set(key, found);
      else links.delete(key);
    }
  return links;
}

/** The edition in the language best known. */
export const firstOf = (editions: Editions): Prepared => inOrder(editions)[0];
const inOrder = (editions: Editions): Prepared[] => LANGUAGES.flatMap((one) => editions.get(one) ?? []);

/** The same language for both where they have one in common, else each in the one best known. */
function editionsToCompare(a: Editions, b: Editions): readonly [Prepared, Prepared] {
  const common = LANGUAGES.find((one) => one && a.has(one) && b.has(one));
  return common ? [a.get(common)!, b.get(common)!] : [firstOf(a), firstOf(b)];
}
