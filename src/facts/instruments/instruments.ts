// Cooperation instruments between a UN entity and an organization: see README.md.
import { actorRow, topics } from '../../lexicon/index.ts';
import { type ByOwner, byOwner, type Found, lastBefore, within } from '../activities/found.ts';
import { sentencesOf } from '../activities/sentences.ts';
import type { ActorFact, DateFact, Instrument } from '../types.ts';
import type { Unit } from '../units.ts';
import { eventOf } from './events.ts';
import { type Head, type Mark, type Marks, marksOf, wordsIn } from './marks.ts';
import { type Parties, partiesOf } from './parties.ts';
import { dateOf, tellsWhen, validityOf } from './times.ts';

const KINDS: ReadonlySet<string> = new Set(['preambular', 'operative', 'numbered', 'unnumbered', 'note']);
/** Types that exist only once signed or named with both parties; nearness says nothing. */
const ONLY_SIGNED: ReadonlySet<string> = new Set(['compact', 'strategic_partnership']);

interface Around {
  readonly actors: readonly ActorFact[];
  readonly dates: readonly DateFact[];
  /** Those of them that say when something happened. */
  readonly told: readonly DateFact[];
}

/** Instruments of a document, in the order of print: one entry per counterpart and instrument. */
export function instrumentsOf(units: readonly Unit[], found: Found, language: string | null): Instrument[] {
  let actors: ByOwner<ActorFact> | null = null;
  let dates: ByOwner<DateFact> | null = null;
  return units.flatMap((unit) => {
    if (!KINDS.has(unit.kind)) return [];
    const places = topics.instrumentPlaces(unit.text, language);
    if (!places.length) return [];
    actors ??= byOwner(found.actors);
    dates ??= byOwner(found.dates);
    const own = within(dates, unit);
    return inUnit(unit, language, places, { actors: within(actors, unit), dates: own, told: own.filter(tellsWhen) });
  });
}

function inUnit(unit: Unit, language: string | null, places: readonly number[], around: Around): Instrument[] {
  const out: Instrument[] = [];
  let next = 0;
  for (const { start, end } of sentencesOf(unit.text)) {
    let named = false;
    for (; next < places.length && places[next] < end; next++)
      named ||= topics.isInstrumentAt(unit.text, language, places[next], start, end);
    const marks = named && marksOf(unit.text, language, start, end, around);
    if (!marks) continue;
    marks.heads.forEach((head, i) => {
      const next = marks.heads[i + 1]?.start ?? end;
      if (!isAgain(marks, head, out, unit.at)) out.push(...ofHead(unit, marks, head, next, out, around));
    });
  }
  return out;
}

/** "This plan of action", or "the memorandum" where one was named before, is no new instrument. */
function isAgain(marks: Marks, head: Head, out: readonly Instrument[], at: number): boolean {
  const before = (id: string): boolean =>
    marks.words.some((one) => one.id === id && one.end <= head.start && head.start - one.end <= 1);
  if (before('this')) return true;
  const last = out.findLast((one) => one.type === head.id);
  if (last && last.end - at > head.start) return true;
  return (
    last !== undefined &&
    before('the') &&
    !partyBehind(marks, head) &&
    !marks.dates.some((one) => one.start >= head.end)
  );
}

const partyBehind = (marks: Marks, head: Head): boolean =>
  wordsIn(marks, 'between', head.end, head.end + 120).length > 0 ||
  marks.actors.some((one) => one.start >= head.end && one.start - head.end < 60);

function ofHead(
  unit: Unit,
  marks: Marks,
  head: Head,
  next: number,
  out: readonly Instrument[],
  around: Around,
): Instrument[] {
  if (isCarriedOut(marks, head, out, unit.at)) return [];
  const event = eventOf(marks, head, next);
  const scope = scopeEnd(marks, head, next);
  const parties = partiesOf(marks, head, scope, event) ?? asBefore(marks, head, out);
  if (!parties || !accepted(marks, head, parties, event)) return [];
  const date = dateOf(marks, head, next, event, lastBefore(around.told, marks.start));
  const common = {
    paragraph: unit.id,
    start: unit.at + head.start,
    end: unit.at + head.end,
    text: unit.text.slice(head.start, head.end),
    type: head.id,
    event: (event?.id ?? 'mentioned') as Instrument['event'],
    date,
    ...validityOf(marks, head, scope, date),
  };
  return pairs(parties).map((both) => ({ ...common, parties: both }));
}

/** "Plan of Action to implement the Joint Declaration between A and B": the declaration's parties are the plan's. */
function scopeEnd(marks: Marks, head: Head, next: number): number {
  const carried = next < marks.end && wordsIn(marks, 'implementing', head.end, next).length > 0 && next - head.end < 60;
  return carried ? marks.end : next;
}

function isCarriedOut(marks: Marks, head: Head, out: readonly Instrument[], at: number): boolean {
  const last = out.at(-1);
  if (!last || last.start - at < marks.start || last.end - at > head.start || head.start - (last.end - at) > 60)
    return false;
  return wordsIn(marks, 'implementing', last.end - at, head.start).length > 0;
}

/** "The second plan of action (2021–2025)" has the parties of the plan named before it. */
function asBefore(marks: Marks, head: Head, out: readonly Instrument[]): Parties | null {
  const again = marks.words.some((one) => one.id === 'again' && one.end <= head.start && head.start - one.end <= 1);
  const last = again ? out.findLast((one) => one.type === head.id) : undefined;
  if (!last) return null;
  const side = (name: string): string[] => last.parties.filter((one) => one.startsWith(name));
  return { un: side('un/'), organizations: side('org/'), told: true };
}

function accepted(marks: Marks, head: Head, parties: Parties, event: Mark | null): boolean {
  if (!head.joint && !parties.told) return false;
  if (head.id === 'compact') return wordsIn(marks, 'signatory', marks.start, marks.end).length > 0;
  if (ONLY_SIGNED.has(head.id)) return event !== null && event.id !== 'in force' && event.start < head.start;
  return true;
}

/** One entry per counterpart: every organization with all UN entities of the instrument. */
const pairs = ({ un, organizations }: Parties): string[][] =>
  [...new Set(organizations.map(heirOf))].map((one) => [...un, one]);

/** An organization that took over another's instruments stands for it. */
const heirOf = (id: string): string => actorRow(id)?.successor ?? id;
