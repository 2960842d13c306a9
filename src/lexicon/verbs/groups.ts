// Addressees named by their kind ("les entités compétentes du système des Nations Unies"): groups.json.
import en from '../data/en/groups.json' with { type: 'json' };
import fr from '../data/fr/groups.json' with { type: 'json' };
import { compileGrammar, type Grammar, type VerbData } from './grammar.ts';
import { Matcher } from './match.ts';
import { tokensAt } from './tokens.ts';

export interface GroupMatch {
  /** `group/member-states`. */
  readonly actor: string;
  readonly start: number;
  readonly end: number;
}

const DATA: Readonly<Record<string, VerbData>> = { en, fr };
const grammars = new Map<string, Grammar>();

function grammarOf(language: string): Grammar | null {
  if (!(language in DATA)) return null;
  const known = grammars.get(language);
  if (known) return known;
  const made = compileGrammar(DATA[language]);
  grammars.set(language, made);
  return made;
}

/** The first group named in `text` between `from` and `to`, the longest that begins there; null: none. */
export function matchGroup(text: string, language: string, from = 0, to = text.length): GroupMatch | null {
  const grammar = grammarOf(language);
  if (!grammar) return null;
  const part = text.slice(0, to);
  for (let at = from; at < to; ) {
    const tokens = tokensAt(part, at);
    if (!tokens.length) {
      at++;
      continue;
    }
    const found = firstIn(grammar, tokens);
    if (found) return found;
    at = tokens[tokens.length - 1].end;
  }
  return null;
}

function firstIn(grammar: Grammar, tokens: ReturnType<typeof tokensAt>): GroupMatch | null {
  const matcher = new Matcher(grammar, tokens);
  for (let i = 0; i < tokens.length; i++) {
    const found = matcher.single(i, 'preambular');
    if (found) return { actor: found.verb, start: tokens[i].start, end: tokens[found.end - 1].end };
  }
  return null;
}

/** Ids of all groups. */
export const groupIds = (language: string): readonly string[] => Object.keys(DATA[language]?.phrases ?? {});
