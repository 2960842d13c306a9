// Addressees named by their kind ("les entités compétentes du système des Nations Unies"): groups.json.
import en from '../data/en/groups.json' with { type: 'json' };
import enNationals from '../data/en/nationals.json' with { type: 'json' };
import fr from '../data/fr/groups.json' with { type: 'json' };
import frNationals from '../data/fr/nationals.json' with { type: 'json' };
import { compileGrammar, type Grammar, type VerbData } from './grammar.ts';
import { type Match, Matcher } from './match.ts';
import { Memory } from './memory.ts';
import { behindBlanks, type Token, tokensAt } from './tokens.ts';

export interface GroupMatch {
  /** `group/member-states`. */
  readonly actor: string;
  readonly start: number;
  readonly end: number;
}

interface GroupData extends VerbData {
  /** How a State's authorities are named with its adjective. */
  readonly nationals: readonly string[];
}

const DATA: Readonly<Record<string, GroupData>> = { en, fr };
const NATIONALS: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: enNationals, fr: frNationals };

/** The groups, and States by their adjective: "Samlandic authorities" are Samland's. */
function withNationals(data: GroupData, nationals: Readonly<Record<string, string>>): VerbData {
  const states = Object.entries(nationals).filter(([code]) => code.length === 3);
  const named = (adjectives: string) =>
    adjectives.split(' | ').flatMap((adjective) => data.nationals.map((one) => one.replace('{national}', adjective)));
  const phrases = { ...data.phrases };
  for (const [code, one] of states) phrases[`state/${code}`] = [...(phrases[`state/${code}`] ?? []), ...named(one)];
  return {
    ...data,
    modifiers: [...data.modifiers, ...states.flatMap(([, adjectives]) => adjectives.split(' | '))],
    phrases,
  };
}
const grammars = new Map<string, Grammar>();

function grammarOf(language: string): Grammar | null {
  if (!(language in DATA)) return null;
  const known = grammars.get(language);
  if (known) return known;
  const made = compileGrammar(withNationals(DATA[language], NATIONALS[language] ?? {}));
  grammars.set(language, made);
  return made;
}

/** What stands at a word; places are counted from it. */
interface Answer {
  readonly verb: string | null;
  /** The group's own first word, and the word behind its last. */
  readonly own: number;
  readonly end: number;
  /** The word behind the articles and adjectives. */
  readonly qualified: number;
}

/** No group has more words. */
const LONGEST = 20;

const memories = new Map<string, Memory<Answer>>();

function memoryOf(language: string): Memory<Answer> {
  const there = memories.get(language) ?? new Memory<Answer>();
  memories.set(language, there);
  return there;
}

/** Whether a group, or an article or adjective before one, may begin with `word` (small letters). */
export function wordMayBeGroup(word: string, language: string): boolean {
  const grammar = grammarOf(language);
  return grammar !== null && (grammar.modifiers.has(word) || grammar.openers(USE).has(word));
}

/** A word as `tokensAt` gives it, or one of which is known whether it may begin a group. */
interface GroupToken extends Token {
  readonly mayBeGroup?: boolean;
}

const USE = 'preambular';
const NOTHING: Answer = { verb: null, own: 0, end: 0, qualified: 0 };

/** Words of a text among which groups are looked for; commas and brackets are words that belong to no group. */
export class GroupReader {
  readonly #grammar: Grammar | null;
  readonly #memory: Memory<Answer>;
  readonly #tokens: readonly GroupToken[];
  readonly #found: GroupMatch[] = [];
  /** The word behind those read. */
  #next = 0;

  constructor(tokens: readonly GroupToken[], language: string) {
    this.#tokens = tokens;
    this.#grammar = grammarOf(language);
    this.#memory = memoryOf(language);
  }

  /**
   * The groups named by the words, in order: at each place the longest. A match begins at the group's own first word,
   * without the article.
   */
  groups(): readonly GroupMatch[] {
    return this.groupsUntil(this.#tokens.length);
  }

  /** Those of them that begin before word `until`: what lies behind is not read yet. */
  groupsUntil(until: number): readonly GroupMatch[] {
    if (this.#grammar) while (this.#next < until) this.#next = this.#read(this.#next);
    return this.#found;
  }

  /** Keeps the group that begins at word `i`; returns the word behind it. */
  #read(i: number): number {
    const { verb, own, end } = this.#at(i);
    if (verb === null) return i + 1;
    const span = { start: this.#tokens[i + own].start, end: this.#tokens[i + end - 1].end };
    for (const actor of verb.split(' ')) this.#found.push({ actor, ...span });
    return i + Math.max(end, 1);
  }

  /** Index of the word behind the articles and adjectives that stand at word `at` ("all relevant"). */
  behindQualifiers(at: number): number {
    return this.#grammar ? at + this.#at(at).qualified : at;
  }

  #at(i: number): Answer {
    if (this.#tokens[i]?.mayBeGroup === false) return NOTHING;
    const known = this.#memory.recall(this.#tokens, false, i);
    if (known) return known;
    const near = this.#tokens.slice(i, i + LONGEST);
    const matcher = new Matcher(this.#grammar!, near);
    const fresh = this.#answer(matcher);
    this.#memory.keep(near, Math.min(matcher.reach, LONGEST - 1), fresh);
    return fresh;
  }

  #answer(matcher: Matcher): Answer {
    const found = matcher.single(0, USE);
    const starts = [...matcher.modified(0, null).keys()];
    const qualified = Math.max(...starts);
    if (!found) return { verb: null, own: 0, end: 0, qualified };
    const own = Math.max(...starts.filter((at) => isSame(found, matcher.single(at, USE))));
    return { verb: found.verb, own, end: found.end, qualified };
  }
}

/** The groups named in `text`. */
export function matchGroups(text: string, language: string): readonly GroupMatch[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const run = tokensAt(text, at);
    // What stands between two runs is a word that belongs to no group.
    if (run.length) tokens.push(...run, { word: '', start: run[run.length - 1].end, end: run[run.length - 1].end });
    at = run.length ? run[run.length - 1].end : behindBlanks(text, at) + 1;
  }
  return new GroupReader(tokens, language).groups();
}

const isSame = (found: Match, later: Match | null): boolean => later?.end === found.end && later.verb === found.verb;

/** Ids of all groups. */
export const groupIds = (language: string): readonly string[] => Object.keys(DATA[language]?.phrases ?? {});
