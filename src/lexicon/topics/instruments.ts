// Finds the words of instruments: what they are called, what happened to them, what shows their parties.
import { expandForms } from '../names/forms.ts';
import { TOPIC_PACKS } from './packs.ts';
import { type See, StemTrie } from './stems.ts';
import { FAINT, NONE, SURE } from './topics.ts';

/** Families of `findInstrumentWords`. A TYPE weighs SURE where its words say that two sides are bound, else FAINT. */
export const TYPE = 0;
export const EVENT = 1;
export const WORD = 2;

interface Words {
  readonly tree: StemTrie;
  /** One pass over a text that says whether the tree is worth walking. */
  readonly trigger: RegExp;
}

const WORDS = new Map<string, Words | null>();

function wordsOf(language: string | null): Words | null {
  const key = language ?? '';
  if (!WORDS.has(key)) WORDS.set(key, build(key));
  return WORDS.get(key) ?? null;
}

function build(language: string): Words | null {
  const pack = TOPIC_PACKS[language]?.instruments;
  if (!pack) return null;
  const tree = new StemTrie(3);
  const firsts = new Set<string>();
  const add = (family: number, id: string, phrases: readonly string[], weight: number): void => {
    for (const phrase of phrases.flatMap((one) => expandForms(one))) {
      tree.add(phrase, { family, id, weight });
      if (family === TYPE && id !== NONE) firsts.add(phrase);
    }
  };
  add(TYPE, NONE, pack.none, 0);
  for (const type in pack.types) {
    add(TYPE, type, pack.types[type].joint, SURE);
    add(TYPE, type, pack.types[type].plain, FAINT);
  }
  for (const event in pack.events) add(EVENT, event, pack.events[event], SURE);
  for (const word in pack.words) add(WORD, word, pack.words[word], SURE);
  return { tree, trigger: triggerOf(firsts) };
}

/** The shortest beginnings that every phrase has one of, its first letter either way. */
function triggerOf(phrases: ReadonlySet<string>): RegExp {
  const beginnings = [...phrases].map((one) => one.split(/[*' ]/, 1)[0]).sort((a, b) => a.length - b.length);
  const shortest: string[] = [];
  for (const one of beginnings) if (!shortest.some((kept) => one.startsWith(kept))) shortest.push(one);
  const either = (one: string): string => `[${one[0]}${one[0].toUpperCase()}]${one.slice(1)}`;
  return new RegExp(shortest.map(either).join('|'));
}

/** Whether `text` may name an instrument: cheap, and never wrong when it says no. */
export const mayNameInstrument = (text: string, language: string | null): boolean =>
  wordsOf(language)?.trigger.test(text) ?? false;

/** Calls `see` for the words of instruments in `text` between `from` and `to`, in the order of print. */
export function findInstrumentWords(text: string, language: string | null, from: number, to: number, see: See): void {
  wordsOf(language)?.tree.scan(text, from, to, see);
}
