// Which report paragraphs can speak of a resolution's matters: those of the section on its organization.
import { organizationOf, twinOf } from '../../lexicon/index.ts';
import type { Held, HeldSection } from '../held.ts';

/** The organizations a document is about, by its title. */
export function organizationsOf(held: Held): readonly string[] {
  const found = held.facts.actors.filter(({ paragraph, actor }) => paragraph === 'title' && actor.startsWith('org/'));
  return [...new Set(found.map(({ actor }) => organizationOf(actor)))];
}

/** The organizations of each section, its own or those of the nearest section above it that has any. */
export function organizationsBySection({ sections, ...held }: Held): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(sections.map((one) => [one.id, one]));
  const whole = organizationsOf({ sections, ...held });
  return new Map(sections.map((one) => [one.id, upwards(one, byId) ?? whole]));
}

function upwards(section: HeldSection, byId: ReadonlyMap<string, HeldSection>): readonly string[] | null {
  for (let id = section.id; id; id = id.slice(0, Math.max(0, id.lastIndexOf('__')))) {
    const found = byId.get(id)?.organizations ?? [];
    if (found.length) return found;
  }
  return null;
}

export type Nearness = 'section' | 'elsewhere';

/**
 * `section`: the paragraph stands in the part on one of these organizations; `elsewhere`: it stands in another part and
 * names one; null: it has nothing to do with them.
 */
export function nearnessOf(
  organizations: readonly string[],
  section: readonly string[],
  named: ReadonlySet<string>,
): Nearness | null {
  const own = organizations.flatMap((one) => [one, twinOf(one) ?? one]);
  if (own.some((one) => section.includes(one))) return 'section';
  return own.some((one) => named.has(one)) ? 'elsewhere' : null;
}

/** Organizations that words name, of the actors found in them. */
export function namedBy(actors: Held['facts']['actors']): ReadonlySet<string> {
  return new Set(actors.filter(({ basis }) => basis !== 'derived').map(({ actor }) => organizationOf(actor)));
}
