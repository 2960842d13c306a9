// Where what is asked begins: the marker ("to", "à", "de") and infinitive behind the addressee.
import { type GroupMatch, GroupReader } from '../../lexicon/index.ts';
import type { Named, Setting } from './setting.ts';
import type { Vocabulary } from './vocabulary.ts';
import { phraseOf, type Word } from './words.ts';

export interface Asked {
  /** Index of the marker: the addressee ends before it. */
  readonly at: number;
  /** Where what is asked begins in the text. */
  readonly object: number;
}

/** How many words may stand before the marker. */
const SUBJECT = 40;

/** Null: none of `words` leads to what is asked. */
export function askedIn(words: readonly Word[], setting: Setting): Asked | null {
  const { vocabulary, text } = setting;
  const { markers, lists, known } = vocabulary;
  const reader = new GroupReader(words, vocabulary.language);
  for (let i = 0; i < words.length; i++) {
    i = behindAside(words, i, vocabulary);
    const that = phraseOf(lists.that, words, i);
    if (that && i > 0 && phraseOf(lists.pronounsAfter, words, i + that) && isFree(words, i, setting))
      return { at: i, object: words[i].start };
    const length = phraseOf(markers, words, i);
    if (
      !length ||
      (vocabulary.sets(known.notBefore).has(words[i - 1]?.word ?? '') &&
        !isJoined(words, i, reader.groupsUntil(i), vocabulary))
    )
      continue;
    const next = words[i + length];
    // "parties to conflict"; a group's articles may reach into "de la tenir informée"
    const deed = words[behindSkipped(words, i + length, vocabulary)];
    if (deed && isInGroup(reader, i, words[i], deed)) continue;
    if (next === undefined || next.word === ':') return { at: i, object: next?.start ?? words[words.length - 1].end };
    if (isInfinitive(text, words, i + length, vocabulary) && !isSomebody(words, i, length, setting))
      return { at: i, object: words[i].start };
  }
  return null;
}

/** "Institutions and programmes to": what stands before the marker is joined to somebody. */
const isJoined = (words: readonly Word[], i: number, groups: readonly GroupMatch[], { lists }: Vocabulary): boolean =>
  i > 2 &&
  i < SUBJECT &&
  phraseOf(lists.linking, words, i - 2) > 0 &&
  groups.some((one) => one.end === words[i - 3].end);

/** Whether a group goes on from before word `at` to behind it. */
const isInGroup = (reader: GroupReader, at: number, { start }: Word, next: Word): boolean =>
  reader.groupsUntil(at).some((one) => one.start < start && one.end > next.start);

/** Where an aside between commas (", which have the duty to act, and") ends; it has infinitives of its own. */
function behindAside(words: readonly Word[], i: number, { known, lists, sets }: Vocabulary): number {
  if (words[i].word !== ',') return i;
  const opens = sets(known.relatives).has(words[i + 1]?.word) || phraseOf(lists.examples, words, i + 1) > 0;
  const end = opens ? words.findIndex((one, k) => k > i && one.word === ',') : -1;
  return end < 0 ? i : end;
}

/** Index of the first word from `at` on that is no pronoun or adverb before an infinitive. */
function behindSkipped(words: readonly Word[], at: number, { known, sets }: Vocabulary): number {
  while (sets(known.infinitive.skip).has(words[at]?.word) && words[at + 1]) at++;
  return at;
}

function isInfinitive(text: string, words: readonly Word[], from: number, vocabulary: Vocabulary): boolean {
  const { known, sets } = vocabulary;
  const { endings, not } = known.infinitive;
  const { word = '', start = 0 } = words[behindSkipped(words, from, vocabulary)] ?? {};
  if (!/^\p{Ll}/u.test(text.slice(start, start + 1)) || sets(not).has(word)) return false;
  return (
    !endings.length ||
    endings.some((ending) => word.endsWith(ending) && word.length > ending.length) ||
    endings.includes(word)
  );
}

/** No joining word stands before "that", nor words that make it an aside ("selon qu'il conviendra"). */
const isFree = (words: readonly Word[], i: number, { vocabulary: { lists, markers } }: Setting): boolean =>
  !phraseOf(lists.linking, words, i - 1) &&
  (!phraseOf(lists.adjunctLeads, words, i - 1) || phraseOf(markers, words, i - 1) > 0);

/** "Appeals to donors", "to Governments and to donors": a name or group right behind the marker. */
function isSomebody(all: readonly Word[], at: number, length: number, { vocabulary, named }: Setting): boolean {
  if (at > 0 && !phraseOf(vocabulary.lists.linking, all, at - 1) && all[at - 1].word !== ',') return false;
  const words = all.slice(at + length);
  if (named.some((one: Named) => one.start === words[0]?.start)) return true;
  const reader = new GroupReader(words.slice(0, 8), vocabulary.language);
  const [group] = reader.groups();
  return group !== undefined && group.start <= (words[reader.behindQualifiers(0)]?.start ?? 0);
}
