// Which section of a report is which section of the next one: by the organizations it is about, else by its heading.
import type { Held, HeldSection } from '../held.ts';
import { likeness } from './likeness.ts';

export interface SectionPair {
  readonly before: HeldSection | null;
  readonly after: HeldSection | null;
  readonly by: 'organizations' | 'heading' | null;
}

/** Headings that are less like are not the same matter. */
const LIKE = 0.5;

/** Pairs in the order of the report after; sections that vanished stand behind what they followed. */
export function pairSections(before: Held, after: Held): readonly SectionPair[] {
  const free = new Set(before.sections);
  const take = (one: HeldSection, by: SectionPair['by'], fits: (old: HeldSection) => boolean): SectionPair | null => {
    const old = [...free].find(fits);
    if (!old) return null;
    free.delete(old);
    return { before: old, after: one, by };
  };
  const organizations = after.sections.map((one) => take(one, 'organizations', (old) => sameOrganizations(old, one)));
  const pairs = after.sections.map(
    (one, at): SectionPair =>
      organizations[at] ??
      take(one, 'heading', (old) => sameHeading(old, one, before.language)) ?? { before: null, after: one, by: null },
  );
  return Object.freeze(inserted(before.sections, pairs, free));
}

const key = ({ organizations }: HeldSection): string => [...organizations].sort().join(' ');

const sameOrganizations = (one: HeldSection, other: HeldSection): boolean =>
  one.organizations.length > 0 && key(one) === key(other);

const sameHeading = (one: HeldSection, other: HeldSection, language: string | null): boolean =>
  !(one.organizations.length && other.organizations.length) &&
  one.level === other.level &&
  likeness(one.heading, other.heading, language) >= LIKE;

/** The pairs with what vanished put in. */
function inserted(sections: readonly HeldSection[], pairs: readonly SectionPair[], gone: ReadonlySet<HeldSection>) {
  const out = [...pairs];
  for (const section of sections) {
    if (!gone.has(section)) continue;
    const before = sections[sections.indexOf(section) - 1];
    const at = before ? out.findIndex((pair) => pair.before === before) + 1 : 0;
    out.splice(at, 0, { before: section, after: null, by: null });
  }
  return out;
}
