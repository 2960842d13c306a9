// The patterns of a language, composed once from its words.
import { type NameWords, nameWords } from '../../lexicon/index.ts';

export interface Patterns {
  readonly words: NameWords;
  /** Against the text before a name: it is somebody's ("of the"). */
  readonly owned: RegExp;
  /** Against the text between a document noun and a name: the document is that body's. */
  readonly documented: RegExp;
  readonly determined: RegExp;
  /** Against the text between two names: only a connector. */
  readonly connector: RegExp;
  readonly joined: RegExp;
  /** The same with "and other senior officials" before it. */
  readonly shared: RegExp;
}

/** How far before a name its document may end. */
export const REACH = 90;

const literal = (text: string): string =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '[ \\u00a0]+')
    .replace(/'/g, "['’] ?");

const oneOf = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

function compose(words: NameWords): Patterns {
  const connectors = oneOf(words.connectors);
  // Between the document and whose it is: numbers, brackets, dates and a few words that open no clause.
  const stop = `(?!(?:${oneOf(words.interrupts)})[ \\u00a0])`;
  const inside = `(?:[ \\u00a0]+(?:\\([^()]{0,30}\\)|${stop}[\\p{L}\\p{N}][\\p{L}\\p{N}/.-]{0,23})){0,5}?`;
  return {
    words,
    owned: new RegExp(`(?:${connectors})$`, 'u'),
    documented: new RegExp(`^${inside}[ \u00a0]+(?:${connectors})$`, 'u'),
    determined: new RegExp(`(?:^|[^\\p{L}])(?:${oneOf(words.determiners)})$`, 'iu'),
    connector: new RegExp(`^[ \\u00a0]+(?:${connectors})?$`, 'u'),
    joined: new RegExp(`^(?:${oneOf(words.and)})(?:${oneOf(words.determiners)})?(?:${connectors})?$`, 'u'),
    shared: new RegExp(
      `^(?:${oneOf(words.and)})(?:${oneOf(words.others)})(?: [\\p{L}-]+){1,3} (?:${connectors})$`,
      'u',
    ),
  };
}

const COMPOSED = new Map<NameWords, Patterns>();

export function patternsOf(language: string | null): Patterns {
  const words = nameWords(language);
  const there = COMPOSED.get(words);
  if (there) return there;
  const fresh = compose(words);
  COMPOSED.set(words, fresh);
  return fresh;
}
