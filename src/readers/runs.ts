// Collects the runs of a paragraph into clean words with marks (README of tree/: one blank, NFC, no unseen characters).
import { bridgeMarks, type Mark, type MarkKind, type Source, tidyMarks, type Words, words } from '../tree/index.ts';

/** At least what is unclean, but for two blanks: one set of few ranges is searched for fastest. */
const MAYBE_UNCLEAN = /[\t-\r\u00a0\u00ad\u1680\u2000-\u2011\u2028-\u202f\u205f-\u2069\u3000\ufeff]/;
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const clean = (raw: string): string =>
  MAYBE_UNCLEAN.test(raw) || raw.includes('  ')
    ? raw
        .replace(UNSEEN, '')
        .replace(/[\u2010\u2011]/g, '-')
        .replace(/\s+/g, ' ')
    : raw;

/** How a run is set, beside its text. */
export interface Setting {
  readonly kinds: readonly MarkKind[];
  readonly href?: string | null;
}

export const PLAIN_SETTING: Setting = Object.freeze({ kinds: [] });

export class Runs {
  #text = '';
  readonly #marks: Mark[] = [];

  get empty(): boolean {
    return this.#text === '' && this.#marks.length === 0;
  }

  add(raw: string, { kinds, href }: Setting = PLAIN_SETTING): void {
    let text = clean(raw);
    if (text[0] === ' ' && (this.#text === '' || this.#text.endsWith(' '))) text = text.slice(1);
    if (text === '') return;
    const start = this.#text.length;
    this.#text += text;
    const end = this.#text.length;
    for (const kind of kinds) this.#marks.push({ kind, start, end });
    if (href) this.#marks.push({ kind: 'link', start, end, href });
  }

  /** The mark of the note `key` stands here, at the word before it. */
  note(key: string): void {
    const place = this.#text.trimEnd().length;
    this.#marks.push({ kind: 'note', start: place, end: place, note: key });
  }

  finish(source: Source | null): Words {
    const text = this.#text.trimEnd();
    const marks = this.#marks.length ? trimmed(text, tidyMarks(this.#marks)) : this.#marks;
    const normal = text.normalize('NFC');
    if (normal === text) return words(text, marks, source);
    const at = (place: number): number => text.slice(0, place).normalize('NFC').length;
    const moved = marks.map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) }));
    return words(normal, moved, source);
  }
}

function trimmed(text: string, marks: readonly Mark[]): readonly Mark[] {
  const out: Mark[] = [];
  for (const mark of marks) {
    let { start, end } = mark;
    end = Math.min(end, text.length);
    if (mark.kind === 'note') out.push({ ...mark, start: end, end });
    else {
      while (start < end && text[start] === ' ') start++;
      while (end > start && text[end - 1] === ' ') end--;
      if (end > start) out.push({ ...mark, start, end });
    }
  }
  return bridgeMarks(tidyMarks(out), text);
}
