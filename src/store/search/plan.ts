// What was typed → what is looked for: terms with their weights, fields, languages.
import { StoreError } from '../error.ts';
import { wordsIn } from './fold.ts';
import type { SearchOptions } from './found.ts';
import { type Asked, askedIn } from './languages.ts';
import type { Match } from './match.ts';
import { type Narrow, narrowBy } from './narrow.ts';
import { FIELDS, parseQuestion, type Question } from './question.ts';
import type { Source } from './source.ts';
import { type Stems, stemsFor } from './stems.ts';
import { phraseTerm, type Term, termsOf, tokensOfQuestion, wantedIn } from './terms.ts';
import { type Frequencies, shareOf, weightOf } from './weights.ts';

export interface Plan {
  readonly narrow: Narrow;
  readonly asked: Asked;
  readonly terms: readonly Term[];
  readonly weights: readonly number[];
  readonly without: readonly Match[];
  readonly frequencies: Frequencies;
  /** Languages whose rows are matched; null: all. */
  readonly languages: readonly string[] | null;
  /** Works that the question names by symbol. */
  readonly documents: readonly number[];
  /** Works with the symbols of the field. */
  readonly symbolWorks: readonly number[];
}

/** Errors: `question-empty`, `question-long`, `question-field`. */
export async function planFor(source: Source, text: string, options: SearchOptions): Promise<Plan> {
  const question = withOptions(parseQuestion(text), options);
  const narrow = narrowBy(question.fields);
  const frequencies = await source.frequencies();
  const guessed = askedIn([question.words, ...question.phrases].join(' '), narrow.languages[0]);
  const { asked, terms, without } = await readTerms(source, question, guessed, frequencies);
  if (!terms.length && !isNarrow(narrow)) throw new StoreError('question-empty', {});
  const weights = terms.map((term) => weightFor(term, frequencies));
  const documents = await source.named(terms.flatMap((term) => term.symbols));
  const symbolWorks = await source.named(narrow.symbols);
  const languages = matchedIn(asked, terms, narrow);
  return { narrow, asked, terms, weights, without, frequencies, languages, documents, symbolWorks };
}

function withOptions(question: Question, options: SearchOptions): Question {
  const fields: Record<string, string[]> = {};
  for (const name of FIELDS) {
    const all = [...(question.fields[name] ?? []), ...(options[name] ?? [])];
    if (all.length) fields[name] = all;
  }
  return { ...question, fields };
}

interface Read {
  readonly asked: Asked;
  readonly terms: Term[];
  readonly without: Match[];
}

async function readTerms(source: Source, question: Question, guessed: Asked, frequencies: Frequencies): Promise<Read> {
  const wanted = wantedIn(question.words);
  const tokens = tokensOfQuestion(wanted, [...question.phrases, ...question.without]);
  const stems = await stemsFor(source.questions, guessed.stems, wordsIn(tokens));
  const asked = settled(guessed, [...wordsIn(tokens)], stems, frequencies);
  const phrases = question.phrases.flatMap((one) => phraseTerm(one, asked.stems, stems) ?? []);
  const without = question.without.flatMap((one) => phraseTerm(one, asked.stems, stems)?.own ?? []);
  return { asked, terms: [...phrases, ...termsOf(wanted, asked.stems, stems)], without };
}

/** Of several languages the one that knows clearly more of the words. */
function settled(asked: Asked, words: readonly string[], stems: Stems, frequencies: Frequencies): Asked {
  if (asked.stems.length < 2 || words.length < 3) return asked;
  const known = asked.stems.map((language) => {
    const own = words.filter((word) => {
      const lexemes = stems.of(language, word);
      return !lexemes.length || lexemes.some((one) => frequencies.knows(one));
    });
    return { language, count: own.length };
  });
  known.sort((a, b) => b.count - a.count);
  if (known[0].count === known[1].count) return asked;
  return { stems: [known[0].language], shown: asked.shown ?? known[0].language };
}

const isNarrow = ({ matches, symbols, kinds, sessions, dates }: Narrow): boolean =>
  matches.length + symbols.length + kinds.length + sessions.length + dates.length > 0;

/** A verb is what a paragraph does, not what it is about: it says half. */
const weightFor = (term: Term, frequencies: Frequencies): number =>
  weightOf(shareOf(term, frequencies)) * (term.kind === 'verb' ? 0.3 : 1);

/** Names, symbols and numbers are found in every language; facts are richest in English and French. */
function matchedIn(asked: Asked, terms: readonly Term[], narrow: Narrow): readonly string[] | null {
  const signs = terms.some((term) => term.actors.length || term.symbols.length) || narrow.matches.length > 0;
  if (!terms.length && !narrow.matches.length) return asked.shown ? [asked.shown] : ['en', 'fr', 'und'];
  return signs ? [...new Set([...asked.stems, 'en', 'fr', 'und'])] : [...asked.stems, 'und'];
}
