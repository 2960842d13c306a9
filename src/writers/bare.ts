// What two prints of one document share: for the round trips of the writers. A tree without sources and record.
import type { DocumentNode } from '../tree/index.ts';

/** Plain objects without `source` and `record`; marks only of the kinds named. */
export function bare(document: DocumentNode, kinds: ReadonlySet<string> | null = null): unknown {
  const keep = (mark: { kind: string }): boolean => kinds === null || kinds.has(mark.kind);
  return JSON.parse(
    JSON.stringify({ ...document, record: null }, (key, value) => {
      if (key === 'source') return undefined;
      return key === 'marks' && Array.isArray(value) ? value.filter(keep) : value;
    }),
  );
}
