// Words cut where a mark begins or ends: what formats need that know runs and no nesting.
import type { Mark, MarkKind, Words } from '../tree/index.ts';

export interface Segment {
  /** Empty where a note is called. */
  readonly text: string;
  readonly kinds: ReadonlySet<MarkKind>;
  readonly href: string | null;
  /** Id of the note called here. */
  readonly note: string | null;
}

/** The words in order; the texts of all segments joined are the text. */
export function segmentsOf(words: Words): Segment[] {
  const notes = words.marks.filter((mark) => mark.kind === 'note').sort((a, b) => a.start - b.start);
  const spans = words.marks.filter((mark) => mark.kind !== 'note');
  const cuts = [...new Set([0, words.text.length, ...words.marks.flatMap((mark) => [mark.start, mark.end])])];
  cuts.sort((a, b) => a - b);
  const out: Segment[] = [];
  for (const [i, at] of cuts.entries()) {
    for (const mark of notes) if (mark.start === at) out.push(call(mark));
    const text = words.text.slice(at, cuts[i + 1] ?? at);
    if (text)
      out.push(
        segment(
          text,
          spans.filter((mark) => mark.start <= at && mark.end > at),
        ),
      );
  }
  return out;
}

const call = (mark: Mark): Segment => ({ text: '', kinds: new Set(), href: null, note: mark.note ?? null });

const segment = (text: string, marks: readonly Mark[]): Segment => ({
  text,
  kinds: new Set(marks.map((mark) => mark.kind)),
  href: marks.find((mark) => mark.kind === 'link')?.href ?? null,
  note: null,
});
