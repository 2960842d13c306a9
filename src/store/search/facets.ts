// Counts of what was found as they are shown: under their names, most frequent values first.
import type { FacetRow } from './candidates.ts';

export interface Facet {
  readonly value: string;
  readonly count: number;
}

export const FACETS = ['kind', 'organ', 'session', 'language', 'organization', 'entity', 'verb'] as const;
export type FacetName = (typeof FACETS)[number];
export type Facets = Readonly<Record<FacetName, readonly Facet[]>>;

/** `most` values of each. */
export function facetsFrom(rows: readonly FacetRow[], most: number): Facets {
  const named = Map.groupBy(rows, facetName);
  const facetOf = (name: FacetName): Facet[] => (named.get(name) ?? []).toSorted(byCount).slice(0, most).map(facetFrom);
  return Object.fromEntries(FACETS.map((name) => [name, facetOf(name)])) as Record<FacetName, Facet[]>;
}

const byCount = (a: FacetRow, b: FacetRow): number => b.count - a.count || a.value.localeCompare(b.value);
const facetFrom = ({ value, count }: FacetRow): Facet => ({ value, count });

/** Names of the UN are entities, names of organizations organizations; States are neither. */
function facetName({ facet, value }: FacetRow): string | null {
  if (facet !== 'actor') return facet;
  if (value.startsWith('org/')) return 'organization';
  return value.startsWith('un/') ? 'entity' : null;
}
