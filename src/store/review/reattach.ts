// After a new reading: each review finds its words again, or says that they are gone.
import type { Tx } from '../write/change.ts';
import type { NewReading } from '../write/new-reading.ts';
import { type Anchor, placesOf } from './anchor.ts';

/** Attaches the reviews of the work's language to the facts just read into `expression`. */
export async function reattach(tx: Tx, work: number, expression: string, reading: NewReading): Promise<void> {
  const reviews = await tx
    .selectFrom('review')
    .select(['review', 'language', 'kind', 'paragraph', 'before', 'words', 'after'])
    .where('work_id', '=', work)
    .where('language', '=', reading.language)
    .execute();
  for (const review of reviews) {
    const found = findFact(review, reading);
    await tx
      .updateTable('review')
      .set({ fact: found?.fact ?? null, expression: found ? expression : null })
      .where('work_id', '=', work)
      .where('review', '=', review.review)
      .execute();
  }
}

interface Found {
  readonly texts: readonly { readonly paragraph: string; readonly text: string }[];
  readonly facts: readonly {
    readonly kind: string;
    readonly paragraph: string;
    readonly start: number;
    readonly words: string;
  }[];
}

/** Number of the fact with the anchor's words (null: the words stand, the fact was not found); null: words gone. */
export function findFact(anchor: Anchor, reading: Found): { fact: number | null } | null {
  const places = placesOf(anchor, reading.texts);
  if (!places.length) return null;
  const { paragraph, start } = places[0];
  const at = reading.facts.findIndex(
    (fact) =>
      fact.kind === anchor.kind && fact.paragraph === paragraph && fact.start === start && fact.words === anchor.words,
  );
  return { fact: at === -1 ? null : at + 1 };
}
