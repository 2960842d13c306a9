// Whether a named actor takes part or is merely mentioned.
import type { Unit } from '../units.ts';
import { type Patterns, REACH } from './vocabulary.ts';

const BODY: ReadonlySet<Unit['kind']> = new Set(['preambular', 'operative', 'numbered', 'unnumbered']);
const OPEN = '«“';
const CLOSE = '»”';

/** Spans between quotation marks; an open one ends with the text. */
export function quotesIn(text: string): readonly (readonly [number, number])[] {
  const out: [number, number][] = [];
  let from = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (from < 0 && OPEN.includes(c)) from = i;
    else if (from >= 0 && CLOSE.includes(c)) {
      out.push([from, i]);
      from = -1;
    }
  }
  return out;
}

/** `previousEnd`: where the mention before ends, -1 for none. */
export function roleOf(
  unit: Unit,
  actor: string,
  start: number,
  previousEnd: number,
  quotes: readonly (readonly [number, number])[],
  patterns: Patterns,
): 'involved' | 'mentioned' {
  if (!BODY.has(unit.kind) || actor.startsWith('state/')) return 'mentioned';
  if (quotes.some(([from, to]) => start > from && start < to)) return 'mentioned';
  if (previousEnd >= 0 && possessed(unit.text.slice(previousEnd, start), patterns)) return 'mentioned';
  const before = unit.text.slice(Math.max(0, start - REACH), start);
  return patterns.owned.test(before) && patterns.documented.test(before) ? 'mentioned' : 'involved';
}

/** Only "of the" between two names: the second says whose the first is. */
const possessed = (between: string, patterns: Patterns): boolean =>
  between.length < 24 && between.trim() !== '' && patterns.connector.test(between);
