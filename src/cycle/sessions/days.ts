// Arithmetic with ISO days; no clock, no time zone.

const DAY_MS = 86_400_000;

const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** `2026-09-08` and -1 give `2026-09-07`. */
export const addDays = (day: string, days: number): string => iso(at(day) + days * DAY_MS);

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: string): number => new Date(at(day)).getUTCDay();

/** First day a date of any exactness can mean: `2024-03` → `2024-03-01`; null where it is no date. */
export function firstDay(date: string | null): string | null {
  const day = date && (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
  return day && !Number.isNaN(at(day)) ? day : null;
}

/** Last day a date of any exactness can mean: `2024-02` → `2024-02-29`; null where it is no date. */
export function lastDay(date: string | null): string | null {
  const first = firstDay(date);
  if (!date || !first || date.length >= 10) return first;
  const [year, month] = date.length === 4 ? [Number(date), 12] : date.split('-').map(Number);
  return iso(Date.UTC(year, month, 0));
}
