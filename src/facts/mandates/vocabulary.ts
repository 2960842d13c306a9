// A language's clause words made ready once: which lists each word may begin, and the lists by first word.
import {
  type ClauseWords,
  clauseWordsOf,
  expandForms,
  nameWords,
  plainWord,
  wordMayBeGroup,
  wordMayOpen,
} from '../../lexicon/index.ts';
import { WordTable } from './word-table.ts';
import { type PhraseList, phraseList } from './words.ts';

/** The lists of phrases that are looked for word by word. */
const LISTS = [
  'linking',
  'adjuncts',
  'adjunctLeads',
  'company',
  'whom',
  'companyStays',
  'agentEnds',
  'examples',
  'pronounsAfter',
  'both',
  'that',
  'stops',
  'agenda',
  'due',
  'agents',
  'purposes',
  'offices',
  'reminded',
  'madeTo',
] as const;
type Lists = Readonly<Record<(typeof LISTS)[number], PhraseList>>;

/** The clause words with their lists ready for `phraseOf`. */
export interface Vocabulary {
  readonly language: string;
  readonly known: ClauseWords;
  readonly lists: Lists;
  readonly report: Readonly<Record<'verbs' | 'nouns' | 'sure' | 'tell' | 'whom' | 'keep' | 'kept', PhraseList>>;
  readonly markers: PhraseList;
  readonly sessions: PhraseList;
  readonly relative: readonly { readonly list: PhraseList; readonly add: number }[];
  readonly recurrence: readonly { readonly list: PhraseList; readonly every: string }[];
  readonly turns: readonly PhraseList[];
  /** What documents begin with: "Plan", "Convention". */
  readonly documents: ReadonlySet<string>;
  /** Single words of a list. */
  readonly sets: (list: readonly string[]) => ReadonlySet<string>;
  /** What is known of each word of a text. */
  readonly entries: WordTable<Entry>;
}

export interface Entry {
  readonly word: string;
  /** One bit for each list a phrase of which begins with the word. */
  readonly lists: number;
  /** An operative verb phrase may begin with it. */
  readonly opens: boolean;
  /** A group, or what stands before one, may begin with it. */
  readonly mayBeGroup: boolean;
}

class Compiler {
  readonly #bits = new Map<string, number>();
  #next = 1;

  /** Lists of one family may share a `bit`. */
  list(phrases: readonly string[], bit = this.bit()): PhraseList {
    const list = phraseList(phrases, bit);
    for (const first of list.phrases.keys()) this.#bits.set(first, (this.#bits.get(first) ?? 0) | bit);
    return list;
  }

  bit(): number {
    const bit = this.#next;
    this.#next *= 2;
    return bit;
  }

  entries(language: string): WordTable<Entry> {
    return new WordTable((printed) => {
      const word = plainWord(printed);
      return {
        word,
        lists: this.#bits.get(word) ?? 0,
        opens: wordMayOpen(word, language),
        mayBeGroup: wordMayBeGroup(word, language),
      };
    });
  }
}

function compile(language: string, known: ClauseWords): Vocabulary {
  const compiler = new Compiler();
  const { report, recurrence, session } = known;
  const [often, near, turn, telling, told] = Array.from({ length: 5 }, () => compiler.bit());
  const sets = new Map<readonly string[], ReadonlySet<string>>();
  return {
    language,
    known,
    lists: Object.fromEntries(LISTS.map((name) => [name, compiler.list(known[name])])) as Lists,
    report: {
      verbs: compiler.list(report.verbs),
      nouns: compiler.list(report.nouns),
      sure: compiler.list(report.sure),
      tell: compiler.list(report.tell.verbs, telling),
      whom: compiler.list(report.tell.whom, told),
      keep: compiler.list(report.keep.verbs, telling),
      kept: compiler.list(report.keep.words, told),
    },
    markers: compiler.list(known.infinitive.markers),
    sessions: compiler.list(session.words),
    relative: session.relative.map(({ words, add }) => ({ list: compiler.list(words, near), add })),
    recurrence: recurrence.map(({ words, every }) => ({ list: compiler.list(words, often), every })),
    documents: new Set(
      nameWords(language)
        .documentHeads.flatMap((one) => expandForms(one))
        .map(plainWord),
    ),
    turns: known.turns.map(({ words }) => compiler.list(words, turn)),
    sets: (list) => sets.get(list) ?? sets.set(list, new Set(list)).get(list)!,
    entries: compiler.entries(language),
  };
}

const made = new Map<string, Vocabulary | null>();

/** The clause words of a language; null where it has none yet. */
export function vocabularyOf(language: string): Vocabulary | null {
  const there = made.get(language);
  if (there !== undefined) return there;
  const known = clauseWordsOf(language);
  const fresh = known && compile(language, known);
  made.set(language, fresh);
  return fresh;
}
