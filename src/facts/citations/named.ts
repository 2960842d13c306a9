// The organ a text names beside its numbers: "Security Council resolution …", "resolutions … of the Human Rights Council".
import { firstFrom, lastUntil } from '../search.ts';
import type { Group, Mention } from './heads.ts';
import { plain, type Vocabulary } from './vocabulary.ts';

/**
 * The organ named for each number of a group, or null. `ends` are where the numbers with their parts end,
 * `behindDates` where their dates do. An organ behind a number holds for the numbers before it in the list.
 */
export function namedOrgans(
  text: string,
  group: Group,
  ends: readonly number[],
  behindDates: readonly number[],
  mentions: readonly Mention[],
  words: Vocabulary,
): (string | null)[] {
  const { head, items } = group;
  const behind = backwards(ends.map((end) => behindAt(text, end, mentions, words)));
  const later = backwards(behindDates.map((end) => behindAt(text, end, mentions, words)));
  const first = mentions[firstFrom(mentions, head.end)];
  const opening = first && first.end <= items[0].start ? first.organ : organBefore(text, head.start, mentions);
  const adopter = adopterBehind(text, behindDates[items.length - 1], mentions, words);
  return items.map((one, i) => {
    const beside = organInside(text, head.end, one.start, mentions);
    const end = i === items.length - 1 ? adopter : null;
    return beside ?? behind[i] ?? opening ?? later[i] ?? end;
  });
}

/** What is known of an item holds for those before it that have nothing of their own. */
function backwards(list: (string | null)[]): (string | null)[] {
  for (let i = list.length - 2; i >= 0; i--) list[i] ??= list[i + 1];
  return list;
}

function organInside(text: string, from: number, to: number, mentions: readonly Mention[]): string | null {
  const one = mentions[lastUntil(mentions, to)];
  return one && one.start >= from && to - one.end <= 3 && !text.slice(one.end, to).includes('.') ? one.organ : null;
}

function behindAt(text: string, end: number, mentions: readonly Mention[], words: Vocabulary): string | null {
  const one = mentions[firstFrom(mentions, end)];
  if (!one || one.start - end > 40) return null;
  const gap = text.slice(end, one.start);
  return gap.trim() !== ',' && words.of.has(plain(gap.replace(/[,)\]]/g, ' '))) ? one.organ : null;
}

function organBefore(text: string, head: number, mentions: readonly Mention[]): string | null {
  const one = mentions[lastUntil(mentions, head)];
  return one && head - one.end < 5 && /^(?:['’]s?)?\s*$/.test(text.slice(one.end, head)) ? one.organ : null;
}

/** "…, adopted on 18 March 2022 by the". */
function adopterBehind(text: string, end: number, mentions: readonly Mention[], words: Vocabulary): string | null {
  const one = mentions[firstFrom(mentions, end)];
  if (!one || one.start - end > 220) return null;
  const gap = text.slice(end, one.start);
  if (gap.includes(';') || gap.search(words.heads) !== -1) return null;
  const clean = plain(gap);
  const adopted = words.adopted.some((word) => clean.includes(word));
  return adopted && words.by.some((word) => clean.endsWith(` ${word}`)) ? one.organ : null;
}
