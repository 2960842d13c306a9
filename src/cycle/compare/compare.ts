// Compares two works.
import type { Language } from '../../tree/index.ts';
import { alignWorks, type Change } from '../align/index.ts';
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
  const shown = commonOf(before, after, [language, ...LANGUAGE_ORDER]);
  if (!shown) return null;
  return compare(shown.before, shown.after, areKnown(shown) ? shown : (factsOf(before, after, shown) ?? shown));
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
