// Which recurring item a document is of, for which organizations, and what its successors share with it.
import { fold, itemIn, itemOfTitle, organizationOf } from '../../lexicon/index.ts';
import type { Held } from '../held.ts';

/** The recurring item of a document, by its title, else by its cover; null: none. */
export const itemOf = ({ title, language, coverText }: Held): string | null =>
  (title && itemOfTitle(title, language)?.item) || (coverText ? itemIn(coverText, language) : null);

/** The organizations (never their organs) that the title names. */
export const organizationsOf = ({ facts }: Held): readonly string[] => [
  ...new Set(
    facts.actors
      .filter(({ paragraph, actor }) => paragraph === 'title' && actor.startsWith('org/'))
      .map(({ actor }) => organizationOf(actor)),
  ),
];

/** `cooperation:org/ECO` for a sub-item, else `en:` and the folded title; null: no title. */
export function keyOf(held: Held, organizations: readonly string[]): string | null {
  if (!held.title) return null;
  const known = itemOfTitle(held.title, held.language);
  if (known?.organization) return `${known.item}:${organizations[0] ?? known.organization}`;
  return `${held.language}:${fold(held.title)}`;
}
