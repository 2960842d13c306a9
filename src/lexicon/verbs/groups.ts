// Addressees named by their kind ("les entités compétentes du système des Nations Unies"): groups.json.
import en from '../data/en/groups.json' with { type: 'json' };
import fr from '../data/fr/groups.json' with { type: 'json' };
import { compileGrammar, type Grammar, type VerbData } from './grammar.ts';
import { type Match, Matcher } from './match.ts';
import { type Token, tokensAt } from './tokens.ts';

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

/**
 * The groups named in `text` between `from` and `to`, in order: at each place the longest. A match begins at the
 * group's own first word, without the article.
 */
export function matchGroups(text: string, language: string, from = 0, to = text.length): GroupMatch[] {
  const grammar = grammarOf(language);
  const out: GroupMatch[] = [];
  const part = text.slice(0, to);
  for (let at = from; grammar && at < to; ) {
    const tokens = tokensAt(part, at);
    if (tokens.length) groupsIn(grammar, tokens, out);
    at = tokens.length ? tokens[tokens.length - 1].end : at + 1;
  }
  return out;
}

function groupsIn(grammar: Grammar, tokens: readonly Token[], out: GroupMatch[]): void {
  const matcher = new Matcher(grammar, tokens);
  for (let i = 0; i < tokens.length; i++) {
    const found = matcher.single(i, 'preambular');
    if (!found) continue;
    const own = Math.max(
      ...[...matcher.modified(i, null).keys()].filter((at) => isSame(found, matcher.single(at, 'preambular'))),
    );
    out.push({ actor: found.verb, start: tokens[own].start, end: tokens[found.end - 1].end });
    i = found.end - 1;
  }
}

const isSame = (found: Match, later: Match | null): boolean => later?.end === found.end && later.verb === found.verb;

/** Where the articles and adjectives end that stand at `at` ("all relevant"). */
export function skipQualifiers(text: string, language: string, at: number): number {
  const grammar = grammarOf(language);
  const tokens = tokensAt(text, at, 8);
  if (!grammar || !tokens.length) return at;
  const last = Math.max(...new Matcher(grammar, tokens).modified(0, null).keys());
  return tokens[last]?.start ?? tokens[last - 1].end + 1;
}

/** Ids of all groups. */
export const groupIds = (language: string): readonly string[] => Object.keys(DATA[language]?.phrases ?? {});
