// Letters that are one for search: accents, ligatures, Arabic forms, wide digits. A letter may become two or none.

const OWN: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ё: 'е',
  ٱ: 'ا',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
};

/** What decomposition must not take apart: Cyrillic й and its like are letters of their own. */
const WHOLE = /[\u0400-\u04ff]/;
const MARKS = /\p{M}+/gu;
const folded = new Map<string, string>();

function foldOne(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const lower = letter.toLowerCase();
  const own = OWN[lower] ?? (WHOLE.test(lower) ? lower : lower.normalize('NFKD').replace(MARKS, '').toLowerCase());
  // Every letter there is stays below this bound; it only keeps a hostile text from filling memory.
  if (folded.size < 20_000) folded.set(letter, own);
  return own;
}

const PLAIN = /^[a-z0-9]*$/;

/** The word in the letters it is searched by: "Évaluées" → "evaluees", "الأُمم" → "الامم". */
export function foldLetters(word: string): string {
  if (PLAIN.test(word)) return word;
  let out = '';
  for (const letter of word.normalize('NFC')) out += foldOne(letter);
  return out;
}
