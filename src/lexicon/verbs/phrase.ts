// The verb phrase that opens a paragraph, as UN style sets it in italics.
import en from '../data/en/verbs.json' with { type: 'json' };
import fr from '../data/fr/verbs.json' with { type: 'json' };
import type { Use } from './conjugate.ts';
import { compileGrammar, type Grammar, type VerbData } from './grammar.ts';
import { type Hashed, plain, wordEnd } from './letters.ts';
import { addresses, type Match, Matcher } from './match.ts';
import { Memory } from './memory.ts';
import { behindBlanks, type Token, tokensAt } from './tokens.ts';
import { type Upright, uprightFrom } from './upright.ts';

export interface Phrase {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** As printed, with its adverbs: "Takes note with appreciation". */
  readonly phrase: string;
  /** Canonical verb: "take note". */
  readonly verb: string;
  /** 1 mildest, 5 strongest. */
  readonly strength: number;
  /** Whether it asks somebody for something. */
  readonly addressing: boolean;
  readonly use: Use;
  /** The language's own verb, in the infinitive; null where the phrase has none ("Deeply concerned"). */
  readonly head: string | null;
}

const DATA: Readonly<Record<string, VerbData>> = { en, fr };
const grammars = new Map<string, Grammar | null>();

function grammarOf(language: string): Grammar | null {
  let grammar = grammars.get(language);
  if (grammar === undefined) {
    grammar = language in DATA ? compileGrammar(DATA[language]) : null;
    grammars.set(language, grammar);
  }
  return grammar;
}

/**
 * Operative phrase of one subject at `at`: the form that also stands within paragraphs ("…, and requests"). `words`:
 * the first `NEAR` words there up to a sign between them, where they are known.
 */
export const operativeAt = (text: string, language: string, at = 0, words?: Token[]): Phrase | null =>
  phraseIn(text, language, OPERATIVE, at, words) ?? spokenAt(text, language, at, words);

/** "We call upon", "Nous invitons": the verb behind a pronoun of the deciding body; the phrase is without it. */
function spokenAt(text: string, language: string, at: number, words?: Token[]): Phrase | null {
  const [first] = words ?? tokensAt(text, at, 1);
  if (!first || !grammarOf(language)?.subjects.has(first.word)) return null;
  return phraseIn(text, language, PLURAL, first.end);
}

const OPERATIVE: readonly Use[] = ['operative'];
const PLURAL: readonly Use[] = ['plural'];
const PREAMBULAR: readonly Use[] = ['preambular'];
const SPOKEN: readonly Use[] = ['operative', 'plural'];
const OPENING: readonly Use[] = ['operative', 'preambular', 'plural'];

const memories = new Map<Grammar, Map<Use, Memory<Match | null>>>();

function memoryOf(grammar: Grammar, use: Use): Memory<Match | null> {
  const own = memories.get(grammar) ?? new Map<Use, Memory<Match | null>>();
  const memory = own.get(use) ?? new Memory<Match | null>();
  if (!own.has(use)) memories.set(grammar, own.set(use, memory));
  return memory;
}

/** Most phrases are shorter; only longer ones are read again in full. */
export const NEAR = 10;

function matchIn(grammar: Grammar, use: Use, text: string, at: number, tokens: Token[]): Match | null {
  const memory = memoryOf(grammar, use);
  const known = memory.recall(tokens, tokens.length === NEAR);
  if (known !== undefined) return known;
  if (tokens.length === NEAR) tokens.push(...tokensAt(text, at).slice(NEAR));
  const matcher = new Matcher(grammar, tokens);
  const found = matcher.phrase(0, use);
  memory.keep(tokens, matcher.reach, found);
  return found;
}

/** The phrase at `at` in one of `uses`, the longest; null where none begins there or the language has no verbs yet. */
export function phraseIn(text: string, language: string, uses: readonly Use[], at = 0, words?: Token[]): Phrase | null {
  const grammar = grammarOf(language);
  if (!grammar) return null;
  if (words ? !words.length || !mayOpen(grammar, words[0].word, uses) : !firstMayOpen(grammar, text, at, uses))
    return null;
  const tokens = words ?? tokensAt(text, at, NEAR);
  let best: Phrase | null = null;
  for (const use of uses) {
    const found = matchIn(grammar, use, text, at, tokens);
    if (!found || (best && tokens[found.end - 1].end <= best.end)) continue;
    best = phraseOf(text, tokens, found, use);
  }
  return best;
}

function phraseOf(text: string, tokens: readonly Token[], found: Match, use: Use): Phrase {
  const { verb, strength, head } = found;
  const { start } = tokens[0];
  const { end } = tokens[found.end - 1];
  return { start, end, phrase: text.slice(start, end), verb, strength, addressing: addresses(verb), use, head };
}

