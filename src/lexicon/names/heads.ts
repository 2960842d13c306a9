// The head noun of a name: by it a later "the Commission" finds whom it means.

import { twinOf } from './actors.ts';
import { fold } from './fold.ts';
import { NAME_PACKS } from './packs.ts';
import { nameWords } from './words.ts';

/** The official name of an actor in a language, or null. */
export function officialName(actor: string, language: string | null): string | null {
  const pack = NAME_PACKS[language ?? 'en'] ?? NAME_PACKS.en;
  for (const id of [actor, twinOf(actor)])
    for (const table of id ? pack.tables : []) {
      const row = table[id!];
      if (row) return row.name;
    }
  return null;
}

/** Whether `head` ("Commission", "Regional Centre") is the head noun of `name`. */
export function headOf(name: string, head: string, language: string | null): boolean {
  const words = nameWords(language);
  const whole = fold(name).toLowerCase();
  const noun = fold(head).toLowerCase();
  if (words.headSide === 'first') return opens(whole, noun);
  let cut = whole.length;
  for (const one of words.headCut) {
    const at = whole.indexOf(one);
    if (at > 0 && at < cut) cut = at;
  }
  const front = whole.slice(0, cut);
  return front === noun || front.endsWith(` ${noun}`) || opens(whole, noun);
}

const opens = (whole: string, noun: string): boolean =>
  whole.startsWith(noun) && !/\p{L}/u.test(whole.charAt(noun.length));
