// Whether a named actor takes part or is merely mentioned.
import { actorRow, officialName } from '../../lexicon/index.ts';
import type { Unit } from '../units.ts';
import type { Surroundings } from './resolve.ts';
import { type Patterns, REACH } from './vocabulary.ts';

const BODY: ReadonlySet<Unit['kind']> = new Set(['preambular', 'operative', 'numbered', 'unnumbered']);
const OPEN = /[«“]/g;
const CLOSE = /[»”]/g;

/** Spans between quotation marks; one that is not closed is none. */
export function quotesIn(text: string): readonly (readonly [number, number])[] {
  const out: [number, number][] = [];
  for (let from = next(OPEN, text, 0); from >= 0; ) {
    const to = next(CLOSE, text, from + 1);
    if (to < 0) break;
    out.push([from, to]);
    from = next(OPEN, text, to + 1);
  }
  return out;
}

function next(mark: RegExp, text: string, from: number): number {
  mark.lastIndex = from;
  return mark.exec(text)?.index ?? -1;
}

/** What stands before a mention in its unit; -1 for none. */
export interface Before {
  /** Where the actor before ends. */
  readonly actor: number;
  /** Where the document noun before ends. */
  readonly document: number;
  /** Where the noun of membership before ends. */
  readonly member: number;
}

export function roleOf(
  unit: Unit,
  actor: string,
  { start, end }: { readonly start: number; readonly end: number },
  before: Before,
  quotes: readonly (readonly [number, number])[],
  around: Surroundings,
): 'involved' | 'mentioned' {
  if (!BODY.has(unit.kind) || actor.startsWith('state/')) return 'mentioned';
  if (quotes.some(([from, to]) => start > from && start < to)) return 'mentioned';
  const { text } = unit;
  const { patterns } = around;
  if (possessed(text, before.actor, start, patterns) || possessed(text, before.member, start, patterns))
    return 'mentioned';
  if (isInstrument(actor, text, start, end, around) && !joins(text, before.actor, start, patterns)) return 'mentioned';
  const far = before.document < 0 || start - before.document > REACH;
  return !far && patterns.documented.test(text.slice(before.document, start)) ? 'mentioned' : 'involved';
}

const joins = (text: string, end: number, start: number, patterns: Patterns): boolean =>
  end >= 0 && start - end < REACH && patterns.joined.test(text.slice(end, start));

/** Only "of the" between two names: the second says whose the first is. */
const possessed = (text: string, end: number, start: number, patterns: Patterns): boolean =>
  end >= 0 && start - end > 1 && start - end < LONGEST_CONNECTOR && patterns.connector.test(text.slice(end, start));

const LONGEST_CONNECTOR = 24;
const TREATY = 'convention secretariat';

/** A convention's bare name means the instrument, unless "secretariats of the" stands before it. */
function isInstrument(actor: string, text: string, start: number, end: number, around: Surroundings): boolean {
  if (actorRow(actor)?.kind !== TREATY) return false;
  const printed = text.slice(start, end).toLowerCase();
  if (!printed.includes(' ')) return false;
  const office = officialName(actor, around.language)?.split(' ')[0].toLowerCase() ?? '';
  const lead = text
    .slice(Math.max(0, start - REACH), start)
    .replace(around.patterns.owned, '')
    .trimEnd()
    .toLowerCase();
  return !printed.startsWith(office) && !lead.endsWith(office) && !lead.endsWith(`${office}s`);
}
