// Whom a pronoun or a bare noun stands for.
import { GroupReader, headOf, officialName } from '../../lexicon/index.ts';
import { type Addressed, type Setting, SOMEBODY } from './setting.ts';
import { between, type Word } from './words.ts';

/**
 * The actors named before the pronoun and not in what is asked, several for a plural; else whom the clause before
 * addresses.
 */
export function referred(pronoun: Word, object: number, setting: Setting): Addressed {
  const { text, named, before, previous, vocabulary } = setting;
  const singular = vocabulary.known.singular.includes(pronoun.word);
  const past = named.filter((one) => one.start >= before && one.end <= pronoun.start).map((one) => one.actor);
  const found = previous.length ? previous : past.length ? past : groupsBefore(pronoun, setting);
  const all = [...new Set(found)];
  const chosen = singular ? all.slice(-1) : all;
  const derived = text.slice(before, pronoun.start).trim() || pronoun.word;
  return { actors: chosen.length ? chosen : [SOMEBODY], object, derived };
}

function groupsBefore(pronoun: Word, { words, before, vocabulary }: Setting): string[] {
  const past = between(words, before, pronoun.start);
  return new GroupReader(past, vocabulary.language)
    .groups()
    .map((one) => one.actor)
    .slice(0, 1);
}

/** "the Office", "le Haut-Commissariat": the actor named last whose name begins so; null: none. */
export function namesake(part: readonly Word[], object: number, { text, seen, vocabulary }: Setting): Addressed | null {
  const { known, language, sets } = vocabulary;
  const first = sets(known.determiners).has(part[0].word) ? part[1] : part[0];
  if (!first || !/^\p{Lu}/u.test(text.slice(first.start))) return null;
  const noun = text.slice(first.start, part[part.length - 1].end);
  const isSo = (name: string | null) => name !== null && headOf(name, noun, language);
  const short = /\p{Lu}\S+ \p{Lu}\S+$/u.exec(noun)?.[0];
  const found =
    seen.findLast((one) => isSo(one.text) || isSo(officialName(one.actor, language))) ??
    // "the Office of the High Commissioner": part of the name at full length.
    (short && short !== noun ? seen.findLast((one) => one.text.includes(short)) : undefined);
  return found ? { actors: [found.actor], object, derived: found.text } : null;
}
