// Qualifiers in running text: "as appropriate", "within existing resources", "without delay". Data: data/<language>/qualifiers.json.
import ar from '../data/ar/qualifiers.json' with { type: 'json' };
import en from '../data/en/qualifiers.json' with { type: 'json' };
import es from '../data/es/qualifiers.json' with { type: 'json' };
import fr from '../data/fr/qualifiers.json' with { type: 'json' };
import ru from '../data/ru/qualifiers.json' with { type: 'json' };
import zh from '../data/zh/qualifiers.json' with { type: 'json' };
import { expandForms } from '../names/forms.ts';

export interface Qualifier {
  /** `as-appropriate`, `within-resources` … the same in all languages. */
  readonly id: string;
  /** Whether the words bind an addressee less or more; or their tone. */
  readonly effect: 'limits' | 'urges' | 'praises' | 'worries';
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

type Data = Readonly<Record<string, string | { readonly effect: string; readonly forms: readonly string[] }>>;
const DATA: Readonly<Record<string, Data>> = { ar, en, es, fr, ru, zh };

interface Form {
  readonly id: string;
  readonly effect: Qualifier['effect'];
}

/** A letter tree of all forms. */
interface Node {
  readonly next: Map<string, Node>;
  form: Form | null;
}

const known = new Map<string, Node>();

/** Every qualifier in `text`, in order, the longest where several begin at one place; none lies in another. */
export function qualifiersIn(text: string, language: string | null): readonly Qualifier[] {
  const root = formsOf(language ?? '');
  const words = plain(text);
  const out: Qualifier[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = root.next.has(words[at]) && isWhole(words, at) ? longestAt(words, at, root) : null;
    if (!found) continue;
    out.push(found);
    at = found.end - 1;
  }
  return out;
}

function longestAt(words: string, start: number, root: Node): Qualifier | null {
  let best: Qualifier | null = null;
  let node: Node | undefined = root;
  for (let end = start; (node = node.next.get(words[end])); ) {
    end++;
    if (node.form && isWhole(words, end)) best = { ...node.form, start, end };
  }
  return best;
}

const LETTER = /[[\p{L}\p{M}\p{N}]--\p{Script=Han}]/v;

/** Whether a word can begin or end here: no letter goes on; Han characters are whole words. */
const isWhole = (text: string, at: number): boolean =>
  !(LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at)));

function formsOf(language: string): Node {
  let root = known.get(language);
  if (!root) known.set(language, (root = read(DATA[language] ?? {})));
  return root;
}

const node = (): Node => ({ next: new Map(), form: null });

function read(data: Data): Node {
  const root = node();
  for (const [id, row] of Object.entries(data)) {
    if (typeof row === 'string') continue;
    for (const form of row.forms.flatMap((one) => expandForms(one))) {
      let at = root;
      for (const letter of plain(form).trim()) {
        if (!at.next.has(letter)) at.next.set(letter, node());
        at = at.next.get(letter)!;
      }
      at.form = { id, effect: row.effect as Qualifier['effect'] };
    }
  }
  return root;
}

/** Small letters and plain apostrophes; offsets stay. */
function plain(text: string): string {
  const small = text.replaceAll('’', "'").toLowerCase();
  return small.length === text.length ? small : text.replaceAll('’', "'");
}
