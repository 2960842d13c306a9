// What happened to an instrument: which word of signing, renewing, adopting governs its name.
import { type Head, type Mark, type Marks, wordsIn } from './marks.ts';

/** How far a participle may stand behind the name, and behind "between A and B"; in code units. */
const BEHIND = 90;
const BEHIND_BETWEEN = 340;
/** "renewed" stands right behind the name. */
const BESIDE = 14;
/** What may stand between a verb and its object, actors and dates not counted. */
const OBJECT = 60;
/** How far apart two instruments of one verb may stand. */
const ALSO = 40;

/** The governing word, or null. Where a renewed instrument was signed, the word is the signing's, its id `renewed`. */
export function eventOf(marks: Marks, head: Head, next: number): Mark | null {
  const behind = marks.events.find((one) => one.start >= head.end && one.start < next && one.id !== 'in force');
  const before = verbBefore(marks, head) ?? ownEvent(head);
  if (!behind || !isParticiple(marks, head, behind)) return before;
  return behind.id === 'renewed' && before?.id === 'signed' ? { ...before, id: 'renewed' } : behind;
}

/** "Exchanged letters" tells by itself what was done. */
const ownEvent = (head: Head): Mark | null =>
  head.id === 'exchange_of_letters' ? { id: 'signed', start: head.start, end: head.start } : null;

function isParticiple(marks: Marks, head: Head, event: Mark): boolean {
  const between = wordsIn(marks, 'between', head.end, event.start).length > 0;
  const gap = event.start - head.end;
  if (gap > (event.id === 'renewed' ? BESIDE : between ? BEHIND_BETWEEN : BEHIND)) return false;
  if (marks.heads.some((one) => one.start >= event.end && one.start - event.end <= BESIDE)) return false;
  return !wordsIn(marks, 'which', head.end, event.start).some((word) => event.start - word.end <= 1);
}

function verbBefore(marks: Marks, head: Head): Mark | null {
  const event = marks.events.findLast((one) => one.end <= head.start);
  if (!event || isTaken(marks, event, head) || isOfOther(marks, event, head)) return null;
  const named = [...marks.actors, ...marks.dates].filter((one) => one.start >= event.end && one.end <= head.start);
  const plain = named.reduce((length, one) => length - (one.end - one.start), head.start - event.end);
  return plain <= OBJECT ? event : null;
}

/** "the Agreement signed on 15 December 2031 and the Arrangement": the Agreement was signed. */
function isOfOther(marks: Marks, event: Mark, head: Head): boolean {
  const before = marks.heads.findLast((one) => one.end <= event.start);
  if (!before || !isParticiple(marks, before, event)) return false;
  const date = marks.dates.find((one) => one.start >= event.end && one.start - event.end <= BESIDE);
  if (!date) return false;
  const goesOn = wordsIn(marks, 'and', date.end, head.start).some((word) => word.start - date.end <= 2);
  return goesOn || hasOwnDate(marks, head);
}

/** A date behind it, with no other instrument or event between. */
function hasOwnDate({ dates, heads, events }: Marks, head: Head): boolean {
  const date = dates.find((one) => one.start >= head.end && one.start - head.end <= BEHIND_BETWEEN);
  return date !== undefined && ![...heads, ...events].some((one) => one.start >= head.end && one.start < date.start);
}

/** Whether the event has another instrument as its object; "signed an agreement and a plan of action" has both. */
function isTaken(marks: Marks, event: Mark, head: Head): boolean {
  const last = marks.heads.findLast((one) => one.start >= event.end && one.end <= head.start);
  if (!last) return false;
  return head.start - last.end >= ALSO || !wordsIn(marks, 'and', last.end, head.start).length;
}
