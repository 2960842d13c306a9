// The sub-items that a cover lists: "Items 126 (a), (b) … of the provisional agenda" and a title for each letter.
import type { ActorFact } from '../../facts/index.ts';
import { itemOfTitle, organizationOf } from '../../lexicon/index.ts';
import type { Held } from '../held.ts';
import type { Listed } from './types.ts';

/** Organizations of a recurring item that the cover lists, in order, with their letters where each has one. */
export function listedOn(held: Held): readonly Listed[] {
  const organizations = listedOrganizations(held);
  const lettered = held.agenda.filter(({ letters }) => letters.length);
  if (organizations.length < 2 || !held.agenda.length) return [];
  const letters = lettered.flatMap((one) => one.letters.map((letter) => ({ ...one, letter })));
  const paired = letters.length === organizations.length;
  const { item, provisional } = held.agenda[0];
  return Object.freeze(
    organizations.map((organization, i) =>
      Object.freeze(
        paired
          ? { item: letters[i].item, letter: letters[i].letter, organization, provisional: letters[i].provisional }
          : { item: held.agenda.length === 1 ? item : null, letter: null, organization, provisional },
      ),
    ),
  );
}

function listedOrganizations({ coverText, language, facts }: Held): string[] {
  const found: string[] = [];
  let start = 0;
  const actors = facts.actors.filter(({ paragraph, actor }) => paragraph === 'cover' && actor.startsWith('org/'));
  for (const line of (coverText ?? '').split('\n')) {
    const end = start + line.length;
    const organization = itemOfTitle(line, language)?.organization && lastIn(actors, start, end);
    if (organization && !found.includes(organization)) found.push(organization);
    start = end + 1;
  }
  return found;
}

/** The organization named last and longest in a line. */
function lastIn(actors: readonly ActorFact[], from: number, to: number): string | null {
  const own = actors.filter(({ start, end }) => start >= from && end <= to);
  return own.length ? organizationOf(own.sort((a, b) => b.end - b.start - (a.end - a.start))[0].actor) : null;
}
