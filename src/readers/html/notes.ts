// Tells notes from other passages: links with a marker for their text that lead forward to a passage, as "[1]" or a raised "1" do.
import type { CallPart, Flow, FlowPassage, IdChain } from './flow.ts';
import { isCall, passagesIn } from './flow.ts';

export interface FoundNote {
  readonly marker: string;
  readonly passages: FlowPassage[];
}

export interface FoundNotes {
  /** By id of the element that holds the note. */
  readonly notes: ReadonlyMap<string, FoundNote>;
  /** Passages that are notes and so none of the text. */
  readonly taken: ReadonlySet<FlowPassage>;
  /** Links back from notes. */
  readonly backs: ReadonlySet<CallPart>;
}

export function findNotes(flow: readonly Flow[], places: ReadonlyMap<string, number>): FoundNotes {
  const all = [...passagesIn(flow)];
  const notes = new Map<string, FoundNote>();
  const backs = new Set<CallPart>();
  for (const passage of all)
    for (const part of passage.parts) {
      if (!isCall(part)) continue;
      const place = places.get(part.target);
      if (place !== undefined && place > passage.order) note(notes, part);
      else if (place === undefined || place <= passage.order) backs.add(part);
    }
  const taken = collect(all, notes);
  const inNotes = new Set([...taken].flatMap((passage) => passage.parts.filter(isCall)));
  for (const part of [...backs]) if (!inNotes.has(part)) backs.delete(part);
  for (const [id, { passages }] of notes) if (!passages.length) notes.delete(id);
  return { notes, taken, backs };
}

function note(notes: Map<string, FoundNote>, { target, text }: CallPart): void {
  if (!notes.has(target)) notes.set(target, { marker: text.replace(/[[\]()\s]/g, ''), passages: [] });
}

/** Gives each passage to the innermost note it stands in. */
function collect(all: readonly FlowPassage[], notes: ReadonlyMap<string, FoundNote>): Set<FlowPassage> {
  const taken = new Set<FlowPassage>();
  const known = new Map<IdChain, string | null>();
  for (const passage of all) {
    const id = innermost(passage.ids, notes, known);
    if (id === null) continue;
    notes.get(id)!.passages.push(passage);
    taken.add(passage);
  }
  return taken;
}

/** Chains share their upper parts, so what was found once is kept. */
function innermost(
  chain: IdChain | null,
  notes: ReadonlyMap<string, FoundNote>,
  known: Map<IdChain, string | null>,
): string | null {
  const walked: IdChain[] = [];
  let found: string | null = null;
  for (let one = chain; one; one = one.up) {
    const before = known.get(one);
    if (before !== undefined || notes.has(one.id)) {
      found = notes.has(one.id) ? one.id : before!;
      break;
    }
    walked.push(one);
  }
  for (const one of walked) known.set(one, found);
  return found;
}
