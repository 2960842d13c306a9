// Which organizations a heading or a title names.
import { ancestorsOf, type Mention, mentionsIn, twinOf } from '../../lexicon/index.ts';

/** The organization of the cooperation system an actor is or belongs to, or null for a UN entity and a State. */
export function counterpartOf(actor: string): string | null {
  const own = actor.startsWith('org/') ? actor : twinOf(actor);
  if (!own?.startsWith('org/')) return null;
  const above = ancestorsOf(own);
  return own.split('/').length > 2 && above.length ? above[above.length - 1] : own;
}

/** Organizations named in a heading, in order, once each: `["org/OPCW", "org/CTBTO"]`. */
export function organizationsOf(heading: string, language: string | null): string[] {
  const found = mentionsIn(heading, language).map((one: Mention) => one.actor && counterpartOf(one.actor));
  return [...new Set(found.filter((one): one is string => one !== null))];
}

/** Bodies of the United Nations named in a title, once each. */
export function bodiesOf(title: string, language: string | null): string[] {
  const found = mentionsIn(title, language).map((one: Mention) => one.actor);
  return [...new Set(found.filter((one): one is string => one?.startsWith('un/') ?? false))];
}
