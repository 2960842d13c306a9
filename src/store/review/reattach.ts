// After a change of a work: each review finds its words in the current text of its language, or says that they are gone.
import type { Tx } from '../write/change.ts';
import { type Anchor, placesOf } from './anchor.ts';

/** Attaches all reviews of the work anew. */
export async function reattach(tx: Tx, work: number): Promise<void> {
  const reviews = await tx
    .selectFrom('review')
    .select(['review', 'language', 'kind', 'paragraph', 'before', 'words', 'after'])
    .where('work_id', '=', work)
    .execute();
  for (const [language, own] of Map.groupBy(reviews, (one) => one.language)) {
    const current = await currentText(tx, work, language);
    for (const review of own) {
      const found = current && findFact(review, current);
      await tx
        .updateTable('review')
        .set({ fact: found?.fact ?? null, expression: found ? current.expression : null })
        .where('work_id', '=', work)
        .where('review', '=', review.review)
        .execute();
    }
  }
}

/** Where an anchor's words stand in the current text of its language: the expression, and the number of the fact, if it was found. */
export async function placeOf(
  tx: Tx,
  work: number,
  anchor: Anchor,
): Promise<{ expression: string; fact: number | null } | null> {
  const current = await currentText(tx, work, anchor.language);
  const found = current && findFact(anchor, current);
  return found && { expression: current.expression, fact: found.fact };
}

interface Text {
  readonly texts: readonly { readonly paragraph: string; readonly text: string }[];
  readonly facts: readonly {
    readonly kind: string;
    readonly paragraph: string;
    readonly start: number;
    readonly words: string;
  }[];
}

async function currentText(tx: Tx, work: number, language: string): Promise<(Text & { expression: string }) | null> {
  const row = await tx
    .selectFrom('expression')
    .select('expression')
    .where('work_id', '=', work)
    .where('language', '=', language)
    .where('current', '=', true)
    .executeTakeFirst();
  if (!row) return null;
  const { expression } = row;
  const texts = await tx
    .selectFrom('paragraph')
    .select(['paragraph', 'text'])
    .where('work_id', '=', work)
    .where('expression', '=', expression)
    .orderBy('place')
    .execute();
  const facts = await tx
    .selectFrom('fact')
    .select(['kind', 'paragraph', 'start', 'words'])
    .where('work_id', '=', work)
    .where('expression', '=', expression)
    .orderBy('fact')
    .execute();
  return { expression, texts, facts };
}

/** Number of the fact with the anchor's words (null: the words stand, the fact was not found); null: words gone. */
function findFact(anchor: Anchor, { texts, facts }: Text): { fact: number | null } | null {
  const places = placesOf(anchor, texts);
  if (!places.length) return null;
  const { paragraph, start } = places[0];
  const at = facts.findIndex(
    (fact) =>
      fact.kind === anchor.kind && fact.paragraph === paragraph && fact.start === start && fact.words === anchor.words,
  );
  return { fact: at === -1 ? null : at + 1 };
}
