// What a word weighs where two paragraphs share it: data/<language>/evidence.json.
import en from '../data/en/evidence.json' with { type: 'json' };
import fr from '../data/fr/evidence.json' with { type: 'json' };

interface RarityWords {
  /** Endings cut from a word, the longest first. */
  readonly suffixes: readonly string[];
  /** Words of every document, and words of many. */
  readonly none: readonly string[];
  readonly faint: readonly string[];
  readonly themes: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<string, RarityWords>> = { en, fr };
const FAINT = 0.35;
/** What is left of a word when its ending is cut. */
const LEAST = 4;
/** Of a word in a language without endings listed, so much is compared. */
const HEAD = 6;

interface Table {
  readonly stems: Map<string, string>;
  readonly suffixes: readonly string[];
  readonly weights: ReadonlyMap<string, number>;
}

const TABLES = new Map<string, Table>();

function tableOf(language: string): Table {
  const there = TABLES.get(language);
  if (there) return there;
  const { suffixes, none, faint } = WORDS[language] ?? { suffixes: [], none: [], faint: [] };
  const weights = new Map<string, number>();
  for (const word of faint) weights.set(cut(word, suffixes), FAINT);
  for (const word of none) weights.set(cut(word, suffixes), 0);
  const table = { stems: new Map(), suffixes, weights };
  TABLES.set(language, table);
  return table;
}

function cut(word: string, suffixes: readonly string[]): string {
  if (!suffixes.length) return word.slice(0, HEAD);
  const ending = suffixes.find((one) => word.length - one.length >= LEAST && word.endsWith(one));
  return ending ? word.slice(0, -ending.length) : word;
}

const MOST_STEMS = 50_000;

/** What the forms of a word share: `échanges`, `échanger` → `echang`. `word` is folded (small, without accents). */
export function stemOf(word: string, language: string | null): string {
  const { stems, suffixes } = tableOf(language ?? '');
  const there = stems.get(word);
  if (there !== undefined) return there;
  if (stems.size > MOST_STEMS) stems.clear();
  const stem = cut(word, suffixes);
  stems.set(word, stem);
  return stem;
}

/** 0 for a stem of every document, 1 for a telling one. */
export const weightOfStem = (stem: string, language: string | null): number =>
  tableOf(language ?? '').weights.get(stem) ?? 1;

/** What a theme is called, in English where the language has no name for it. */
export const themeName = (theme: string, language: string | null): string =>
  WORDS[language ?? 'en']?.themes[theme] ?? WORDS.en.themes[theme] ?? theme;
