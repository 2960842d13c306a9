// Joins the lines of one passage: with a blank, without one behind a hyphen that belongs to its word, and in Chinese.

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const FIRST_WIDE = '\u2e80';

/** One run of text from `lines[from, to)`; `hanging` are words before which a hyphen hangs ("pre- and post-conflict"). */
export function joinLines(
  lines: readonly { readonly text: string }[],
  hanging: ReadonlySet<string>,
  from = 0,
  to = lines.length,
): string {
  if (to - from === 1) return lines[from].text;
  // Pieces are joined at the end: asking a growing string for its last letter costs its whole length.
  const parts = [lines[from].text];
  let tail = parts[0].slice(-TAIL);
  for (let i = from + 1; i < to; i++) {
    const { text } = lines[i];
    if (!text) continue;
    const { cut, glue } = between(tail, text, hanging);
    if (cut) parts[parts.length - 1] = parts[parts.length - 1].slice(0, -cut);
    parts.push(glue + text);
    tail = text.length < TAIL ? (tail.slice(0, tail.length - cut) + glue + text).slice(-TAIL) : text.slice(-TAIL);
  }
  return parts.join('');
}

/** What the rules look at: the last letters of the line before. */
const TAIL = 8;

interface Joint {
  /** Characters of the line before that go. */
  readonly cut: number;
  readonly glue: '' | ' ' | '-';
}

const BLANK: Joint = { cut: 0, glue: ' ' };
const CLOSE: Joint = { cut: 0, glue: '' };
const SOFT: Joint = { cut: 1, glue: '' };
const TORN: Joint = { cut: 2, glue: '-' };

function between(before: string, after: string, hanging: ReadonlySet<string>): Joint {
  const last = before[before.length - 1];
  if (last === '-' || last === '\u2011') return hyphen(before, after, hanging);
  if (last === '\u00ad') return SOFT;
  if (last === '/' || (last === '–' && /\d–$/.test(before))) return CLOSE;
  if (last >= FIRST_WIDE && WIDE.test(last) && WIDE.test(after[0])) return CLOSE;
  return BLANK;
}

function hyphen(before: string, after: string, hanging: ReadonlySet<string>): Joint {
  if (/\p{L} -$/u.test(before) && /^\p{Ll}/u.test(after)) return TORN;
  // "up-/to-date": within a compound no hyphen hangs.
  const word = /^[\p{L}\p{N}]+(?:-(?=\p{L}))?/u.exec(after)?.[0];
  return !word || hanging.has(word) || !/[\p{L}\p{N})]-$/u.test(before) ? BLANK : CLOSE;
}
