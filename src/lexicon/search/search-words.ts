// Words of questions: which say nothing, which ask for a paragraph that requests, invites, decides.
import ar from '../data/ar/search.json' with { type: 'json' };
import en from '../data/en/search.json' with { type: 'json' };
import es from '../data/es/search.json' with { type: 'json' };
import fr from '../data/fr/search.json' with { type: 'json' };
import ru from '../data/ru/search.json' with { type: 'json' };
import zh from '../data/zh/search.json' with { type: 'json' };

export interface SearchWords {
  /** Small words that are not searched, in small letters. */
  readonly stops: ReadonlySet<string>;
  /** Words a question uses for what a paragraph does → canonical verbs. */
  readonly verbs: ReadonlyMap<string, readonly string[]>;
  /** What people write before the number of a resolution, in small letters. */
  readonly resolution: readonly string[];
}

interface Data {
  readonly stops: readonly string[];
  readonly resolution: readonly string[];
  readonly verbs: Readonly<Record<string, readonly string[]>>;
}

function wordsOf({ stops, verbs, resolution }: Data): SearchWords {
  const table = new Map<string, string[]>();
  for (const [verb, words] of Object.entries(verbs))
    for (const word of words) table.set(word, [...(table.get(word) ?? []), verb]);
  return { stops: new Set(stops), verbs: table, resolution };
}

const NONE: SearchWords = { stops: new Set(), verbs: new Map(), resolution: [] };
const WORDS: Readonly<Record<string, SearchWords>> = {
  ar: wordsOf(ar),
  en: wordsOf(en),
  es: wordsOf(es),
  fr: wordsOf(fr),
  ru: wordsOf(ru),
  zh: wordsOf(zh as unknown as Data),
};

/** Words of questions in `language`; none where there are none yet. */
export const searchWords = (language: string | null): SearchWords => WORDS[language ?? ''] ?? NONE;
