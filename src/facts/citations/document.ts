// Citations of a whole document, unit by unit: what one unit says helps to read the next.
import { organOf } from '../../lexicon/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import type { FoundDate } from '../dates/dates.ts';
import { overlaps } from '../search.ts';
import type { Unit } from '../units.ts';
import { type Context, type FoundCitation, findCitations } from './citations.ts';
import { mentionsIn } from './heads.ts';
import { ibidCitations } from './ibid.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

export interface CitedUnits {
  /** One list a unit. */
  readonly citations: readonly (readonly FoundCitation[])[];
  /** The unit's dates: a cited document's are references, and what was part of a number is gone. */
  readonly dates: readonly (readonly FoundDate[])[];
}

/** Citations of `units`, which must be those of `document`; `dates` are theirs. */
export function citationsOf(
  document: DocumentNode,
  units: readonly Unit[],
  dates: readonly (readonly FoundDate[])[],
): CitedUnits {
  const words = vocabulary(document.language);
  const base = contextOf(document);
  const around = aroundOf(document, units, words);
  const citations: (readonly FoundCitation[])[] = [];
  let lastNote: Unit | null = null;
  let lastCited: readonly FoundCitation[] = [];
  units.forEach((unit, i) => {
    let found: readonly FoundCitation[] = findCitations(unit.text, dates[i], {
      ...base,
      around: around(unit),
    });
    if (unit.kind === 'cover') found = onCover(document, unit, found);
    if (unit.kind === 'note') {
      if (words && lastNote) found = ibidCitations(unit.text, found, lastCited, lastNote.id, words);
      lastNote = unit;
      lastCited = found;
    }
    citations.push(found);
  });
  return { citations, dates: dates.map((list, i) => claimed(list, citations[i])) };
}

function contextOf(document: DocumentNode): Context {
  const own = new Set(document.cover.symbols.map((one) => one.symbol));
  const speaker = document.cover.symbols[0] ? organOf(document.cover.symbols[0].symbol) : null;
  const { adoptionDate, distributionDate, session } = document.cover;
  const day = adoptionDate ?? distributionDate;
  const year = day ? Number(day.slice(0, 4)) : session ? 1946 + session.number : null;
  return { language: document.language, own, speaker, year, around: [], known: new Map() };
}

/** Organs named in the paragraph a note belongs to, looked up only for notes that may need it. */
function aroundOf(document: DocumentNode, units: readonly Unit[], words: Vocabulary | null): (unit: Unit) => string[] {
  const owners = new Map(document.notes.map((note) => [note.id, note.at]));
  const texts = new Map<string, string>();
  if (owners.size) for (const unit of units) if (!texts.has(unit.id)) texts.set(unit.id, unit.text);
  return (unit) => {
    const text = unit.kind === 'note' && /\d\/\d/.test(unit.text) ? texts.get(owners.get(unit.id) ?? '') : undefined;
    return words && text ? mentionsIn(text, words).map((one) => one.organ) : [];
  };
}

/** On the cover only what is adopted or explained there is cited: the lines with the document's own data are not. */
function onCover(document: DocumentNode, unit: Unit, found: readonly FoundCitation[]): FoundCitation[] {
  const cited = new Set(['adoption', 'proponent', 'reissue', 'document-title']);
  let at = 0;
  const spans = document.cover.lines.map((line) => {
    const start = at;
    at += line.words.text.length + 1;
    return { start, end: at, cited: cited.has(line.field) };
  });
  return found.filter(
    (one) =>
      spans.some((span) => span.cited && one.start >= span.start && one.end <= span.end) && one.end <= unit.text.length,
  );
}

function claimed(dates: readonly FoundDate[], citations: readonly FoundCitation[]): readonly FoundDate[] {
  if (!dates.length || !citations.length) return dates;
  const references = new Set(citations.map((one) => one.dateAt));
  const spans = citations.filter((one, i) => i === 0 || one.start >= citations[i - 1].end);
  return dates
    .map((date, i) => (references.has(i) ? { ...date, role: 'reference' as const } : date))
    .filter((date) => !overlaps(spans, date.start, date.end));
}
