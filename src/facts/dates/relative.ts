// "The same year", "the following month": resolved from the last date printed before them, and marked as derived.
import { lastUntil } from '../search.ts';
import type { FoundDate } from './dates.ts';
import { plain, type Relative, type Vocabulary } from './vocabulary.ts';

/** `dates` with the relative ones of `text` among them, in the order of print. */
export function relativeDates(text: string, dates: FoundDate[], words: Vocabulary): FoundDate[] {
  if (!words.relatives || !dates.length) return dates;
  words.relatives.lastIndex = dates[0].end;
  const printed = dates.filter((one) => one.role !== 'period');
  const found: FoundDate[] = [];
  for (let hit = words.relatives.exec(text); hit; hit = words.relatives.exec(text)) {
    const { index } = hit;
    if (index && LETTER_BEFORE.test(text.slice(Math.max(0, index - 2), index))) {
      words.relatives.lastIndex = index + 1;
      continue;
    }
    const before = printed[lastUntil(printed, index)];
    const iso = before && shifted(before.to ?? before.from, words.relative.get(plain(hit[0])));
    if (!iso) continue;
    const from = text.slice(before.start, before.end);
    found.push({ from: iso, to: iso, role: 'activity', start: index, end: index + hit[0].length, derivedFrom: from });
  }
  return found.length ? [...dates, ...found].sort((a, b) => a.start - b.start) : dates;
}

const LETTER_BEFORE = /\p{L}$/u;
const LENGTH = { year: 4, month: 7, day: 10 } as const;

/** The year, month or day of `iso`, moved; null where it is not printed that exactly. */
function shifted(iso: string | null, by: Relative | undefined): string | null {
  if (!iso || !by || iso.length < LENGTH[by.unit]) return null;
  const date = new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7) || 1) - 1, Number(iso.slice(8) || 1)));
  if (by.unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + by.shift);
  if (by.unit === 'month') date.setUTCMonth(date.getUTCMonth() + by.shift, 1);
  if (by.unit === 'day') date.setUTCDate(date.getUTCDate() + by.shift);
  return date.toISOString().slice(0, LENGTH[by.unit]);
}
