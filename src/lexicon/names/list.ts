// Names printed in one line, "A, B (on behalf of C and D), E and F": where one ends and the next begins.
import { lookUp } from './look-up.ts';

const LONGEST = 100;
const isKnown = (name: string, language: string): boolean => {
  const bare = name.replace(/ \([^)]*\)$/, '');
  return [name, bare].some((one) => one.length < LONGEST && lookUp(one, language).length > 0);
};

/** The text parted at a glue that no bracket holds. */
function partedAt(text: string, glue: RegExp): string[] {
  const out: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(glue)) {
    const piece = text.slice(from, index);
    if (piece.split('(').length > piece.split(')').length) continue;
    out.push(piece);
    from = index + found.length;
  }
  return [...out, text.slice(from)].map((one) => one.trim()).filter(Boolean);
}

/** Neighbours that are one name together are joined again: "Trinidad", "Tobago". */
function joined(parts: readonly string[], word: string, language: string): string[] {
  const out: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let to = parts.length;
    while (to > at + 1 && !isKnown(parts.slice(at, to).join(` ${word} `), language)) to -= 1;
    out.push(parts.slice(at, to).join(` ${word} `));
    at = to;
  }
  return out;
}

/** Names as printed. `words` stand before the last one; before a comma such a word is the name's own, unless both sides are names. */
export function listedNames(text: string, words: readonly string[], language: string): string[] {
  const segments = partedAt(text, /,\s+/g);
  return segments.flatMap((segment, i) => {
    const bare = words.reduce((rest, one) => (rest.startsWith(`${one} `) ? rest.slice(one.length + 1) : rest), segment);
    const last = i === segments.length - 1;
    for (const word of words) {
      const names = joined(partedAt(bare, new RegExp(` ${word} `, 'g')), word, language);
      if (names.length > 1 && (last || names.every((one) => isKnown(one, language)))) return names;
    }
    return bare ? [bare] : [];
  });
}
