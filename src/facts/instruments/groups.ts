// Groups of actors named together: "the secretariat of X and the Office of Y".
import { matchNames, newContext, twinOf } from '../../lexicon/index.ts';
import type { ActorFact } from '../types.ts';
import type { Marks } from './marks.ts';
import { wordsIn } from './marks.ts';

/** Between two actors of a group: titles and "and", at most so many code units. */
const GAP = 75;

export interface Sides {
  readonly un: readonly string[];
  readonly organizations: readonly string[];
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];

/** Sorts actors by side. A body that is both stands on the side that is otherwise empty. */
export function sidesOf(actors: readonly ActorFact[]): Sides {
  const ids = unique(actors.map((one) => one.actor));
  const un = ids.filter((id) => id.startsWith('un/'));
  const organizations = ids.filter((id) => id.startsWith('org/'));
  if (organizations.length || un.length < 2) return { un, organizations };
  const twin = un.findLast((id) => twinOf(id));
  return twin ? { un: un.filter((id) => id !== twin), organizations: [twinOf(twin)!] } : { un, organizations };
}

export const isBoth = ({ un, organizations }: Sides): boolean => un.length > 0 && organizations.length > 0;

/** Whether two actors in the order of print are coordinated. */
function joined(marks: Marks, a: ActorFact, b: ActorFact): boolean {
  const gap = b.start - a.end;
  if (gap <= 0) return true;
  if (gap > GAP || marks.events.some((event) => event.start >= a.end && event.end <= b.start)) return false;
  const between = marks.text.slice(a.end, b.start);
  if (/^,[^,]*,/.test(between)) return false;
  return (
    /^(?: ?\([^)]{1,20}\))? ?[-–/] ?$/.test(between) ||
    /^, [^,\d]{0,45}$/.test(between) ||
    wordsIn(marks, 'and', a.end, b.start).length > 0
  );
}

/** Whether the second is only where the first belongs: "Department D of the Secretariat", "the Court of the Union". */
const owns = (marks: Marks, a: ActorFact, b: ActorFact): boolean =>
  b.start - a.end <= 30 && a.actor.split('/')[0] === b.actor.split('/')[0] && !joined(marks, a, b);

/** The group that begins with the first actor at or behind `from`, within `reach`. */
export function groupAfter(marks: Marks, from: number, to: number, reach: number): ActorFact[] {
  const out: ActorFact[] = [];
  let last: ActorFact | null = null;
  for (const one of marks.actors) {
    if (one.start < from || one.start >= to) continue;
    if (!last) {
      if (one.start - from > reach) return out;
      out.push(one);
    } else if (joined(marks, last, one)) out.push(one);
    else if (!owns(marks, last, one)) break;
    last = one;
  }
  return out;
}

/** All names printed from `from` to `to`, also those that are no actors because they belong to a document's name. */
export function printedNames(marks: Marks, from: number, to: number): ActorFact[] {
  const text = marks.text.slice(from, to);
  return matchNames(text, marks.language, newContext()).map(({ actor, start, end }) => {
    const place = { paragraph: '', start: from + start, end: from + end, text: text.slice(start, end) };
    return { ...place, actor, role: 'mentioned' };
  });
}

/** The group that ends with the last actor before `to`. */
export function groupBefore(marks: Marks, from: number, to: number): ActorFact[] {
  const out: ActorFact[] = [];
  for (const one of marks.actors.toReversed()) {
    if (one.end > to || one.start < from) continue;
    if (!out.length || joined(marks, one, out[0])) out.unshift(one);
    else if (owns(marks, one, out[0])) out[0] = one;
    else break;
  }
  return out;
}
