// ISO dates as exact as printed ("2023", "2023-05", "2023-05-04", an interval "a/b"): first and last day, comparison.

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The first day a printed date can mean. */
export function firstDay(date: string): string {
  const [from] = date.split('/');
  return `${from}${'-01-01'.slice(from.length - 4)}`.slice(0, 10);
}

/** The last day a printed date can mean. */
export function lastDay(date: string): string {
  const to = date.split('/').at(-1)!;
  if (to.length >= 10) return to.slice(0, 10);
  if (to.length < 7) return `${to}-12-31`;
  const [year, month] = to.split('-').map(Number);
  return `${to}-${month === 2 && leap(year) ? 29 : MONTH_DAYS[month - 1]}`;
}

/** Whether two printed dates can mean the same day: "2018-09" and "2018-09-25". */
export const compatible = (a: string, b: string): boolean => firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);

/** The more exact of two. */
export const finer = (a: string | null, b: string | null): string | null =>
  (b?.length ?? 0) > (a?.length ?? 0) ? b : a;

/** How many days the last day of `a` is before the first of `b`; negative where they overlap. */
export const daysBetween = (a: string, b: string): number =>
  Math.round((Date.parse(firstDay(b)) - Date.parse(lastDay(a))) / 86_400_000);
