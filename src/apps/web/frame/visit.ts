// One request, as pages see it.
import type { Person } from '../../../register/index.ts';
import { UI_LANGUAGES, type Words, wordsIn } from './words.ts';

export interface Visit {
  /** Path without the query, decoded, as asked. */
  readonly path: string;
  /** What the page's pattern took from the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly words: Words;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly person: Person;
  /** Scheme and host the visitor used, for permanent links. */
  readonly origin: string;
  /** The Accept header. */
  readonly accept: string;
  /** The register holds the project's invented specimens: every page says so. */
  readonly specimens: boolean;
}

export const VISITOR: Person = { name: 'a visitor', role: 'reader' };

/** The interface's language: asked for, kept from before, what the browser prefers, else English. */
export function interfaceWords(asked: string | null, kept: string | undefined, accepted: string | undefined): Words {
  const wanted = [asked, kept, ...preferred(accepted)];
  return wordsIn(wanted.find((one) => one && UI_LANGUAGES.includes(one)) ?? 'en');
}

const preferred = (header = ''): string[] =>
  header
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag, weight] = part.trim().split(';q=');
      return { tag: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .sort((a, b) => b.weight - a.weight)
    .map((one) => one.tag);
