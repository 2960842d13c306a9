// Finds matters that have the same id in all languages: "forests", "exchange of information". data/<language>/evidence.json.
import en from '../data/en/evidence.json' with { type: 'json' };
import fr from '../data/fr/evidence.json' with { type: 'json' };
import { expandForms } from '../names/forms.ts';
import { StemTrie } from '../topics/stems.ts';

const LISTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: en.concepts,
  fr: fr.concepts,
};
const FAINT_ONES: Readonly<Record<string, readonly string[]>> = { en: en.faintConcepts, fr: fr.faintConcepts };
const FAINT = 0.5;
const TREES = new Map<string, StemTrie>();

function treeOf(language: string): StemTrie | null {
  const lists = LISTS[language];
  if (!lists) return null;
  const there = TREES.get(language);
  if (there) return there;
  const tree = new StemTrie(1);
  for (const [id, phrases] of Object.entries(lists)) {
    const weight = FAINT_ONES[language].includes(id) ? FAINT : 1;
    for (const one of phrases) for (const phrase of expandForms(one)) tree.add(phrase, { family: 0, id, weight });
  }
  TREES.set(language, tree);
  return tree;
}

type See = (id: string, printed: string, weight: number, start: number) => void;

/** Calls `see` for every concept that `text` names, in the order of print; for none where the language has no list. */
export function findConcepts(text: string, language: string | null, see: See): void {
  const tree = treeOf(language ?? '');
  tree?.scan(text, 0, text.length, ({ id, weight }, start, end) => see(id, text.slice(start, end), weight, start));
}
