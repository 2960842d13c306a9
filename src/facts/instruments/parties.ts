// Who is bound by an instrument: what its name, "between", "with", "by" and the signing sentence say.
import type { ActorFact } from '../types.ts';
import { groupAfter, groupBefore, isBoth, printedNames, type Sides, sidesOf } from './groups.ts';
import { type Head, type Mark, type Marks, wordsIn } from './marks.ts';

/** How far behind the name "between" may stand, and a group behind its word; in code units. */
const BETWEEN = 170;
const NEAR = 90;
/** How far behind an instrument's name the two names of its parties may begin. */
const NAME = 12;
/** How far before it they may begin. */
const BEFORE = 60;

export interface Parties extends Sides {
  /** Signed by the sides that the sentence names as such, not by both because they are near. */
  readonly told: boolean;
}

/** Parties of a head, or null where the sentence does not show two sides. */
export function partiesOf(marks: Marks, head: Head, next: number, event: Mark | null): Parties | null {
  if (head.id === 'compact') return ofCompact(marks, head);
  const named = inName(marks, head);
  if (named) return named;
  const between = wordsIn(marks, 'between', head.end, Math.min(next, head.end + BETWEEN))[0];
  if (between) return ofBetween(marks, between, next);
  return ofEvent(marks, head, next, event) ?? ofOwners(marks, head);
}

/** "The two organizations … their plan of action": theirs are both sides named last. */
function ofOwners(marks: Marks, head: Head): Parties | null {
  const [own] = wordsIn(marks, 'their', head.start - NEAR, head.start).filter((one) => head.start - one.end <= 1);
  const group = own ? groupBefore(marks, marks.start, own.start) : [];
  const last = group.at(-1);
  if (!own || !last || wordsIn(marks, 'states', last.end, own.start).length) return null;
  return told(group);
}

/** A compact of the United Nations that organizations sign too. */
function ofCompact(marks: Marks, head: Head): Parties {
  const before = marks.actors.filter((one) => one.end <= head.start);
  return { un: ['un/UN'], organizations: sidesOf(before).organizations, told: true };
}

/** "ASEAN–UN Plan of Action", "the Framework of UNODC and OSCE". */
function inName(marks: Marks, head: Head): Parties | null {
  const behind = groupAfter(marks, head.end, marks.end, NAME).slice(0, 2);
  const before = groupBefore(marks, head.start - BEFORE, head.start);
  return pairOf(behind) ?? pairOf(adjacent(marks, head, before)) ?? withUnitedNations(marks, head, before);
}

function pairOf(group: readonly ActorFact[]): Parties | null {
  const sides = sidesOf(group);
  return group.length === 2 && isBoth(sides) ? { ...sides, told: true } : null;
}

/** The last two actors right before the head, when nobody acts between. */
function adjacent(marks: Marks, head: Head, before: readonly ActorFact[]): readonly ActorFact[] {
  const last = before.at(-1);
  if (before.length < 2 || !last || head.start - last.end > NAME) return [];
  return marks.events.some(within(before[0].start, head.start)) ? [] : before.slice(-2);
}

/** "the ASEAN–United Nations Plan of Action", where "United Nations" is read as part of the plan's name. */
function withUnitedNations(marks: Marks, head: Head, before: readonly ActorFact[]): Parties | null {
  const last = before.at(-1);
  const word = last && wordsIn(marks, 'united nations', last.end, last.end + 4)[0];
  if (!word || head.start - word.end > NAME || !last.actor.startsWith('org/')) return null;
  return { un: ['un/UN'], organizations: [last.actor], told: true };
}

const within =
  (from: number, to: number) =>
  (one: Mark): boolean =>
    one.start >= from && one.end <= to;

function ofBetween(marks: Marks, between: Mark, next: number): Parties | null {
  const known = groupAfter(marks, between.end, next, NEAR);
  const group = isBoth(sidesOf(known)) ? known : printedAfter(marks, between, next);
  const sides = secretariats(marks, between, group);
  return isBoth(sides) ? { ...sides, told: true } : null;
}

function printedAfter(marks: Marks, between: Mark, next: number): ActorFact[] {
  const actors = printedNames(marks, between.end, Math.min(next, between.end + 3 * NEAR));
  return groupAfter({ ...marks, actors }, between.end, next, NEAR);
}

/** "between the secretariats of the UN and of X": the Secretariat is meant. */
function secretariats(marks: Marks, between: Mark, group: readonly ActorFact[]): Sides {
  const sides = sidesOf(group);
  const first = group[0]?.start ?? between.end;
  if (!wordsIn(marks, 'secretariats', between.end, first).length) return sides;
  return { ...sides, un: sides.un.map((id) => (id === 'un/UN' ? 'un/UN-SECRETARIAT' : id)) };
}

/** Parties of the sentence that signs: its subject, those behind "with", those behind "by". */
function ofEvent(marks: Marks, head: Head, next: number, event: Mark | null): Parties | null {
  const acts = event !== null && actsOn(head, event);
  if (!acts && !head.joint) return null;
  const by = event && event.start > head.end ? wordsIn(marks, 'by', event.end, event.end + NEAR)[0] : null;
  if (by) return told(groupAfter(marks, by.end, next, NEAR));
  const from = event && event.start < head.start ? event.end : head.end;
  const withWord = wordsIn(marks, 'with', from, Math.min(next, head.end + NEAR * 2))[0];
  const others = withWord ? groupAfter(marks, withWord.end, withWord.end < head.start ? head.start : next, NEAR) : [];
  const subject = groupBefore(marks, marks.start, Math.min(event?.start ?? head.start, head.start));
  const both = told([...subject, ...others]);
  if (!both && withWord && !others.length && !refersBack(marks, withWord)) return null;
  if (both || !(head.joint || (withWord && !others.length))) return both;
  if (LOOSE.has(head.id) && !acts) return null;
  return near(marks, others.length ? others : subject);
}

/** Names so general that only a verb makes them an instrument. */
const LOOSE: ReadonlySet<string> = new Set([
  'joint_framework',
  'principles',
  'joint_declaration',
  'cooperation_agreement',
]);
/** Agreements and protocols are signed, not launched. */
const AGREED: ReadonlySet<string> = new Set(['cooperation_agreement', 'protocol', 'exchange_of_letters', 'principles']);
const actsOn = (head: Head, event: Mark): boolean =>
  event.id !== 'in force' && !(AGREED.has(head.id) && event.id === 'launched');

const told = (group: readonly ActorFact[]): Parties | null => {
  const sides = sidesOf(group);
  return isBoth(sides) ? { ...sides, told: true } : null;
};

/** "with the latter", "with its Executive Committee": somebody named before. */
const refersBack = (marks: Marks, word: Mark): boolean =>
  wordsIn(marks, 'them', word.end, word.end + NEAR).length > 0 &&
  !wordsIn(marks, 'states', word.end, word.end + 30).length;

/** Where the sentence names the other side elsewhere: the last one. */
function near(marks: Marks, known: readonly ActorFact[]): Parties | null {
  const { un, organizations } = sidesOf(known);
  const last = (side: string): string[] =>
    marks.actors
      .filter((one) => one.actor.startsWith(side))
      .slice(-1)
      .map((one) => one.actor);
  const both = { un: un.length ? un : last('un/'), organizations: organizations.length ? organizations : last('org/') };
  return isBoth(both) ? { ...both, told: true } : null;
}
