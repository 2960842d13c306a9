// What a body is made of before sections are nested: a flat row of items, each with what the file says of it.
import {
  type Block,
  type Draft,
  type Formula,
  joinWords,
  type Paragraph,
  type Point,
  type Role,
  type Table,
  type Words,
} from '../../tree/index.ts';

/** A heading; its rank orders the styles of the published files (H1 above H23 above H4). */
export interface HeadingItem {
  readonly type: 'heading';
  readonly rank: number;
  number: string | null;
  words: Words;
}

/** A `section`, `part` or the like: it governs exactly what stands inside it. */
export interface SectionItem {
  readonly type: 'section';
  readonly level: number | null;
  number: string | null;
  heading: Words;
  items: Item[];
}

export interface ParagraphItem extends Omit<Draft<Paragraph>, 'id' | 'role'> {
  /** Null where the place decides: operative, numbered or unnumbered. */
  role: Role | null;
  /** `num` as printed, null where there is none. */
  label: string | null;
  /** The style named by the file. */
  readonly style: string;
}

/** A block that is complete: a summary, or what stands out of its usual place. */
export interface ReadyItem {
  readonly type: 'ready';
  readonly block: Draft<Block>;
}

export type Item = HeadingItem | SectionItem | ReadyItem | ParagraphItem | Draft<Table> | Draft<Formula>;

export const EMPTY: Words = Object.freeze({ text: '', marks: Object.freeze([]), source: null });

export const paragraphItem = (
  words: Words,
  own: Partial<Pick<ParagraphItem, 'role' | 'number' | 'label' | 'points' | 'wrapUp' | 'style'>> = {},
): ParagraphItem => ({
  type: 'paragraph',
  role: null,
  number: null,
  label: null,
  points: [],
  wrapUp: null,
  style: '',
  ...own,
  words,
});

export const point = (label: string, number: string, words: Words): Draft<Point> => ({
  type: 'point',
  id: '',
  number,
  label,
  words,
  points: [],
  wrapUp: null,
});

/** Words behind others; without either it is the other. */
export function append(before: Words | null, words: Words): Words | null {
  if (!words.text && !words.marks.length) return before;
  return before && (before.text || before.marks.length) ? joinWords([before, words]) : words;
}

/** Adds words behind all that `owner` has so far. */
export function addLast(owner: ParagraphItem | Draft<Point>, words: Words): void {
  const last = owner.points.at(-1);
  if (owner.wrapUp || !last) {
    if (owner.wrapUp) owner.wrapUp = append(owner.wrapUp, words);
    else owner.words = append(owner.words, words) ?? EMPTY;
  } else addLast(last, words);
}

/** Before another point is added, what closed the list stands behind the last point: so it was printed. */
export function reopen(owner: ParagraphItem | Draft<Point>): void {
  const { wrapUp } = owner;
  if (!wrapUp) return;
  owner.wrapUp = null;
  addLast(owner, wrapUp);
}
