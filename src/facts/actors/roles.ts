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
  const before = unit.text.slice(Math.max(0, start - REACH), start);
  if (isInstrument(actor, before, unit.text.slice(start, end), around) && !patterns.joined.test(between))
    return 'mentioned';
  return patterns.owned.test(before) && patterns.documented.test(before) ? 'mentioned' : 'involved';
}

/** Only "of the" between two names: the second says whose the first is. */
const possessed = (between: string, patterns: Patterns): boolean =>
  between.length < 24 && between.trim() !== '' && patterns.connector.test(between);

const TREATY = 'convention secretariat';

/** A convention's bare name means the instrument, unless "secretariats of the" stands before it. */
function isInstrument(actor: string, before: string, printed: string, around: Surroundings): boolean {
  if (actorRow(actor)?.kind !== TREATY || !printed.includes(' ')) return false;
  const office = officialName(actor, around.language)?.split(' ')[0].toLowerCase() ?? '';
  const lead = before.replace(around.patterns.owned, '').trimEnd().toLowerCase();
  return !printed.toLowerCase().startsWith(office) && !lead.endsWith(office) && !lead.endsWith(`${office}s`);
}
