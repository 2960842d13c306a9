// Where a person's word belongs: the words, what stands before and after, the paragraph they stood in.

export interface Anchor {
  readonly language: string;
  /** Kind of fact: citation, date, actor, mandate, instrument, activity, meeting; or `evidence`. */
  readonly kind: string;
  readonly paragraph: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Length of what is kept before and after, in UTF-16 units. */
const AROUND = 40;

export const anchorAt = (
  text: string,
  start: number,
  stop: number,
): { before: string; words: string; after: string } => ({
  before: text.slice(Math.max(0, start - AROUND), start),
  words: text.slice(start, stop),
  after: text.slice(stop, stop + AROUND),
});

export interface Place {
  readonly paragraph: string;
  readonly start: number;
}

interface Owner {
  readonly paragraph: string;
  readonly text: string;
}

/** Every place where the anchor's words stand, best first; none: the words are gone. Best: most of what stood around. */
export function placesOf(anchor: Anchor, texts: readonly Owner[]): Place[] {
  const places: (Place & { readonly score: number })[] = [];
  for (const { paragraph, text } of texts) {
    for (let start = text.indexOf(anchor.words); start !== -1; start = text.indexOf(anchor.words, start + 1)) {
      const same = paragraph === anchor.paragraph ? 1 : 0;
      places.push({ paragraph, start, score: around(anchor, text, start) + same });
    }
  }
  const sorted = places.sort((a, b) => b.score - a.score);
  return certain(sorted, anchor) ? sorted : [];
}

/** Short words ("2022") stand in many places: with none of what stood around they are not the same words. */
function certain(places: readonly { score: number }[], anchor: Anchor): boolean {
  if (!places.length) return false;
  const lone = places.length === 1 && anchor.words.length >= 12;
  return lone || places[0].score >= Math.min(10, anchor.before.length + anchor.after.length);
}

function around(anchor: Anchor, text: string, start: number): number {
  const stop = start + anchor.words.length;
  let before = 0;
  while (before < anchor.before.length && anchor.before.at(-1 - before) === text[start - 1 - before]) before++;
  let after = 0;
  while (after < anchor.after.length && anchor.after[after] === text[stop + after]) after++;
  return before + after;
}
