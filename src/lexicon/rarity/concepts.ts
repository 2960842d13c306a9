// Finds matters that have the same id in all languages: "forests", "exchange of information". data/<language>/evidence.json.
import en from '../data/en/evidence.json' with { type: 'json' };
import fr from '../data/fr/evidence.json' with { type: 'json' };
import { expandForms } from '../names/forms.ts';
import { StemTrie } from '../topics/stems.ts';

type Phrases = Readonly<Record<string, readonly string[]>>;

interface Lists {
  readonly concepts: Phrases;
  readonly faintConcepts: readonly string[];
  readonly roles: Phrases;
}

const LISTS: Readonly<Record<string, Lists>> = { en, fr };
const CONCEPT = 0;
const ROLE = 1;
const FAINT = 0.5;
const TREES = new Map<string, StemTrie>();

function treeOf(language: string): StemTrie | null {
  const lists = LISTS[language];
  if (!lists) return null;
  const there = TREES.get(language);
  if (there) return there;
  const tree = new StemTrie(2);
  const add = (family: number, phrases: Phrases): void => {
    for (const [id, list] of Object.entries(phrases)) {
      const weight = lists.faintConcepts.includes(id) ? FAINT : 1;
      for (const one of list) for (const phrase of expandForms(one)) tree.add(phrase, { family, id, weight });
    }
  };
  add(CONCEPT, lists.concepts);
  add(ROLE, lists.roles);
  TREES.set(language, tree);
  return tree;
}

type See = (id: string, printed: string, weight: number, start: number) => void;

/** Calls `see` for every concept that `text` names, in the order of print; for none where the language has no list. */
export function findConcepts(text: string, language: string | null, see: See): void {
  scan(CONCEPT, text, language, see);
}

/** The same for who stands on each side and that they speak with each other: "leaders", "talks", "bodies". */
export function findRoles(text: string, language: string | null, see: See): void {
  scan(ROLE, text, language, see);
}

function scan(wanted: number, text: string, language: string | null, see: See): void {
  treeOf(language ?? '')?.scan(text, 0, text.length, ({ family, id, weight }, start, end) => {
    if (family === wanted) see(id, text.slice(start, end), weight, start);
  });
}
