// Decides the kinds of a sentence from its words.
import { topics } from '../../lexicon/index.ts';
import type { Evidence, Hit } from './evidence.ts';

const { NONE, SURE, verbOf } = topics;

/** A pair of making verb and noun may stand this far apart, in code units. */
const REACH = 70;
/** The list of cooperating verbs, which make a sentence `coordination` only where nothing else happens in it. */
const COOPERATING = 'cooperating';
/** Kinds that a purpose clause only promises. */
const PROMISED: ReadonlySet<string> = new Set(['technical_assistance', 'training', 'programme', 'publication']);

export interface Kinds {
  readonly sure: ReadonlySet<string>;
  readonly faint: ReadonlySet<string>;
}

/** Kinds of one sentence; `faint` holds those that count only where a paragraph has no sure one. */
export function kindsOf(text: string, evidence: Evidence): Kinds {
  const sure = new Set<string>();
  const faint = new Set<string>();
  for (const hit of evidence.kinds) {
    if (hit.id === NONE || (PROMISED.has(hit.id) && isAimed(text, evidence, hit))) continue;
    (hit.weight >= SURE ? sure : faint).add(hit.id);
  }
  for (const kind of madeIn(text, evidence)) sure.add(kind);
  if (sure.delete(COOPERATING)) (sure.size ? faint : sure).add('coordination');
  return { sure, faint };
}

/** Whether a purpose opens before the hit, in its clause. */
function isAimed(text: string, { aims }: Evidence, hit: Hit): boolean {
  return aims.some((aim) => aim.end <= hit.start && !text.slice(aim.end, hit.start).includes(','));
}

function madeIn(text: string, evidence: Evidence): string[] {
  const out: string[] = [];
  for (const noun of evidence.made) {
    if (noun.id.startsWith('+') || out.includes(noun.id)) continue;
    const made = evidence.made.some((verb) => verb.id === verbOf(noun.id) && gap(verb, noun) < REACH);
    if (made && !isAimed(text, evidence, noun)) out.push(noun.id);
  }
  return out;
}

const gap = (a: Hit, b: Hit): number => (a.start < b.start ? b.start - a.end : a.start - b.end);
