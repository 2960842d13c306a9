// Which word governs a number: "its resolutions 48/2 of …, 59/50 of … and 64/256".
import type { Ruling } from '../../lexicon/index.ts';
import { firstFrom } from '../search.ts';
import type { CitedNumber } from './numbers.ts';
import { plain, type Vocabulary } from './vocabulary.ts';

export interface Head {
  readonly ruling: Ruling;
  readonly start: number;
  readonly end: number;
}

export interface Mention {
  readonly organ: string;
  readonly start: number;
  readonly end: number;
}

const isLetter = (text: string, at: number): boolean => /\p{L}/u.test(text.charAt(at));

/** All head words of `text`, in order. */
export function headsIn(text: string, words: Vocabulary): Head[] {
  const out: Head[] = [];
  words.heads.lastIndex = 0;
  for (let hit = words.heads.exec(text); hit; hit = words.heads.exec(text)) {
    if (hit.index && isLetter(text, hit.index - 1)) continue;
    out.push({ ruling: words.rulings.get(hit[0])!, start: hit.index, end: hit.index + hit[0].length });
  }
  return out;
}

/** All organs named in `text`, in order. */
export function mentionsIn(text: string, words: Vocabulary): Mention[] {
  const out: Mention[] = [];
  words.organs.lastIndex = 0;
  for (let hit = words.organs.exec(text); hit; hit = words.organs.exec(text)) {
    if (hit.index && isLetter(text, hit.index - 1)) continue;
    out.push({ organ: words.organOf.get(plain(hit[0]))!, start: hit.index, end: hit.index + hit[0].length });
  }
  return out;
}

/** A list of numbers under one head. */
export interface Group {
  readonly head: Head;
  readonly items: CitedNumber[];
}

const REACH = 600;

/** Puts every number under the head that governs it; numbers that none governs are left out. `dated`: where a date ended just before. */
export function groupsIn(
  text: string,
  numbers: readonly CitedNumber[],
  heads: readonly Head[],
  mentions: readonly Mention[],
  words: Vocabulary,
  dated: ReadonlySet<number> = new Set(),
): Group[] {
  const out: Group[] = [];
  let h = -1;
  let last = -1;
  for (const number of numbers) {
    while (h + 1 < heads.length && heads[h + 1].end <= number.start) h++;
    const group = out.at(-1);
    if (h > last && opensList(text, heads[h].end, number.start, mentions, words)) {
      out.push({ head: heads[h], items: [number] });
      last = h;
    } else if (
      group &&
      (dated.has(number.start) || continues(text, group.items[group.items.length - 1].end, number.start, words))
    ) {
      group.items.push(number);
    }
  }
  return out;
}

/** Between a head and its first number: nothing, "No.", a comma, the organ's name. */
function opensList(text: string, from: number, to: number, mentions: readonly Mention[], words: Vocabulary): boolean {
  if (to - from <= 1) return true;
  if (to - from > 160) return false;
  const gap = ` ${plain(text.slice(from, to).replace(/[,:]/g, ' '))}`;
  if (words.including.some((one) => gap.endsWith(one)) && !/\d/.test(gap)) return true;
  const next = mentions[firstFrom(mentions, from)];
  const organ = next && next.end <= to ? next : undefined;
  const rest = organ ? `${text.slice(from, organ.start)} ${text.slice(organ.end, to)}` : text.slice(from, to);
  const left = plain(rest.replace(/[,(:[]/g, ' '));
  if (!left || words.numbers.has(left)) return true;
  return organ !== undefined && words.of.has(left.replace(/ ?\p{P}+$/u, ''));
}

/** A further number of a list stands behind a comma, "and", a bracket. */
function continues(text: string, from: number, to: number, words: Vocabulary): boolean {
  if (to - from <= 1) return true;
  if (to - from > REACH) return false;
  const before = text.slice(Math.max(from, to - 40), to);
  if (/[,;([–-]\s*$/.test(before)) return true;
  const tail = plain(before.replace(/[,;]/g, ' ')).split(' ');
  return words.to.has(tail[tail.length - 1]) || [1, 2, 3].some((size) => words.and.has(tail.slice(-size).join(' ')));
}
