// Makes meanings.
import { type MessageId, officialName } from '../../lexicon/index.ts';
import { reason } from '../held.ts';
import type { Effect, Meaning, Significance } from './types.ts';

export const meaning = (
  id: MessageId,
  effect: Effect,
  values: Readonly<Record<string, string | number>> = {},
): Meaning => Object.freeze({ ...reason(id, values), effect });

/** An actor's id and the name to show: the official one, else the end of the id ("member-states"). */
export const actorValues = (actor: string, language: string | null): { actor: string; name: string } => ({
  actor,
  name: officialName(actor, language) ?? actor.replace(/^.*\//, '').replaceAll('-', ' '),
});

const SUBSTANCE: ReadonlySet<Effect> = new Set(['stronger', 'weaker', 'added', 'removed', 'replaced']);

/** The greatest significance of meanings and of what stands below. */
export function significanceOf(meanings: readonly Meaning[], below: readonly Significance[] = []): Significance {
  const has = (wanted: (effect: Effect) => boolean, same: Significance): boolean =>
    meanings.some(({ effect }) => wanted(effect)) || below.includes(same);
  if (has((effect) => SUBSTANCE.has(effect), 'substance')) return 'substance';
  if (has((effect) => effect === 'update', 'update')) return 'update';
  return has(() => true, 'wording') ? 'wording' : 'none';
}

/** What the lists have not in common: each value as often as it stands more on its side. */
export function differences<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): { out: T[]; in: T[] } {
  const left = [...after];
  const out = before.filter((one) => {
    const at = left.findIndex((other) => keyOf(other) === keyOf(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { out, in: left };
}
