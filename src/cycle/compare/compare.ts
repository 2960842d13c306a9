// Compares two works.
import type { Language } from '../../tree/index.ts';
import { type Aligned, alignWorks, type Change } from '../align/index.ts';
import type { Held } from '../held.ts';
import { LANGUAGE_ORDER, type Work } from '../works/index.ts';
import { compareRow } from './row.ts';
import { knowsFacts, Sides } from './side.ts';
import type { ComparedRow, ComparedSection, Comparison } from './types.ts';

export interface Two {
  readonly before: Held;
  readonly after: Held;
}

const CHANGES: readonly Change[] = ['unchanged', 'reworded', 'moved', 'split', 'merged', 'new', 'dropped'];

/**
 * Paragraph by paragraph, what changed from one work to the other.
 * @param facts the same works in a language whose facts are known; their paragraphs have the same ids.
 * @throws TypeError where the two are in different languages.
 */
export function compare(before: Held, after: Held, facts: Two = { before, after }): Comparison {
  const alignment = alignWorks(before, after);
  const [old, now] = [new Sides(before, facts.before), new Sides(after, facts.after)];
  const compared = new Map(alignment.rows.map((row) => [row, compareRow(row, old, now)]));
  const sections = alignment.sections.map(
    (section): ComparedSection =>
      Object.freeze({ ...section, rows: Object.freeze(section.rows.map((row) => compared.get(row)!)) }),
  );
  const rows = Object.freeze([...compared.values()]);
  return Object.freeze({
    before: before.symbol,
    after: after.symbol,
    language: before.language,
    factsFrom: facts.before.language,
    counts: countsOf(rows),
    sections: Object.freeze(sections),
    rows,
  });
}

const countsOf = (rows: readonly ComparedRow[]): Comparison['counts'] =>
  Object.freeze(
    Object.fromEntries(CHANGES.map((one) => [one, rows.filter(({ change }) => change === one).length])) as Record<
      Change,
      number
    >,
  );

/** Compares two works in `language`, or in the best language that both are held in; null: none in common. */
export function compareWorks(before: Work, after: Work, language: Language | null = null): Comparison | null {
  const texts = textsOf(before, after, language);
  return texts && compare(texts.shown.before, texts.shown.after, texts.facts);
}

interface Texts {
  readonly shown: Two;
  readonly facts: Two;
}

/** The texts to show, and the same in a language whose facts are known. */
function textsOf(before: Work, after: Work, language: Language | null): Texts | null {
  const shown = commonOf(before, after, [language, ...LANGUAGE_ORDER]);
  return shown && { shown, facts: areKnown(shown) ? shown : (factsOf(before, after, shown) ?? shown) };
}

/** The row that holds one of the paragraphs or points on that side, the deepest one; null: none. */
export function compareAt(
  before: Work,
  after: Work,
  side: 'before' | 'after',
  ids: ReadonlySet<string>,
  language: Language | null = null,
): ComparedRow | null {
  const texts = textsOf(before, after, language);
  const row = texts && rowWith(alignedOnce(texts.shown), side, ids);
  return (
    row &&
    compareRow(row, sidesOnce(texts.shown.before, texts.facts.before), sidesOnce(texts.shown.after, texts.facts.after))
  );
}

function rowWith(rows: readonly Aligned[], side: 'before' | 'after', ids: ReadonlySet<string>): Aligned | null {
  for (const row of rows) {
    const found = row[side].some((id) => ids.has(id)) ? row : rowWith(row.points, side, ids);
    if (found) return found;
  }
  return null;
}

const alignments = new WeakMap<Held, WeakMap<Held, readonly Aligned[]>>();
const sides = new WeakMap<Held, WeakMap<Held, Sides>>();

const alignedOnce = ({ before, after }: Two): readonly Aligned[] =>
  once(alignments, before, after, () => alignWorks(before, after).rows);
const sidesOnce = (work: Held, facts: Held): Sides => once(sides, work, facts, () => new Sides(work, facts));

/** What is made of two works is made once, as long as both are there. */
function once<T>(known: WeakMap<Held, WeakMap<Held, T>>, one: Held, other: Held, make: () => T): T {
  const row = known.get(one) ?? new WeakMap<Held, T>();
  known.set(one, row);
  if (!row.has(other)) row.set(other, make());
  return row.get(other)!;
}

function commonOf(before: Work, after: Work, languages: readonly (string | null)[]): Two | null {
  for (const language of languages) {
    const old = before.held.find((one) => one.language === language);
    const now = after.held.find((one) => one.language === language);
    if (language && old && now) return { before: old, after: now };
  }
  return null;
}

const areKnown = ({ before, after }: Two): boolean => knowsFacts(before) && knowsFacts(after);

/** The best language whose facts are known and whose paragraphs are the same in number. */
function factsOf(before: Work, after: Work, shown: Two): Two | null {
  const same = (one: Held, other: Held): boolean => one.paragraphs.length === other.paragraphs.length;
  for (const language of LANGUAGE_ORDER) {
    const two = commonOf(before, after, [language]);
    if (two && areKnown(two) && same(two.before, shown.before) && same(two.after, shown.after)) return two;
  }
  return null;
}
