// Acronyms that a text defines for addressees without a name of their own: "Federal Government of Samland (FGS)".
import { chainOf, itemsOf } from './items.ts';
import { type Named, type Setting, SOMEBODY } from './setting.ts';
import { indexOf, type Word } from './words.ts';

/** Acronym → whom it stands for. */
export type Defined = Map<string, readonly string[]>;

const IN_BRACKETS = /\((\p{Lu}[\p{Lu}\p{N}]{1,8})\)/gu;
/** Whether `text` may define an acronym: most have no such bracket, and their words need not be read for it. */
export const mayDefine = (text: string): boolean => text.includes('(') && text.search(IN_BRACKETS) >= 0;

/** How many words may stand before the bracket. */
const LONG = 12;

/** Remembers the acronyms that the text of `setting` defines for groups and States; those of names are the lexicon's. */
export function define(defined: Defined, setting: Setting): void {
  for (const [whole, acronym] of setting.text.matchAll(IN_BRACKETS)) {
    const at = setting.text.indexOf(whole);
    const end = indexOf(setting.words, at);
    const words = spelling(acronym, setting.words.slice(Math.max(0, end - LONG), end), setting.text);
    const first = words.length ? chainOf(itemsOf(words, setting, true))[0] : undefined;
    const actors = first?.head ? first.actors.map((one) => one.actor) : [];
    if (actors.length && actors.every(isUnnamed)) defined.set(acronym, actors);
  }
}

const isUnnamed = (actor: string): boolean => actor !== SOMEBODY && /^(?:group|state)\//.test(actor);

/** The last words whose capitals spell the acronym, from the word of its first letter; none: they do not. */
function spelling(acronym: string, words: readonly Word[], text: string): readonly Word[] {
  let letter = acronym.length - 1;
  for (let i = words.length - 1; i >= 0; i--) {
    const initial = text.charAt(words[i].start);
    if (!/\p{Lu}/u.test(initial)) continue;
    if (initial !== acronym[letter]) return [];
    if (letter-- === 0) return words.slice(i);
  }
  return [];
}

/** `named` with the acronyms of `text` that have been defined. */
export function withDefined(
  named: readonly Named[],
  words: readonly Word[],
  text: string,
  defined: Defined,
): readonly Named[] {
  if (!defined.size) return named;
  const found = words.flatMap(({ start, end }) =>
    (defined.get(text.slice(start, end)) ?? []).map((actor) => ({ actor, start, end, from: null })),
  );
  const free = found.filter((one) => !named.some((name) => name.start < one.end && name.end > one.start));
  return free.length ? [...named, ...free].sort((a, b) => a.start - b.start) : named;
}
