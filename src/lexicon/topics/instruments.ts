// Finds the words of instruments: what they are called, what happened to them, what shows their parties.
import { expandForms } from '../names/forms.ts';
import { Openings } from './openings.ts';
import { TOPIC_PACKS } from './packs.ts';
import { type Entry, isInWord, type See, StemTrie } from './stems.ts';
import { FAINT, NONE, SURE } from './topics.ts';

/** Families of `findInstrumentWords`. A TYPE weighs SURE where its words say that two sides are bound, else FAINT. */
export const TYPE = 0;
export const EVENT = 1;
export const WORD = 2;

interface Words {
  readonly tree: StemTrie;
  /** What says whether the tree is worth walking. */
  readonly trigger: Trigger;
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

/** How much of a phrase behind its first word the trigger looks at: more tells more, and takes longer. */
const SECOND = 2;

interface Trigger {
  /** Beginnings that every phrase has one of, without the first letter, which may be a capital. */
  readonly beginnings: RegExp;
  readonly openings: Openings;
}

function triggerOf(phrases: ReadonlySet<string>): Trigger {
  const fixed = [...phrases].map((phrase) => phrase.split('*', 1)[0]);
  return { beginnings: beginningsOf(fixed), openings: new Openings(fixed) };
}

function beginningsOf(fixed: readonly string[]): RegExp {
  const beginnings = fixed.map((one) => {
    const first = one.search(/[ ']/);
    return one.slice(1, first < 0 ? undefined : first + SECOND);
  });
  const shortest: string[] = [];
  for (const one of beginnings.sort((a, b) => a.length - b.length))
    if (!shortest.some((kept) => one.startsWith(kept))) shortest.push(one);
  return new RegExp(shortest.map((one) => one.replace(/'/g, "['’]")).join('|'), 'y');
}

/** Where in `text` an instrument may be named, in the order of print: cheap, and it overlooks none. */
export function instrumentPlaces(text: string, language: string | null): number[] {
  const trigger = wordsOf(language)?.trigger;
  const out: number[] = [];
  if (!trigger) return out;
  const { beginnings, openings } = trigger;
  for (let at = openings.next(text, 0); at >= 0; at = openings.next(text, at + 1)) {
    beginnings.lastIndex = at + 1;
    if (beginnings.test(text)) out.push(at);
  }
  return out;
}

const isType = ({ id }: Entry): boolean => id !== NONE;

/** Whether an instrument is named at `at`, in the words between `from` and `to`, if nothing before hides it. */
export function isInstrumentAt(text: string, language: string | null, at: number, from: number, to: number): boolean {
  if (at < from || at >= to || (at > from && isInWord(text, at - 1))) return false;
  return wordsOf(language)?.tree.begins(text, at, to, TYPE, isType) ?? false;
}

/** Calls `see` for the words of instruments in `text` between `from` and `to`, in the order of print. */
export function findInstrumentWords(text: string, language: string | null, from: number, to: number, see: See): void {
  wordsOf(language)?.tree.scan(text, from, to, see);
}
