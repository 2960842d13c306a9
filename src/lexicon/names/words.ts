// The small words around names, per language: what stands for a name, what joins names, what makes one a mere mention.
import en from '../data/en/names/words.json' with { type: 'json' };
import fr from '../data/fr/names/words.json' with { type: 'json' };

export interface NameWords {
  /** What a part of a name may be shortened to: "United Nations Sample Office", "UN Sample Office". */
  readonly short: readonly { readonly long: string; readonly forms: readonly string[] }[];
  /** What joins a coordinated tail to a name, with its blanks. */
  readonly and: readonly string[];
  /** Between an office or a document and whose it is, with the blank behind. */
  readonly connectors: readonly string[];
  readonly determiners: readonly string[];
  /** Nouns whose complement names no party: "resolution … of the Council". Notation of names. */
  readonly documentHeads: readonly string[];
  /** Nouns whose complement, directly behind, names no party: "members of". */
  readonly memberHeads: readonly string[];
  /** Words that end what belongs to a document noun. */
  readonly interrupts: readonly string[];
  /** Where a name's head noun stands: the first word, or the last before one of `headCut`. */
  readonly headSide: string;
  readonly headCut: readonly string[];
  /** Capitalized nouns that stand for a name used before. */
  readonly heads: readonly string[];
  /** Whom a head means where no name before it fits. */
  readonly defaults: Readonly<Record<string, string>>;
  /** What behind a head shows that it opens a longer, unknown name. */
  readonly openings: readonly string[];
  readonly pairs: readonly string[];
  /** Demonstratives that make a pair the two named last. */
  readonly these: readonly string[];
  readonly they: readonly string[];
  /** Behind an office: it is the organization's just named. */
  readonly latter: readonly string[];
  /** "And other": who follows has the office named before. */
  readonly others: readonly string[];
  /** The author of a report of the Secretary-General. Notation of names. */
  readonly first: readonly string[];
}

const WORDS: Readonly<Record<string, NameWords>> = { en, fr };

export const nameWords = (language: string | null): NameWords => WORDS[language ?? 'en'] ?? en;
