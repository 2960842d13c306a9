// Footnotes that are no footnotes to Word: set in frames and text boxes ("*  A/80/50.") or below a table ("a  Excluding …").
import { type Mark, type MarkKind, tidyMarks, type Words } from '../../tree/index.ts';
import type { Passage, PassageNote } from '../passage.ts';

/** A passage that looks like a note: bound when its mark is found. */
export interface Candidate {
  readonly marker: string;
  readonly words: Words;
}

/** Moves candidates whose mark is found from the passages to the notes; the others stay passages. */
export function bindFloating(passages: Passage[], candidates: ReadonlyMap<number, Candidate>): PassageNote[] {
  const notes: PassageNote[] = [];
  const taken = new Set<number>();
  for (const [place, candidate] of candidates) {
    const key = `floating:${place}`;
    if (!callNote(passages, place, candidate.marker, key, candidates)) continue;
    notes.push({ key, marker: candidate.marker, words: candidate.words });
    taken.add(place);
  }
  for (const place of [...taken].sort((a, b) => b - a)) passages.splice(place, 1);
  return notes;
}

/** How far a note may stand from what calls it; how far above a table its title. */
const FAR = 60;
const TITLE = 3;

function callNote(
  passages: Passage[],
  place: number,
  marker: string,
  key: string,
  candidates: ReadonlyMap<number, Candidate>,
): boolean {
  const starred = /^[*†‡§]/.test(marker);
  for (const at of starred ? around(place, passages.length) : tableAbove(passages, place)) {
    if (candidates.has(at)) continue;
    const called = callIn(passages[at], marker, key, starred);
    if (!called) continue;
    passages[at] = called;
    return true;
  }
  return false;
}

/** Places above, nearest first, then those below: a frame is anchored anywhere on its page. */
function* around(place: number, length: number): Generator<number> {
  for (let at = place - 1; at >= Math.max(0, place - FAR); at--) yield at;
  for (let at = place + 1; at < Math.min(length, place + FAR); at++) yield at;
}

/** Letters and figures are called from the table above, or from its title. */
function* tableAbove(passages: readonly Passage[], place: number): Generator<number> {
  let left = FAR;
  for (let at = place - 1; at >= 0 && left-- > 0; at--) {
    if (passages[at].rows && left < TITLE) return;
    yield at;
    if (passages[at].rows) left = TITLE;
  }
}

function callIn(passage: Passage, marker: string, key: string, starred: boolean): Passage | null {
  if (!passage.rows) {
    const words = callInWords(passage.words, marker, key, starred);
    return words && { ...passage, words };
  }
  let found = false;
  const rows = passage.rows.map((row) =>
    row.map((cell) => {
      const words = callInWords(cell.words, marker, key, starred);
      found ||= words !== null;
      return words ? { ...cell, words } : cell;
    }),
  );
  return found ? { ...passage, rows } : null;
}

function callInWords(words: Words, marker: string, key: string, starred: boolean): Words | null {
  const at = starred ? starAt(words.text, marker) : raisedAt(words, marker);
  return at < 0 ? null : replaceBy(words, at, marker.length, key);
}

/** The marker as a run of its own behind a word. */
function starAt(text: string, marker: string): number {
  for (let at = text.indexOf(marker, 1); at > 0; at = text.indexOf(marker, at + 1)) {
    const before = text[at - 1];
    if (before !== ' ' && before !== marker[0] && text[at + marker.length] !== marker[0]) return at;
  }
  return -1;
}

const RAISED: MarkKind = 'superscript';

/** The marker alone in superscript, or in a superscript list ("a, b"). */
function raisedAt({ text, marks }: Words, marker: string): number {
  for (const mark of marks) {
    if (mark.kind !== RAISED) continue;
    const run = text.slice(mark.start, mark.end);
    const at = run.split(/[,; ]+/).includes(marker)
      ? run.search(new RegExp(`(?<![\\p{L}\\p{N}])${marker}(?![\\p{L}\\p{N}])`, 'u'))
      : -1;
    if (at >= 0) return mark.start + at;
  }
  return -1;
}

/** Cuts the printed marker out and puts the note's mark in its place. */
function replaceBy(words: Words, at: number, length: number, key: string): Words {
  const text = words.text.slice(0, at) + words.text.slice(at + length);
  const end = at + length;
  const move = (place: number): number => (place <= at ? place : place >= end ? place - length : at);
  const marks: Mark[] = words.marks
    .map((mark) => ({ ...mark, start: move(mark.start), end: move(mark.end) }))
    .filter((mark) => mark.kind === 'note' || mark.end > mark.start);
  marks.push({ kind: 'note', start: at, end: at, note: key });
  return tidied({ ...words, text, marks: tidyMarks(marks) });
}

/** Without the blanks and commas that stood between raised markers at the end. */
function tidied(words: Words): Words {
  const text = words.text.replace(/[\s,]{1,8}$/, '');
  return text === words.text ? words : clip(words, text);
}

function clip(words: Words, text: string): Words {
  const most = text.length;
  const marks = words.marks
    .map((mark) => ({ ...mark, start: Math.min(mark.start, most), end: Math.min(mark.end, most) }))
    .filter((mark) => mark.kind === 'note' || mark.end > mark.start);
  return { ...words, text, marks };
}
