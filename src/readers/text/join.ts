// Joins the lines of one passage: with a blank, without one behind a hyphen that belongs to its word, and in Chinese.

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const FIRST_WIDE = '\u2e80';

/** One run of text; `hanging` are words before which a hyphen hangs ("pre- and post-conflict"). */
export function joinLines(lines: readonly { readonly text: string }[], hanging: ReadonlySet<string>): string {
  let out = lines[0].text;
  for (let i = 1; i < lines.length; i++) out = glue(out, lines[i].text, hanging);
  return out;
}

function glue(before: string, after: string, hanging: ReadonlySet<string>): string {
  const last = before[before.length - 1];
  if (last === '-' || last === '\u2011') return hyphen(before, after, hanging);
  if (last === '\u00ad') return before.slice(0, -1) + after;
  if (last === '/' || (last === '–' && /\d–$/.test(before))) return before + after;
  if (last >= FIRST_WIDE && WIDE.test(last) && WIDE.test(after[0])) return before + after;
  return `${before} ${after}`;
}

function hyphen(before: string, after: string, hanging: ReadonlySet<string>): string {
  const torn = /\p{L} -$/u.test(before) && /^\p{Ll}/u.test(after);
  if (torn) return `${before.slice(0, -2)}-${after}`;
  const word = /^[\p{L}\p{N}]+/u.exec(after)?.[0];
  if (!word || hanging.has(word) || !/[\p{L}\p{N})]-$/u.test(before)) return `${before} ${after}`;
  return before + after;
}
