// "Who sponsors it?": files of one language may leave out those who joined the draft, which those of another name.
import { sponsorsHeld } from '../store/index.ts';
import type { HeldDocument } from './documents.ts';
import type { Register } from './open.ts';

export interface Sponsors {
  readonly names: readonly string[];
  /** Of the text that names them. */
  readonly language: string;
}

interface Named {
  readonly language: string;
  readonly sponsors: readonly string[];
  readonly draftSponsors?: readonly string[];
}

/** The longest list that a text of the work gives, on its cover or as the draft's record; the first of equals. */
export function longestOf(texts: readonly Named[]): Sponsors | null {
  const lists = texts.flatMap(({ language, sponsors, draftSponsors = [] }) =>
    [sponsors, draftSponsors].map((names): Sponsors => ({ names: [...new Set(names)], language })),
  );
  const [first] = lists.sort((a, b) => b.names.length - a.names.length);
  return first?.names.length ? first : null;
}

/** Sponsors as the document names them; another language of the work is asked, and named, where it knows more. */
export async function sponsorsOf(
  { store }: Register,
  { work, expression, expressions, reading }: HeldDocument,
): Promise<Sponsors | null> {
  const own = { ...reading, language: expression.language };
  const others = expressions.some((one) => one.current && one.language !== expression.language);
  if (!others || !SPONSORED.has(reading.kind)) return longestOf([own]);
  return longestOf([own, ...(await sponsorsHeld(store, work.work))]);
}

const SPONSORED: ReadonlySet<string> = new Set(['resolution', 'draft-resolution', 'decision']);
