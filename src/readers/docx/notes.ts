// Footnotes and endnotes: their markers, counted as Word counts them, and their words without the marker.
import { type Message, message } from '../../lexicon/index.ts';
import { sliceWords } from '../../tree/index.ts';
import type { PassageNote } from '../passage.ts';
import type { Block } from './blocks.ts';
import { numeral } from './numerals.ts';
import type { Shared } from './story.ts';
import { wordsOfBlocks } from './words.ts';

/** Marker of each note called, by key, in the order of the calls. */
export function markersOf({ calls, customMarkers, noteFormats }: Shared): Map<string, string> {
  const markers = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { key, section, custom } of calls) {
    if (markers.has(key)) continue;
    const kind = key.startsWith('footnote') ? 'footnote' : 'endnote';
    const typed = custom ? customMarkers.get(key) : undefined;
    const { format, start, restart } = noteFormats[kind];
    const scope = restart ? `${kind} ${section}` : kind;
    const count = counts.get(scope) ?? start;
    if (typed === undefined) counts.set(scope, count + 1);
    markers.set(key, typed ?? numeral(count, format));
  }
  return markers;
}

/** The notes that are called, in the order of the calls; a call without a note is reported. */
export function passageNotes(
  shared: Shared,
  found: ReadonlyMap<string, Block[]>,
): { notes: PassageNote[]; messages: Message[] } {
  const notes: PassageNote[] = [];
  const messages: Message[] = [];
  for (const [key, marker] of markersOf(shared)) {
    const blocks = found.get(key);
    if (blocks) notes.push(noteOf(key, marker, blocks));
    else messages.push(message('note-missing', 'warning', { marker }));
  }
  return { notes, messages };
}

function noteOf(key: string, marker: string, blocks: readonly Block[]): PassageNote {
  const all = wordsOfBlocks(blocks);
  // A marker typed by hand stands in the note's text too.
  const typed =
    all.text.startsWith(marker) &&
    /^\s/.test(all.text.slice(marker.length)) &&
    (/^[^\p{L}\p{N}]/u.test(marker) ||
      all.marks.some((mark) => mark.kind === 'superscript' && mark.end === marker.length));
  return { key, marker, words: typed ? sliceWords(all, marker.length) : all };
}
