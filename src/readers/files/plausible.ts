// How much a decoded text looks like prose in one of the six languages: mean weight of its letters beyond ASCII.
import { ALPHABETS, type Alphabet } from '../../lexicon/index.ts';

/** Signs that UN texts in all languages print: they speak for no language, but not against a decoding. */
const SHARED = new Set('«»“”‘’„–—…•°º§№\u00a0\u00ad\u2011€£·×²³½');
const HAN = /[\u3001-\u9fff\uff01-\uff5e]/;
const LETTER = /\p{L}/u;
const ASCII_LETTER = /[A-Za-z]/;
const BROKEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/;

const STRANGE = -0.5;
const WRONG = -2;
const SIGN = 0.5;

/** The plausibility of `text` as the best of `languages`: about 0.5 and more for prose, below 0 for a wrong decoding. */
export function plausibility(text: string, languages: readonly string[]): number {
  return Math.max(...languages.map((language) => mean(text, ALPHABETS[language])));
}

function mean(text: string, alphabet: Alphabet): number {
  let sum = 0;
  let count = 0;
  let run = 0;
  const chars = [...text];
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i];
    if (char < '\x7f' && !BROKEN.test(char)) {
      run = 0;
      continue;
    }
    count++;
    run++;
    sum += weight(char, chars[i - 1] ?? ' ', chars[i + 1] ?? ' ', run, alphabet);
  }
  return count ? sum / count : 0;
}

function weight(char: string, before: string, after: string, run: number, { script, weights }: Alphabet): number {
  if (BROKEN.test(char)) return WRONG;
  if (SHARED.has(char)) return char !== '’' && ASCII_LETTER.test(before) && ASCII_LETTER.test(after) ? STRANGE : SIGN;
  const lower = char.toLowerCase();
  const known = weights.get(lower);
  // Chinese has too many characters to list: the commonest make the difference, the others say nothing.
  if (script === 'han') return known === undefined ? (HAN.test(char) ? 0 : STRANGE) : 1;
  if (known === undefined) return STRANGE;
  // Three accented letters in a row are no French or Spanish word but another script read as Latin.
  if (script === 'latin') return run > 2 && LETTER.test(before) ? -1 : known;
  if (ASCII_LETTER.test(before) || ASCII_LETTER.test(after)) return -1;
  return char !== lower && LETTER.test(before) && before === before.toLowerCase() ? STRANGE : known;
}
