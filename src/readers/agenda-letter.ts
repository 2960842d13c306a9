// A sub-item has one letter in all languages: what Arabic and Russian print is brought to the Latin one.

/** The order of letters in Arabic lists. */
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Cyrillic letters typed for the Latin ones they look like. */
const LOOKALIKE: Readonly<Record<string, string>> = { а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', і: 'i', у: 'y' };

/** `ق` → `s`, `аа` → `aa`; a letter that is none of these stays. */
export const agendaLetter = (printed: string): string =>
  [...printed.replace(/[ـ\s]/g, '')].map((letter) => latinOf(letter)).join('');

function latinOf(letter: string): string {
  const at = ABJAD.indexOf(letter === 'ا' || letter === 'إ' ? 'أ' : letter);
  return (at >= 0 ? LATIN[at] : undefined) ?? LOOKALIKE[letter] ?? letter;
}
