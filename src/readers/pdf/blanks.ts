// Blanks that a page draws, and gaps between letters that are none: pdf.js gives a blank for both ("operat ions").

/** What the operators of a page draw as text, in their order; pdf.js normalizes the same signs in its items. */
export function drawnText(operators: Operators, showText: number): string {
  const parts: string[] = [];
  for (const [i, operator] of operators.fnArray.entries()) {
    if (operator !== showText) continue;
    const [glyphs] = operators.argsArray[i] as [readonly Glyph[]];
    for (const glyph of glyphs) if (typeof glyph === 'object' && glyph?.unicode) parts.push(glyph.unicode);
  }
  return parts.join('').replace(NORMALIZED, (sign) => sign.normalize('NFKC'));
}

type Glyph = { readonly unicode?: string } | number | null;

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const NORMALIZED = /[\u00a0\u00b5\u037e\u2000-\u200a\u202f\u2126\ufb00-\ufb06]/g;
const BLANK = /\s/;

/** Undrawn blanks are gaps only where nearly all others are drawn. */
const DRAWN = 4;

/** The items' texts without the blanks that are only gaps; as they are where the page draws no blanks or does not agree. */
export function withoutGaps(texts: readonly string[], drawn: string): readonly string[] {
  const gaps = texts.map((): number[] => []);
  let at = 0;
  let blanks = 0;
  const skip = (): boolean => {
    const from = at;
    while (at < drawn.length && BLANK.test(drawn[at])) at++;
    return at > from;
  };
  for (const [n, text] of texts.entries()) {
    for (let i = 0; i < text.length; i++) {
      if (BLANK.test(text[i])) {
        if (skip()) blanks++;
        else if (isTear(text, i)) gaps[n].push(i);
        continue;
      }
      skip();
      if (drawn[at++] !== text[i]) return texts;
    }
  }
  const found = gaps.reduce((sum, one) => sum + one.length, 0);
  if (!found || blanks < DRAWN * found) return texts;
  return texts.map((text, n) => gaps[n].reduceRight((rest, i) => rest.slice(0, i) + rest.slice(i + 1), text));
}

/** In a word, or between it and its sign; a stop, leaders ("...."), figures of a row and labels stay apart. */
function isTear(text: string, i: number): boolean {
  const [before, after] = [text[i - 1] ?? '', text[i + 1] ?? ''];
  if (!before || !after || LABEL.test(text.slice(0, i))) return false;
  if (!WORD.test(after)) return WORD.test(before) && !LEADER.test(text.slice(i + 1, i + 4));
  return OPENING.test(before) || (WORD.test(before) && /\p{L}/u.test(text));
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const OPENING = /[-–/([“«‘’]/u;
const LEADER = /^\. ?\./;

/** "(a)", "12.", "I": what may stand apart at the start of a line. */
const LABEL = /^\s*(?:\(?\w{1,4}[.)]|\p{Lu}|\d{1,3}|[^\p{L}\p{N}])$/u;

/** "Secretary -General", "2044 –2045", "the lake ’s", "lakes .": a program that sets type so tears words too. */
const SET_OFF = /\p{Ll} -\p{L}|\p{Ll} ’\p{L}|\d [–-]\d|\p{Ll} [.,](?:\s|$)/u;
const PAIR = /(?<![\p{L}\p{N}’'-])(\p{L}+) (?=(\p{Ll}+))/gu;
/** Letters without a vowel are no word. */
const VOWELLESS = /^[b-df-hj-np-tvwxz]{1,3}$/;
const SHORT = 3;

/**
 * Which pages' operators are worth reading, which takes half as long as all the rest: where the document sets signs off
 * their words, the pages with a short word beside another, both met nowhere else ("futur e"). Texts have "\n" where a line ends.
 */
export function mayBeTorn(pages: readonly string[]): boolean[] {
  if (!pages.some((page) => SET_OFF.test(page))) return pages.map(() => false);
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const [word] of page.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rare = (word: string): boolean => counts.get(word) === 1;
  const torn = (one: string, two: string): boolean => {
    const [short, long] = one.length <= two.length ? [one, two] : [two, one];
    return (short.length <= SHORT && rare(one) && rare(two)) || (VOWELLESS.test(short) && long.length > 2);
  };
  return pages.map((page) => {
    for (const [, one, two] of page.matchAll(PAIR)) if (torn(one, two)) return true;
    return false;
  });
}
