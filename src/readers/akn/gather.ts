// Points that the files give as paragraphs of their own → points of the paragraph they belong to.
import { type Draft, type Point, sliceWords } from '../../tree/index.ts';
import { EMPTY, type Item, type ParagraphItem, paragraphItem, point } from './items.ts';
import { type Label, leadingLabel, pointLabel } from './labels.ts';
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
  items.forEach((item, at) => {
    if (item.type !== 'paragraph') {
      owner = null;
      out.push(item);
      return;
    }
    const label = labelOf(item);
    if (!label || !owner || owner.role !== item.role || !belongs(owner, label)) {
      owner = label && begins(label, labelOf(items[at + 1])) ? paragraphItem(EMPTY, { role: item.role }) : item;
      out.push(owner);
    }
    if (label && owner !== item) attach(owner, item, label);
  });
  return out;
}

/** Points whose paragraph is cut off from them by a heading hang below an empty one, if there are several. */
function begins(label: Found, next: Found | null): boolean {
  if (!next) return false;
  const first = [point(label.label, label.number, EMPTY)];
  return placePoint(first, next.number)?.next ?? false;
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
  list.push(made);
}