const mayOpen = (grammar: Grammar, word: string, uses: readonly Use[]): boolean =>
  grammar.modifiers.has(word) || uses.some((use) => grammar.openers(use).has(word));

/** A word met as the first of a line, as printed, and whether a phrase may begin with it. */
interface First {
  readonly printed: string;
  readonly may: boolean;
}

const firsts = new Map<Grammar, Map<readonly Use[], Map<number, First>>>();
const hashed: Hashed = { hash: 0 };
const MOST_FIRSTS = 10_000;
/** Longer pieces are no copies for the engine: they would hold on to their whole text. */
const LONGEST_FIRST = 12;

/** Nearly all lines begin with a word met before. */
function firstMayOpen(grammar: Grammar, text: string, at: number, uses: readonly Use[]): boolean {
  const start = behindBlanks(text, at);
  const end = wordEnd(text, start, false, hashed);
  if (end === start) return false;
  const met = firstsOf(grammar, uses);
  const known = met.get(hashed.hash);
  if (known && known.printed.length === end - start && text.startsWith(known.printed, start)) return known.may;
  const printed = text.slice(start, end);
  const may = mayOpen(grammar, plain(printed), uses);
  if (printed.length <= LONGEST_FIRST && met.size < MOST_FIRSTS) met.set(hashed.hash, { printed, may });
  return may;
}

function firstsOf(grammar: Grammar, uses: readonly Use[]): Map<number, First> {
  let byUse = firsts.get(grammar);
  if (!byUse) firsts.set(grammar, (byUse = new Map()));
  let met = byUse.get(uses);
  if (!met) byUse.set(uses, (met = new Map()));
  return met;
}

/** Whether an operative phrase may begin with `word` (small letters): a cheap look before `operativeAt`. */
export function wordMayOpen(word: string, language: string): boolean {
  const grammar = grammarOf(language);
  return grammar !== null && (grammar.subjects.has(word) || mayOpen(grammar, word, ['operative']));
}

/** Whose typesetting: the Security Council sets the verb in italics and not what completes it. */
export type House = 'assembly' | 'council';

/** The verb phrase that opens `text`, without the "that" or "of" after it; null where none does. */
export function phraseAt(text: string, language: string, at = 0, house: House = 'assembly'): Phrase | null {
  const found = phraseIn(text, language, OPENING, at) ?? spokenAt(text, language, at);
  const grammar = grammarOf(language);
  return found && grammar?.upright[house] ? cut(text, found, grammar, grammar.upright[house]) : found;
}

/** Ends the phrase where the house's italics end; what it means stays. */
function cut(text: string, phrase: Phrase, grammar: Grammar, upright: readonly Upright[]): Phrase {
  const tokens = tokensAt(text, phrase.start);
  const length = tokens.findLastIndex((token) => token.end <= phrase.end) + 1;
  const at = uprightFrom(new Matcher(grammar, tokens), tokens, length, phrase.head, upright);
  if (at === length) return phrase;
  const { end } = tokens[at - 1];
  return { ...phrase, end, phrase: text.slice(phrase.start, end) };
}

/** Preambular phrase at `at`. */
export const preambularAt = (text: string, language: string, at = 0): Phrase | null =>
  phraseIn(text, language, PREAMBULAR, at);

/** Whether a preambular verb phrase ("Recalling", "Profondément préoccupée") begins at `at`. */
export const opensPreambular = (text: string, language: string, at = 0): boolean =>
  opens(text, language, PREAMBULAR, at);

/** Whether an operative verb phrase ("Requests", "Prend note") begins at `at`. */
export const opensOperative = (text: string, language: string, at = 0): boolean => opens(text, language, SPOKEN, at);

/** Whether a phrase in one of `uses` begins at `at`, whichever it is. */
function opens(text: string, language: string, uses: readonly Use[], at: number): boolean {
  const grammar = grammarOf(language);
  if (!grammar || !firstMayOpen(grammar, text, at, uses)) return false;
  const few = tokensAt(text, at, FEW);
  const known = few.length < FEW ? undefined : recalled(grammar, uses, few);
  if (known !== undefined) return known;
  const tokens = tokensAt(text, at, NEAR);
  return uses.some((use) => matchIn(grammar, use, text, at, tokens) !== null);
}

/** What decides of most phrases. */
const FEW = 4;

/** Whether these first words are known to open a phrase in one of `uses`; undefined: more words decide. */
function recalled(grammar: Grammar, uses: readonly Use[], few: readonly Token[]): boolean | undefined {
  for (const use of uses) {
    const known = memoryOf(grammar, use).recall(few, true);
    if (known === undefined) return undefined;
    if (known !== null) return true;
  }
  return false;
}
