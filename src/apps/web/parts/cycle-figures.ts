// The program's measured figures, read once from `docs/figures.json` where there is one.
import { readFileSync } from 'node:fs';

export interface Figure {
  readonly id: string;
  /** As measured: a share (0.99), a fraction (55/57), a ratio. */
  readonly value: string;
  /** ISO day of the measurement. */
  readonly date: string;
}

let known: readonly Figure[] | null = null;

/** All figures; none where the file is missing or damaged. */
export function figures(): readonly Figure[] {
  known ??= read();
  return known;
}

function read(): readonly Figure[] {
  try {
    const file = JSON.parse(readFileSync(new URL('../../../../docs/figures.json', import.meta.url), 'utf8'));
    return Object.entries(file as Record<string, { value: unknown; date: unknown }>).map(([id, { value, date }]) => ({
      id,
      value: String(value),
      date: String(date),
    }));
  } catch {
    return [];
  }
}

/** A share between 0 and 1 as a fraction or a number says it; null: it is no share. */
export function shareOf(value: string): number | null {
  const fraction = /^(\d+)\/(\d+)$/.exec(value);
  if (fraction) return Number(fraction[2]) ? Number(fraction[1]) / Number(fraction[2]) : null;
  const number = Number(value);
  return value !== '' && number >= 0 && number <= 1 ? number : null;
}
