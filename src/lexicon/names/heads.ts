// The head noun of a name: by it a later "the Commission" finds whom it means.

import { twinOf } from './actors.ts';
import { fold } from './fold.ts';
import { expandForms } from './forms.ts';
import { NAME_PACKS } from './packs.ts';
import { nameWords } from './words.ts';

/** The official name of an actor in a language, or null. */
export function officialName(actor: string, language: string | null): string | null {
  const pack = NAME_PACKS[language ?? 'en'] ?? NAME_PACKS.en;
  for (const id of [actor, twinOf(actor)])
    for (const table of id ? pack.tables : []) {
      const row = table[id!];
      if (row) return shown(row.name, pack.parts);
    }
  return null;
}

/** A name as it is shown: the first of the forms that the notation stands for, its own capital where that is a choice. */
function shown(name: string, parts: Readonly<Record<string, string>>): string {
  if (!NOTATION.test(name)) return name;
  const known = SHOWN.get(name);
  if (known !== undefined) return known;
  const [first] = expandForms(name, parts);
  SHOWN.set(name, first);
  return first;
}

const NOTATION = /[{<]/;
const SHOWN = new Map<string, string>();

/** How many names are remembered in small letters: texts repeat a few. */
const MOST = 4000;
const SMALL = new Map<string, string>();

function small(name: string): string {
  const there = SMALL.get(name);
  if (there !== undefined) return there;
  if (SMALL.size >= MOST) SMALL.clear();
  const fresh = fold(name).toLowerCase();
  SMALL.set(name, fresh);
  return fresh;
}

/** Whether `head` ("Commission", "Regional Centre") is the head noun of `name`. */
export function headOf(name: string, head: string, language: string | null): boolean {
  const words = nameWords(language);
  const whole = small(name);
  const noun = small(head);
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
  whole.startsWith(noun) && (whole.length === noun.length || !/\p{L}/u.test(whole.charAt(noun.length)));
