// Emphasis that a passage has only by being a heading.
import type { Mark } from '../../tree/index.ts';
import type { Passage } from '../passage.ts';

/** A heading is bold or italic by being one: only what differs within it is a mark. */
export function plainHeading(one: Passage): Passage {
  const { words: all } = one;
  if (one.heading === null) return one;
  const whole = (mark: Mark): boolean =>
    (mark.kind === 'bold' || mark.kind === 'italic') && mark.start === 0 && mark.end === all.text.length;
  return all.marks.some(whole) ? { ...one, words: { ...all, marks: all.marks.filter((mark) => !whole(mark)) } } : one;
}
