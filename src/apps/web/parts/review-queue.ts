// The order in which facts are looked at: what the paragraphs say and what they ask first, headings and cover after, footnotes last.
import type { FactRow, HeldDocument } from '../../../register/index.ts';

const isNote = (place: string): boolean => place.startsWith('note:');

/** Facts by the place they stand in; a paragraph's requests before its other facts. */
export function reviewQueue(
  { reading }: Pick<HeldDocument, 'reading'>,
  facts: readonly FactRow[],
): readonly (readonly [string, readonly FactRow[]])[] {
  const order = new Map(reading.paragraphs.map(({ id }, at) => [id, at]));
  const last = order.size;
  const rank = (place: string): number => (isNote(place) ? last + 1 : (order.get(place) ?? last));
  return [...Map.groupBy(facts, ({ paragraph }) => paragraph)]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([place, list]) => [place, list.toSorted((a, b) => Number(isAsked(b)) - Number(isAsked(a)))] as const);
}

const isAsked = ({ kind }: FactRow): boolean => kind === 'mandate';
