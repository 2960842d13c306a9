// What stands before a resolution's title.
import type { DocumentNode } from '../tree/index.ts';

/** The number to print; null where there is none, or where the cover says it and no title follows (Security Council). */
export function titleNumber(document: DocumentNode): string | null {
  const { number, title, cover } = document;
  const said = number !== null && cover.lines.some((line) => line.words.text.includes(number));
  return title === null && said ? null : number;
}
