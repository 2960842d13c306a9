// A work's facts by the paragraph that they belong to.
import type { Held } from '../held.ts';

const KINDS = ['actors', 'dates', 'citations', 'instruments', 'meetings'] as const;
export type OwnerFacts = { readonly [K in (typeof KINDS)[number]]: Held['facts'][K] };

/** A work's facts by their owner; those of a note belong to the paragraph that calls it. */
export interface Setting {
  readonly language: string | null;
  /** Whether its paragraphs ask: those of a report tell. */
  readonly asks: boolean;
  readonly facts: ReadonlyMap<string, OwnerFacts>;
  /** The facts of a paragraph with those of its points. */
  readonly under: ReadonlyMap<string, readonly OwnerFacts[]>;
}

/** What stands between the id of a paragraph and those of its points. */
const POINT = '__list_';

export function settingOf({ language, kind, facts: all, notes }: Held): Setting {
  const facts = new Map<string, { [K in keyof OwnerFacts]: OwnerFacts[K][number][] }>();
  const callers = new Map(notes.map((one) => [`note:${one.marker}`, one.paragraph]));
  for (const each of KINDS)
    for (const one of all[each]) {
      const id = callers.get(one.paragraph) ?? one.paragraph;
      if (!facts.has(id)) facts.set(id, { actors: [], dates: [], citations: [], instruments: [], meetings: [] });
      (facts.get(id)![each] as unknown[]).push(one);
    }
  const under = new Map<string, OwnerFacts[]>();
  for (const [owner, found] of facts) for (const id of aboveOf(owner)) under.set(id, [...(under.get(id) ?? []), found]);
  return { language, asks: kind !== 'report', facts, under };
}

/** An owner's id and those of the points and the paragraph that it stands in. */
function* aboveOf(owner: string): Iterable<string> {
  yield owner;
  for (let at = owner.lastIndexOf(POINT); at > 0; at = owner.lastIndexOf(POINT, at - 1)) yield owner.slice(0, at);
}
