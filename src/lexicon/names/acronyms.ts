// What an acronym looks like and what it can abbreviate.
import { fold } from './fold.ts';

/** A line of three words and more without small letters, in a script that has them. */
export const inCapitals = (text: string): boolean => !SMALL.test(text) && CAPITALS.test(text);
const SMALL = /[\p{Ll}\p{Lo}]/u;
const CAPITALS = /\p{Lu}\P{L}+\p{Lu}+\P{L}+\p{Lu}/u;

/** At least two capitals, letters, digits and hyphens, at most two words. */
export const looksLikeAcronym = (text: string): boolean =>
  /^\p{L}[\p{L}\p{N}/+&-]*(?: \p{L}[\p{L}\p{N}-]*)?$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

/** Whether every capital of an acronym is the initial of a word of the name. */
export function abbreviates(acronym: string, name: string): boolean {
  const initials = new Set(
    fold(name)
      .match(/(?<!\p{L})\p{L}/gu)
      ?.map((one) => one.toUpperCase()),
  );
  return (fold(acronym).match(/\p{Lu}/gu) ?? []).every((one) => initials.has(one));
}

/** The first of the last words whose initials spell the acronym, letter by letter, or null. */
export function spelledBy(acronym: string, words: readonly string[]): string | null {
  const letters = fold(acronym).toUpperCase();
  let at = letters.length - 1;
  for (let i = words.length - 1; i >= 0 && at >= 0; i--) {
    if (fold(words[i][0]).toUpperCase() === letters[at]) at--;
    else if (i === words.length - 1) return null;
    if (at < 0) return words[i];
  }
  return null;
}
