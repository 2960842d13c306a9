// Finds words of kinds, themes and places in running text, each language's lists in one letter tree.
import { expandForms } from '../names/forms.ts';
import { TOPIC_PACKS, type TopicPack } from './packs.ts';
import { type See, StemTrie } from './stems.ts';

/** Families of phrases: the longest of a family hides the shorter ones in it. */
export const KIND = 0;
export const THEME = 1;
export const PLACE = 2;
export const MADE = 3;
export const AIM = 4;

/** Weights of a phrase: enough by itself, or only beside others. */
export const SURE = 2;
export const FAINT = 1;
/** The id of a phrase that only hides others. */
export const NONE = '';
/** The id, in the family MADE, of a kind's verbs; its nouns have the kind's own. */
export const verbOf = (kind: string): string => `+${kind}`;

type Add = (family: number, id: string, phrases: readonly string[], weight: number) => void;

const TREES = new Map<string, StemTrie>();

/** Letter tree of a language, built on first use; null where there are no lists. */
function treeOf(language: string | null): StemTrie | null {
  const pack = TOPIC_PACKS[language ?? ''];
  if (!pack) return null;
  const there = TREES.get(language!);
  if (there) return there;
  const tree = new StemTrie(5);
  fill(pack, (family, id, phrases, weight) => {
    for (const one of phrases) for (const phrase of expandForms(one)) tree.add(phrase, { family, id, weight });
  });
  TREES.set(language!, tree);
  return tree;
}

function fill({ activities, themes, places }: TopicPack, add: Add): void {
  add(KIND, NONE, activities.none, 0);
  for (const kind in activities.kinds) {
    add(KIND, kind, activities.kinds[kind].sure, SURE);
    add(KIND, kind, activities.kinds[kind].faint, FAINT);
  }
  add(THEME, NONE, themes.none, 0);
  for (const theme in themes.themes) {
    add(THEME, theme, themes.themes[theme].strong, SURE);
    add(THEME, theme, themes.themes[theme].faint, FAINT);
  }
  for (const state in places.places) add(PLACE, state, places.places[state], SURE);
  for (const kind in activities.made) {
    add(MADE, verbOf(kind), activities.made[kind].verbs, SURE);
    add(MADE, kind, activities.made[kind].nouns, SURE);
  }
  add(AIM, 'aim', activities.aims, SURE);
}

/** Calls `see` for every listed phrase of `text` between `from` and `to`, in the order of print. */
export function findTopics(text: string, language: string | null, from: number, to: number, see: See): void {
  treeOf(language)?.scan(text, from, to, see);
}
