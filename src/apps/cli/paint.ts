// Colours the facts in a run of words: citations blue, dates green, actors magenta, verb phrases yellow, instruments cyan, meetings underlined.
import type { Facts } from '../../register/index.ts';

interface Stroke {
  readonly start: number;
  readonly end: number;
  readonly code: number;
}

export const LEGEND: readonly (readonly [string, number])[] = [
  ['citation', 34],
  ['date', 32],
  ['actor', 35],
  ['mandate', 33],
  ['instrument', 36],
  ['meeting', 4],
];

/** Strokes by the id of the text they lie in, in order, none over another: the shorter fact is drawn. */
export function strokesOf(facts: Facts): ReadonlyMap<string, readonly Stroke[]> {
  const all = new Map<string, Stroke[]>();
  const add = (list: readonly { paragraph: string; start: number; end: number }[], code: number): void => {
    for (const { paragraph, start, end } of list) {
      if (end > start) all.set(paragraph, [...(all.get(paragraph) ?? []), { start, end, code }]);
    }
  };
  add(facts.citations, 34);
  add(facts.dates, 32);
  add(facts.actors, 35);
  add(facts.mandates.map(verbOf), 33);
  add(facts.instruments, 36);
  add(facts.meetings, 4);
  return new Map([...all].map(([id, strokes]) => [id, apart(strokes)]));
}

/** Only the verb phrase of a mandate is coloured; its pronouns and addressees may stand before or behind. */
function verbOf(one: Facts['mandates'][number]): { paragraph: string; start: number; end: number } {
  const start = one.start + Math.max(0, one.text.indexOf(one.phrase));
  return { paragraph: one.paragraph, start, end: start + one.phrase.length };
}

function apart(strokes: readonly Stroke[]): Stroke[] {
  const kept: Stroke[] = [];
  for (const one of [...strokes].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** `text` with the strokes that lie in it; `at` is where it begins in its owner's text. */
export function paint(text: string, strokes: readonly Stroke[], at = 0): string {
  let out = '';
  let from = 0;
  for (const { start, end, code } of strokes) {
    if (start < at + from || end > at + text.length) continue;
    out += `${text.slice(from, start - at)}\x1b[${code}m${text.slice(start - at, end - at)}\x1b[0m`;
    from = end - at;
  }
  return out + text.slice(from);
}
