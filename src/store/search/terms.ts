// The terms of a question: each is a word, a number, a name, a symbol or a phrase, with the lexemes that find it.
import { lookUp, matchNames, packLanguages, parseSymbol, searchWords } from '../../lexicon/index.ts';
import { above, actorLexeme, lexemesOf, symbolLexeme, verbLexeme } from './fold.ts';
import { allOf, anyOf, either, lexeme, type Match, type Unit } from './match.ts';
import { actorsWith } from './narrow.ts';
import type { Stems } from './stems.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Term {
  readonly kind: 'word' | 'number' | 'name' | 'symbol' | 'phrase' | 'verb';
  /** As it was typed. */
  readonly text: string;
  /** What the paragraph itself must have. */
  readonly own: Match;
  /** What title and headings must have; null where they do not count. */
  readonly head: Match | null;
  /** One list a unit, in order: lexemes with places, each of which is the unit. */
  readonly units: readonly (readonly string[])[];
  /** Actors, where it is a name. */
  readonly actors: readonly string[];
  /** Symbols, where it is one. */
  readonly symbols: readonly string[];
  /** Canonical verbs, where it is one. */
  readonly verbs: readonly string[];
}

/** Terms at most; what is typed beyond them is not searched. */
export const MOST_TERMS = 16;

type Wanted = Pick<Term, 'kind' | 'text' | 'actors' | 'symbols'> & { readonly tokens: readonly Token[] };

/** A question cut into what will be terms; stems come later. */
export function wantedIn(words: string): Wanted[] {
  const text = upperSymbols(words);
  const tokens = tokensOf(text);
  const names = namesIn(text);
  const out: Wanted[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    const name = names.find((one) => one.start <= token.start && token.start < one.end);
    const end = name ? name.end : token.kind === 'han' ? hanWordEnd(text, token.start) : token.end;
    const own: Token[] = [];
    for (; i < tokens.length && tokens[i].start < end; i++) if (tokens[i].end <= end) own.push(tokens[i]);
    out.push({
      kind: name ? 'name' : token.kind === 'han' ? 'word' : token.kind,
      text: text.slice(token.start, end),
      tokens: own,
      actors: name?.actors ?? [],
      symbols: token.kind === 'symbol' ? [token.text] : token.kind === 'number' ? assemblySymbols(token.text) : [],
    });
  }
  return out;
}

/** "a/res/79/330" is the symbol it is in any letter case. */
const upperSymbols = (words: string): string =>
  words.replace(/(?<=^|\s)[A-Za-z]{1,8}\/\S{2,60}(?:\s?\(\d{4}\))?/gu, (chunk) => {
    const bare = chunk.replace(/[.,;:?!)]+$/, (end) => (chunk.includes('(') && end.startsWith(')') ? ')' : ''));
    return parseSymbol(bare)?.symbol ?? chunk;
  });

const assemblySymbols = (number: string): string[] => {
  const match = /^(\d{1,3})\/(\d{1,4})$/.exec(number);
  return match && Number(match[1]) > 30 ? [`A/RES/${number}`] : [];
};

interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly actors: readonly string[];
}

/** Names as they are printed, and acronyms in any letter case. */
function namesIn(text: string): NameSpan[] {
  const out: NameSpan[] = [];
  const add = (one: NameSpan): void => {
    if (!out.some((other) => other.start < one.end && one.start < other.end)) out.push(one);
  };
  for (const language of packLanguages())
    for (const { actor, start, end } of matchNames(text, language)) add({ start, end, actors: [actor] });
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}-]{3,16}/gu)) {
    if (isStop(word)) continue;
    const actors = lookUp(word).flatMap(({ actor, found }) => (found.by === 'acronym' ? [actor] : []));
    if (actors.length) add({ start: index, end: index + word.length, actors });
  }
  return out.sort((a, b) => a.start - b.start);
}

