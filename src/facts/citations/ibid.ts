// "Ibid." stands for the document that the note before cites.

import { partsBehind } from './attached.ts';
import type { FoundCitation } from './citations.ts';
import { plain, type Vocabulary } from './vocabulary.ts';

/** `found` with what "Ibid." in `text` stands for; `before` are the citations of the note `from`. */
export function ibidCitations(
  text: string,
  found: readonly FoundCitation[],
  before: readonly FoundCitation[],
  from: string,
  words: Vocabulary,
): readonly FoundCitation[] {
  const ibid = words.words.ibid.find((one) => text.startsWith(one));
  const last = before.at(-1);
  if (!ibid || !last) return found;
  const rest = plain(text.slice(ibid.length, ibid.length + 60));
  if (found.length || words.words.elsewhere.some((one) => rest.includes(plain(one)))) return found;
  const part = partsBehind(text, ibid.length, words)?.part ?? null;
  return joint(before, last).map((one) => ({
    symbol: one.symbol,
    part: part ?? one.part,
    date: null,
    dateAt: -1,
    start: 0,
    end: ibid.length,
    derivedFrom: from,
  }));
}

/** Both symbols of a joint one. */
const joint = (before: readonly FoundCitation[], last: FoundCitation): FoundCitation[] => {
  const other = before.at(-2);
  const paired = other && last.start - other.end <= 1 && other.start !== last.start;
  return paired || (other?.derivedFrom && last.derivedFrom) ? [other!, last] : [last];
};
