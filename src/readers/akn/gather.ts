// Points that the files give as paragraphs of their own → points of the paragraph they belong to.
import { type Draft, type Point, sliceWords } from '../../tree/index.ts';
import { append, EMPTY, type Item, type ParagraphItem, paragraphItem, point, reopen } from './items.ts';
import { kindsOf, type Label, leadingLabel, pointLabel, rank } from './labels.ts';
import { placePoint } from './nesting.ts';

interface Found extends Label {
  /** How much of the text the label takes; null when it stood in `num`. */
  readonly length: number | null;
}

/** The point's label of a paragraph, in `num` or at the head of its text. */
export function labelOf(item: Item | undefined): Found | null {
  if (item?.type !== 'paragraph') return null;
  if (item.label === null) return leadingLabel(item.words.text);
  const label = pointLabel(item.label);
  return label && { ...label, length: null };
}

/** Items with every point in its place. */
export function gatherPoints(items: Item[]): Item[] {
  const out: Item[] = [];
  let owner: ParagraphItem | null = null;
  let before: ParagraphItem | null = null;
  items.forEach((item, at) => {
    if (item.type === 'paragraph') lift(item.points);
    if (item.type !== 'paragraph') {
      before = owner ?? before;
      owner = null;
      out.push(item);
      return;
    }
    if (owner && goesOn(owner, item, items[at + 1])) {
      owner.wrapUp = append(owner.wrapUp, item.words);
      return;
    }
    splitFirst(item, items[at + 1]);
    const label = labelOf(item);
    if (!label || !owner || owner.role !== item.role || !(isSure(label) || belongs(owner, label))) {
      const continued = !owner && label && before && placePoint(before.points, label.number)?.next;
      const apart = label && (continued || isSure(label) || begins(label, item, labelOf(items[at + 1])));
      owner = apart ? paragraphItem(EMPTY, { role: item.role }) : item;
      out.push(owner);
    }
    if (label && owner !== item) attach(owner, item, label);
  });
  return out;
}

/** A letter set beside the words numbers a point, and a dot opens one, whatever was printed before. */
const isSure = ({ label, length, number }: Found): boolean =>
  (length === null && /^\p{L}/u.test(number)) || /^[•·▪◦]$/.test(label);

const LOWER = /^\p{Ll}/u;
const UNCASED = /^\p{Lo}/u;

/**
 * Whether a line behind a paragraph's points closes them: "and stresses …". Where a script has no small letters,
 * a plain line between two paragraphs whose numbers follow each other does, if the sentence had not ended.
 */
function goesOn(owner: ParagraphItem, item: ParagraphItem, next: Item | undefined): boolean {
  const plain = item.label === null && item.role === owner.role && item.points.length === 0;
  if (!plain || !owner.points.length || leadingLabel(item.words.text)) return false;
  if (LOWER.test(item.words.text)) return true;
  const following = next?.type === 'paragraph' && Number(next.number) === Number(owner.number ?? Number.NaN) + 1;
  return following && UNCASED.test(item.words.text) && !FULL_STOP.test(lastText(owner));
}

/** A list that goes on inside its own last point (d below c) is put back. */
function lift(points: Draft<Point>[]): void {
  for (let at = 0; at < points.length; at++) {
    const inner = points[at].points;
    const outer = { ...points[at], points: [] };
    if (inner.length && (placePoint([outer], inner[0].number)?.next || isLater(inner[0].number, outer.number)))
      points.splice(at + 1, 0, ...inner.splice(0));
    lift(inner);
  }
}

/** "f" below "d" opens no list of its own: it goes on with the outer one. */
function isLater(inner: string, outer: string): boolean {
  const kinds = kindsOf(inner);
  return (
    kinds.every((kind) => kind !== 'bullet' && rank(inner, kind) > 1) &&
    kinds.some(
      (kind) => kindsOf(outer).includes(kind) && rank(outer, kind) > 0 && rank(inner, kind) > rank(outer, kind),
    )
  );
}

/** "4. (a) Each State …" goes on with "(b) …": the paragraph opens with its first point. */
function splitFirst(item: ParagraphItem, next: Item | undefined): void {
  if (item.label === null || pointLabel(item.label) || item.points.length) return;
  const first = leadingLabel(item.words.text);
  if (!first || !begins({ ...first, length: null }, item, labelOf(next))) return;
  item.points = [point(first.label, first.number, sliceWords(item.words, first.length))];
  item.words = EMPTY;
}

/** Points whose paragraph is cut off from them by a heading hang below an empty one, if there are several. */
function begins(label: Found, item: ParagraphItem, next: Found | null): boolean {
  if (!next) return false;
  const first = [point(label.label, label.number, EMPTY)];
  const place = placePoint(first, next.number);
  return place !== null && (place.next || (place.list !== first && !FULL_STOP.test(item.words.text)));
}

const FULL_STOP = /[.。!?؟۔][»”"’)\]]*$/;

/** A first point needs an opening that is not closed; later ones need their predecessor. */
function belongs(owner: ParagraphItem, label: Label): boolean {
  const place = placePoint(owner.points, label.number);
  return place !== null && (place.next || !FULL_STOP.test(lastText(owner)));
}

function lastText(owner: ParagraphItem | Draft<Point>): string {
  if (owner.wrapUp) return owner.wrapUp.text;
  const last = owner.points.at(-1);
  return last ? lastText(last) : owner.words.text;
}

function attach(owner: ParagraphItem, item: ParagraphItem, label: Found): void {
  const list = placePoint(owner.points, label.number)?.list ?? owner.points;
  const words = label.length === null ? item.words : sliceWords(item.words, label.length);
  const made = point(label.label, label.number || String(list.length + 1), words);
  made.points = item.points;
  made.wrapUp = item.wrapUp;
  reopen(owner);
  list.push(made);
}
