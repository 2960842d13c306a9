// Names that a document makes known and the lexicon does not have: found letter for letter, at word boundaries.
import { abbreviates, looksLikeAcronym } from './acronyms.ts';
import type { NameContext, NameMatch } from './types.ts';

const LETTER = /[\p{L}\p{N}]/u;
const ACRONYM = /^ ?[(（]([^)）]{2,16})[)）]/u;

/** In order. */
export const namedIn = (text: string, { named }: NameContext): NameMatch[] =>
  named.flatMap(({ name, actor }) =>
    placesOf(name, text).map((start) => ({ actor, start, end: start + name.length, form: 'bound' })),
  );

/** An acronym in brackets behind such a name binds in what follows. */
export function bindNamed(text: string, found: readonly NameMatch[], { bound }: NameContext): void {
  for (const { actor, start, end } of found) {
    const acronym = ACRONYM.exec(text.slice(end, end + 20))?.[1];
    if (acronym && looksLikeAcronym(acronym) && abbreviates(acronym, text.slice(start, end))) bound.set(acronym, actor);
  }
}

function placesOf(name: string, text: string): number[] {
  const out: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + name.length] ?? '')) out.push(at);
  return out;
}
