// Aligns two works: a report section by section, everything else as a whole.
import type { Held, HeldParagraph } from '../held.ts';
import { align } from './align.ts';
import type { Aligned } from './rows.ts';
import { pairSections, type SectionPair } from './sections.ts';

/** A section of a report and the rows of its paragraphs; `null` on both sides: paragraphs outside of sections. */
export interface AlignedSection extends Omit<SectionPair, 'by'> {
  readonly by: SectionPair['by'] | 'outside';
  readonly rows: readonly Aligned[];
}

export interface Alignment {
  readonly before: string;
  readonly after: string;
  readonly language: Held['language'];
  /** Of reports; empty for other works. */
  readonly sections: readonly AlignedSection[];
  /** All rows: a report's in the order of its sections. */
  readonly rows: readonly Aligned[];
}

/** @throws TypeError where the two are in different languages: their words cannot be compared. */
export function alignWorks(before: Held, after: Held): Alignment {
  if (before.language !== after.language)
    throw new TypeError(`${before.symbol} is in ${before.language}, ${after.symbol} in ${after.language}`);
  const { language } = before;
  const sections = before.kind === 'report' && after.kind === 'report' ? sectionsOf(before, after) : [];
  const rows = sections.length
    ? sections.flatMap((section) => section.rows)
    : align(before.paragraphs, after.paragraphs, language);
  return Object.freeze({ before: before.symbol, after: after.symbol, language, sections, rows: Object.freeze(rows) });
}

function sectionsOf(before: Held, after: Held): readonly AlignedSection[] {
  const [old, now] = [before, after].map(({ paragraphs }) => Map.groupBy(paragraphs, (one) => one.section));
  /** `undefined` is no section, `null` is outside of all. */
  const rowsIn = (one: string | null | undefined, other: string | null | undefined): readonly Aligned[] =>
    align(textsIn(old, one), textsIn(now, other), before.language);
  const pairs = pairSections(before, after);
  if (!pairs.length) return [];
  const outside = { before: null, after: null, by: 'outside' as const, rows: rowsIn(null, null) };
  const inside = pairs.map((pair) => ({ ...pair, rows: rowsIn(pair.before?.id, pair.after?.id) }));
  return Object.freeze([outside, ...inside].map((section) => Object.freeze(section)));
}

type BySection = ReadonlyMap<string | null, readonly HeldParagraph[]>;

const textsIn = (texts: BySection, section: string | null | undefined): readonly HeldParagraph[] =>
  section === undefined ? [] : (texts.get(section) ?? []);
