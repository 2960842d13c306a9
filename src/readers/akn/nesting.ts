// Where the next point goes: letters hold romans, romans hold others, told by the labels alone.
import type { Draft, Point } from '../../tree/index.ts';
import { EMPTY, point } from './items.ts';
import { kindsOf, type LabelKind, leadingLabel, rank } from './labels.ts';

export interface Place {
  readonly list: Draft<Point>[];
  /** It continues a list that is open (b after a), or begins one below an open point. */
  readonly next: boolean;
}

/** The lists still open at the end of `points`, innermost first. */
function openLists(points: Draft<Point>[]): Draft<Point>[][] {
  const lists: Draft<Point>[][] = [];
  for (let list = points; list.length; list = list[list.length - 1].points) lists.unshift(list);
  return lists;
}

const isBullets = (list: readonly Draft<Point>[]): boolean => kindsOf(printed(list[0]))[0] === 'bullet';
const printed = (one: Draft<Point>): string => (/^[•–—·▪◦]$/.test(one.label) ? '' : one.number);

function follows(list: readonly Draft<Point>[], number: string, kinds: readonly LabelKind[]): boolean {
  const last = printed(list[list.length - 1]);
  const before = kindsOf(last);
  return kinds.some(
    (kind) =>
      before.includes(kind) &&
      (kind === 'bullet' || (rank(last, kind) > 0 && rank(number, kind) === rank(last, kind) + 1)),
  );
}

/** The list a point with this number joins; null when it can join none. */
export function placePoint(points: Draft<Point>[], number: string): Place | null {
  const kinds = kindsOf(number);
  if (!kinds.length) return null;
  const open = openLists(points);
  const following = open.find((list) => follows(list, number, kinds));
  if (following) return { list: following, next: true };
  if (!open.length) return { list: points, next: false };
  const last = open[0][open[0].length - 1];
  const typed = leadingLabel(last.words.text);
  // "(a) (i) …" is followed by its "(ii)".
  if (typed && !last.points.length && follows([point(typed.label, typed.number, EMPTY)], number, kinds))
    return { list: last.points, next: true };
  const first = kinds.filter((kind) => kind === 'bullet' || rank(number, kind) === 1);
  if (first.length) return below(open, first);
  const same = open.find((list) => kindsOf(printed(list[0])).some((kind) => kinds.includes(kind)));
  return same && !isBullets(same) ? { list: same, next: false } : null;
}

/** A list that opens with "i" is one of romans. */
function kindOfList([first]: readonly Draft<Point>[]): LabelKind | undefined {
  const kinds = kindsOf(printed(first));
  return kinds.find((kind) => kind !== 'bullet' && rank(printed(first), kind) === 1) ?? kinds[0];
}

/** A new list begins below the last point, unless its kind is already open: then that list begins again. */
function below(open: Draft<Point>[][], kinds: readonly LabelKind[]): Place {
  const again = open.find((list) => kindOfList(list) === kinds[0]);
  if (again) return { list: again, next: false };
  const inner = open[0];
  return { list: inner[inner.length - 1].points, next: false };
}
