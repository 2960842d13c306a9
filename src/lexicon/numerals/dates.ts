// Months, and single dates as covers print them; running text is the business of facts/dates.
import en from '../data/en/months.json' with { type: 'json' };
import fr from '../data/fr/months.json' with { type: 'json' };
import { foldWord } from './fold.ts';

type Months = Readonly<Record<string, readonly string[]>>;
const DATA: Readonly<Record<string, Months>> = { en, fr };
const TABLES = new Map<string, Map<string, number>>();

/** Names of the months as printed, by number (1 to 12), first the full name. */
export const monthNames = (language: string): Months => DATA[language] ?? {};

function table(language: string): Map<string, number> {
  const known = TABLES.get(language);
  if (known) return known;
  const made = new Map<string, number>();
  for (const [number, names] of Object.entries(monthNames(language)))
    for (const name of names) made.set(foldWord(name), Number(number));
  TABLES.set(language, made);
  return made;
}

/** Number of the month named by `word` (any case, with or without accents), or null. */
export const monthNumber = (word: string, language: string): number | null =>
  table(language).get(foldWord(word.trim())) ?? null;

const two = (n: number): string => String(n).padStart(2, '0');
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO date as exact as what is given; null when there is no such day. */
export function isoDate(year: number, month: number | null = null, day: number | null = null): string | null {
  if (month === null) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === null) return `${year}-${two(month)}`;
  if (day < 1 || day > DAYS[month - 1]) return null;
  if (month === 2 && day === 29 && (year % 4 || (year % 100 === 0 && year % 400))) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

const TOKEN = /(\d{1,4})(?:(?: ?\^ ?\{?)?\p{Ll}{1,3}\}?(?!\p{L}))?|\p{L}{3,12}\.?/gu;

/** Reads a date of day, month and year in any order ("25 novembre 2022", "November 25, 2022", "1^{er} mars 2017"): ISO, or null. */
export function readDate(text: string, language: string): string | null {
  let day: number | null = null;
  let month: number | null = null;
  let year: number | null = null;
  for (const token of text.slice(0, 80).matchAll(TOKEN)) {
    const number = token[1] === undefined ? null : Number(token[1]);
    if (number === null) month ??= monthNumber(token[0], language);
    else if (number > 31) year ??= number;
    else day ??= number;
  }
  return day !== null && month !== null && year !== null && year > 1000 ? isoDate(year, month, day) : null;
}
