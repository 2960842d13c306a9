// Whether a named actor takes part or is merely mentioned.
import { actorRow, officialName } from '../../lexicon/index.ts';
import type { Unit } from '../units.ts';
import type { Surroundings } from './resolve.ts';
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

/** `previousEnd`: where the actor before ends, -1 for none. */
export function roleOf(
  unit: Unit,
  actor: string,
  { start, end }: { readonly start: number; readonly end: number },
  previousEnd: number,
  quotes: readonly (readonly [number, number])[],
  around: Surroundings,
): 'involved' | 'mentioned' {
  const { patterns } = around;
  if (!BODY.has(unit.kind) || actor.startsWith('state/')) return 'mentioned';
  if (quotes.some(([from, to]) => start > from && start < to)) return 'mentioned';
  const between = previousEnd >= 0 ? unit.text.slice(previousEnd, start) : '';
  if (possessed(between, patterns)) return 'mentioned';
  if (isInstrument(actor, unit.text.slice(start, end), around.language) && !patterns.joined.test(between))
    return 'mentioned';
  const before = unit.text.slice(Math.max(0, start - REACH), start);
  return patterns.owned.test(before) && patterns.documented.test(before) ? 'mentioned' : 'involved';
}

/** Only "of the" between two names: the second says whose the first is. */
const possessed = (between: string, patterns: Patterns): boolean =>
  between.length < 24 && between.trim() !== '' && patterns.connector.test(between);

const TREATY = 'convention secretariat';

/** A convention's bare name means the instrument; its secretariat has its own name. */
function isInstrument(actor: string, printed: string, language: string | null): boolean {
  if (actorRow(actor)?.kind !== TREATY) return false;
  const official = officialName(actor, language);
  const first = (text: string): string => text.split(' ')[0].toLowerCase();
  return official !== null && printed.includes(' ') && first(printed) !== first(official);
}
