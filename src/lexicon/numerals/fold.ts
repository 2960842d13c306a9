// Folds a word to what its spellings share: no accents, no case, no hyphens, no blanks.

/** `soixante -quinzième`, `Soixante-quinzième` and `soixante quinzieme` give the same key. */
export const foldWord = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : folded(text));

const PLAIN = /^[a-zA-Z]+$/;
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\s\u00ad\u2010-\u2015-]+/gu, '')
    .toLowerCase();