const isStop = (word: string): boolean =>
  word === word.toLowerCase() && ['en', 'fr', 'es'].some((one) => searchWords(one).stops.has(word));

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where the Chinese word of a question that begins here ends. */
function hanWordEnd(text: string, start: number): number {
  const run = /^\p{Script=Han}+/u.exec(text.slice(start, start + 40))?.[0] ?? '';
  const [first] = segmenter.segment(run);
  return start + (first?.segment.length ?? 1);
}

/** The terms of a question; words that say nothing are left out. */
export function termsOf(wanted: readonly Wanted[], languages: readonly string[], stems: Stems): Term[] {
  return wanted.flatMap((one) => termOf(one, languages, stems) ?? []).slice(0, MOST_TERMS);
}

/** Units of a phrase one behind the other, or null where no word of it is searched. */
export function phraseTerm(text: string, languages: readonly string[], stems: Stems): Term | null {
  const tokens = tokensOf(upperSymbols(text));
  const units = tokens.map((token) => unitOf(token, languages, stems));
  const ways = languages.map((language) => phraseIn(tokens, language, stems)).filter((one) => one !== null);
  if (!ways.length) return null;
  return { kind: 'phrase', text, own: anyOf(ways), head: null, units, actors: [], symbols: [], verbs: [] };
}

function phraseIn(tokens: readonly Token[], language: string, stems: Stems): Match | null {
  const units: Unit[] = [];
  let gap = 0;
  for (const token of tokens) {
    const lexemes = lexemesOf(token, language, stems);
    gap++;
    if (!lexemes.length) continue;
    units.push({ lexemes, gap });
    gap = 0;
  }
  return units.length ? { is: 'row', units } : null;
}

const unitOf = (token: Token, languages: readonly string[], stems: Stems): string[] => [
  ...new Set(languages.flatMap((language) => lexemesOf(token, language, stems))),
];

function termOf(wanted: Wanted, languages: readonly string[], stems: Stems): Term | null {
  const { kind, text, tokens, actors, symbols } = wanted;
  if ((kind === 'word' || (kind === 'name' && tokens.length === 1)) && isNothing(text, tokens, languages, stems))
    return null;
  const units = tokens.map((token) => unitOf(token, languages, stems)).filter((unit) => unit.length);
  const verbs = kind === 'word' ? verbsIn(text, languages) : [];
  if (!units.length && !actors.length && !verbs.length) return null;
  const names = actorsWith(actors);
  const signs = [...names.map(actorLexeme), ...symbols.map(symbolLexeme), ...verbs.map(verbLexeme)];
  const head = verbs.length
    ? null
    : signsOrWords(
        names.map(actorLexeme).map(above),
        units.map((unit) => unit.map(above)),
      );
  return {
    kind: verbs.length ? 'verb' : kind,
    text,
    own: signsOrWords(signs, units)!,
    head,
    units,
    actors: names,
    symbols,
    verbs,
  };
}

/** One of the signs, or all of the words; null where there are neither. */
function signsOrWords(signs: readonly string[], units: readonly (readonly string[])[]): Match | null {
  const ways = [...signs.map(lexeme), ...(units.length ? [allOf(units.map(either))] : [])];
  return ways.length ? anyOf(ways) : null;
}

/** A small word of one of the languages that the question may be in. */
const isNothing = (text: string, tokens: readonly Token[], languages: readonly string[], stems: Stems): boolean =>
  languages.some(
    (one) =>
      searchWords(one).stops.has(text.toLowerCase()) ||
      (text === text.toLowerCase() &&
        tokens.some((token) => token.kind === 'word' && !lexemesOf(token, one, stems).length)),
  );

const verbsIn = (text: string, languages: readonly string[]): string[] => [
  ...new Set(languages.flatMap((one) => searchWords(one).verbs.get(text.toLowerCase()) ?? [])),
];

/** The words whose stems a question needs. */
export const tokensOfQuestion = (wanted: readonly Wanted[], phrases: readonly string[]): Token[] => [
  ...wanted.flatMap((one) => one.tokens),
  ...phrases.flatMap((one) => tokensOf(upperSymbols(one))),
];
