// Second calls of a note: word processors number each call anew, so a note called again is a raised number and nothing else.
import type { Mark, Words } from '../tree/index.ts';
import type { Passages } from './passage.ts';

/** A word or its punctuation, not a unit or a formula ("km", "x"), stands before a note's mark. */
const CALLING = /(?:\p{L}{3}|\d{4}|[,.;:”"»’)\]]) ?$/u;

const calls = (text: string, mark: Mark): boolean =>
  mark.kind === 'superscript' &&
  /^\d{1,3}$/.test(text.slice(mark.start, mark.end)) &&
  CALLING.test(text.slice(Math.max(0, mark.start - 4), mark.start));

/** Words where raised numbers that are known markers call those notes. */
function recalled(all: Words, keys: ReadonlyMap<string, string>): Words {
  let words = all;
  for (const mark of [...all.marks].reverse()) {
    const note = calls(words.text, mark) ? keys.get(words.text.slice(mark.start, mark.end)) : undefined;
    if (note !== undefined) words = without(words, mark, note);
  }
  return words;
}

/** The raised number goes, the note's mark stands in its place. */
function without(words: Words, gone: Mark, note: string): Words {
  const size = gone.end - gone.start;
  const moved = (at: number): number => (at >= gone.end ? at - size : Math.min(at, gone.start));
  const marks = words.marks.flatMap((mark): Mark[] => {
    if (mark === gone) return [{ kind: 'note', start: gone.start, end: gone.start, note }];
    const [start, end] = [moved(mark.start), moved(mark.end)];
    return end > start || mark.kind === 'note' ? [{ ...mark, start, end }] : [];
  });
  return { ...words, text: words.text.slice(0, gone.start) + words.text.slice(gone.end), marks };
}

/** All passages with the calls that were only raised numbers. */
export function withRecalls(source: Passages): Passages {
  const keys = new Map(source.notes.map((note) => [note.marker, note.key]));
  if (!keys.size) return source;
  return { ...source, passages: source.passages.map((one) => ({ ...one, words: recalled(one.words, keys) })) };
}
