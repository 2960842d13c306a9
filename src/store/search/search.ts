// A question to the register → the paragraphs that say it, best first, once each whatever languages they are held in.
import { StoreError } from '../error.ts';
import type { Store } from '../open.ts';
import { type Ask, candidatesFor, type FacetRow, type Found, type Weighed, worksNamed } from './candidates.ts';
import { wordsIn } from './fold.ts';
import { indexAgain } from './index-rows.ts';
import { type Asked, askedIn } from './languages.ts';
import { type Narrow, narrowBy } from './narrow.ts';
import { FIELDS, parseQuestion, type Question, type SearchFields } from './question.ts';
import { type Ranked, ranked } from './rank.ts';
import { type ShownRow, shownRows } from './shown.ts';
import { marksIn, type Snippet, snippetOf } from './snippet.ts';
import { type Stems, stemsFor } from './stems.ts';
import { phraseTerm, type Term, termsOf, tokensOfQuestion, wantedIn } from './terms.ts';
import { type Frequencies, frequenciesOf, reachOf, shareOf, weightOf } from './weights.ts';

export interface SearchOptions extends SearchFields {
  /** Hits of a page: 1 to 100, default 20. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
  /** Counts by kind, session … of what was found; default true. */
  readonly facets?: boolean;
}

export interface Hit {
  readonly work: number;
  readonly symbol: string;
  readonly kind: string;
  readonly session: number | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly paragraph: string;
  readonly role: string;
  readonly number: string | null;
  readonly heading: string | null;
  readonly verb: string | null;
  readonly language: string;
  /** Whether it has every word of the question, itself or in title and headings. */
  readonly all: boolean;
  readonly score: number;
  readonly snippet: Snippet;
}

export interface FoundHits {
  readonly hits: readonly Hit[];
  /** Paragraphs that have all words; where they are few, those that have some are counted too. */
  readonly total: number;
  readonly facets: readonly FacetRow[];
  readonly next: string | null;
}

/** How many are put in order by all that is known of them; those behind keep PostgreSQL's order. */
const RANKED = 150;
/** No page lies behind this. */
const DEEPEST = 1_000;

const ready = new WeakMap<Store, Promise<void>>();

/** Makes the register ready for search, when another version of Octavo indexed it. Quick when there is nothing to do. */
export function prepareSearch(store: Store, onWork?: (done: number, all: number) => void): Promise<void> {
  const known = ready.get(store);
  if (known) return known;
  const made = indexAgain(store.db, onWork);
  made.catch(() => ready.delete(store));
  ready.set(store, made);
  return made;
}

/** Errors: `question-empty`, `question-long`, `question-field`, `question-slow`. */
export async function searchStore(store: Store, text: string, options: SearchOptions = {}): Promise<FoundHits> {
  await prepareSearch(store);
  const question = withOptions(parseQuestion(text), options);
  const narrow = narrowBy(question.fields);
  const frequencies = await frequenciesOf(store);
  const guessed = askedIn([question.words, ...question.phrases].join(' '), narrow.languages[0]);
  const { asked, terms, without } = await readTerms(store, question, guessed, frequencies);
  if (!terms.length && !isNarrow(narrow)) throw new StoreError('question-empty', {});
  const weights = terms.map((term) => weightFor(term, frequencies));
  const page = pageOf(options);
  const base = { narrow, facets: options.facets ?? true, limit: page.from + page.limit > RANKED ? DEEPEST : RANKED };
  const documents = await worksNamed(
    store,
    terms.flatMap((term) => term.symbols),
  );
  const plan = { ...base, documents, terms, weights, without, frequencies, languages: matchedIn(asked, terms, narrow) };
  const found = await bounded(() => fewOrMany(store, plan));
  const order = once(ranked(found.candidates, { terms, weights }), narrow.languages, asked);
  const own = order.slice(page.from, page.from + page.limit);
  const rows = await bounded(() => shownRows(store, own, wantedLanguages(narrow, asked)));
  return {
    hits: own.flatMap((one) => hitOf(one, rows, terms, wantedLanguages(narrow, asked)) ?? []),
    total: found.total,
    facets: found.facets,
    next: order.length > page.from + page.limit ? String(page.from + page.limit) : null,
  };
}

interface Plan {
  readonly narrow: Narrow;
  readonly facets: boolean;
  readonly limit: number;
  readonly terms: readonly Term[];
  readonly weights: readonly number[];
  readonly without: readonly string[];
  readonly frequencies: Frequencies;
  readonly languages: readonly string[] | null;
  readonly documents: readonly number[];
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
  readonly without: string[];
}

async function readTerms(store: Store, question: Question, guessed: Asked, frequencies: Frequencies): Promise<Read> {
  const wanted = wantedIn(question.words);
  const tokens = tokensOfQuestion(wanted, [...question.phrases, ...question.without]);
  const stems = await stemsFor(store.questions, guessed.stems, wordsIn(tokens));
  const asked = settled(guessed, [...wordsIn(tokens)], stems, frequencies);
  const phrases = question.phrases.flatMap((one) => phraseTerm(one, asked.stems, stems) ?? []);
  const without = question.without.flatMap((one) => phraseTerm(one, asked.stems, stems)?.query ?? []);
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

const isNarrow = ({ lexemes, symbols, kinds, sessions, dates }: Narrow): boolean =>
  lexemes.length + symbols.length + kinds.length + sessions.length + dates.length > 0;

/** A verb is what a paragraph does, not what it is about: it says half. */
const weightFor = (term: Term, frequencies: Frequencies): number =>
  weightOf(shareOf(term, frequencies)) * (term.kind === 'verb' ? 0.3 : 1);

/** Names, symbols and numbers are found in every language; facts are richest in English and French. */
function matchedIn(asked: Asked, terms: readonly Term[], narrow: Narrow): readonly string[] | null {
  const signs = terms.some((term) => term.actors.length || term.symbols.length) || narrow.lexemes.length > 0;
  if (!terms.length && !narrow.lexemes.length) return asked.shown ? [asked.shown] : ['en', 'fr', 'und'];
  return signs ? [...new Set([...asked.stems, 'en', 'fr', 'und'])] : [...asked.stems, 'und'];
}

const wantedLanguages = (narrow: Narrow, asked: Asked): readonly string[] =>
  narrow.languages.length ? narrow.languages : asked.shown ? [asked.shown] : [];

/** All words; where that finds few, those that have most: pairs of terms and rare ones, as many as can be scored. */
async function fewOrMany(store: Store, plan: Plan): Promise<Found> {
  const required = plan.terms.filter((term) => term.kind !== 'verb');
  const must = required.length ? required : plan.terms;
  const all = [...must.map(anywhere), ...inside(must)];
  const loose = must.filter((one) => one.kind !== 'phrase');
  if (loose.length < 2) return candidatesFor(store, askFor(plan, all, null));
  const phrases = must.filter((one) => one.kind === 'phrase').map((one) => one.query);
  const some = (most: number): string[] => [...phrases, waysIn(loose, plan.frequencies, most)];
  const found = await candidatesFor(store, askFor(plan, all, some(MOST_ROWS)));
  return found.total ? found : candidatesFor(store, askFor(plan, some(Number.POSITIVE_INFINITY), null));
}

const anywhere = ({ query, head }: Term): string => (head ? `(${query} | ${head})` : query);

/** At least one term must be in the paragraph itself, or every paragraph below a title would be found. */
const inside = (terms: readonly Term[]): string[] =>
  terms.length ? [`(${terms.map((one) => one.query).join(' | ')})`] : [];

/** Rows that an either-or question may bring, about. */
const MOST_ROWS = 300;
/** Words that stand together oftener than chance has it. */
const TOGETHER = 6;

interface Way {
  readonly first: number;
  /** The other of a pair; null: the term alone. */
  readonly second: number | null;
  readonly rows: number;
}

/** A tsquery for the rarest terms and pairs of terms, as many as bring `most` rows. */
function waysIn(terms: readonly Term[], frequencies: Frequencies, most: number): string {
  const shares = terms.map((term) => reachOf(term, frequencies));
  const ways: Way[] = shares.flatMap((share, first) => [
    { first, second: null, rows: share * frequencies.rows },
    ...shares.slice(first + 1).map((other, i) => ({
      first,
      second: first + 1 + i,
      rows: share * other * frequencies.rows * TOGETHER,
    })),
  ]);
  ways.sort((a, b) => a.rows - b.rows);
  let rows = 0;
  const chosen = ways.filter((way, i) => (rows += way.rows) < most || i === 0);
  return `(${terms
    .flatMap(
      (term, i) =>
        wayOf(
          term,
          chosen.filter((way) => way.first === i),
          terms,
        ) ?? [],
    )
    .join(' | ')})`;
}

/** One term with all that it is paired with. */
function wayOf(term: Term, ways: readonly Way[], terms: readonly Term[]): string | null {
  if (!ways.length) return null;
  if (ways.some((way) => way.second === null)) return anywhere(term);
  return `(${anywhere(term)} & (${ways.map((way) => anywhere(terms[way.second!])).join(' | ')}))`;
}

function askFor(plan: Plan, parts: readonly string[], otherwise: readonly string[] | null): Ask {
  const always = [...plan.narrow.lexemes, ...plan.without.map((one) => `!${one}`)];
  const found = parts.length + plan.narrow.lexemes.length > 0;
  const near = plan.terms.filter((term) => term.units.length);
  return {
    condition: found ? [...parts, ...always].join(' & ') : null,
    otherwise: otherwise && [...otherwise, ...always].join(' & '),
    terms: plan.terms.map((term, i): Weighed => ({ ...term, weight: plan.weights[i] })),
    near: near.length > 1 ? near.map((term) => term.query).join(' & ') : null,
    documents: plan.documents,
    narrow: plan.narrow,
    languages: plan.languages,
    limit: plan.limit,
    facets: plan.facets,
  };
}

/** A paragraph held in several languages is one hit: the language asked for, else where it was found best. */
function once(order: readonly Ranked[], wanted: readonly string[], asked: Asked): Ranked[] {
  const out = new Map<string, Ranked>();
  for (const one of order) {
    const key = `${one.work} ${one.paragraph}`;
    const known = out.get(key);
    if (!known) out.set(key, one);
    else if (prefers(one, known, wanted, asked)) out.set(key, { ...one, rank: known.rank });
  }
  return [...out.values()];
}

const prefers = (one: Ranked, known: Ranked, wanted: readonly string[], asked: Asked): boolean =>
  one.language !== known.language && (wanted[0] ?? asked.shown) === one.language;

function pageOf({ limit = 20, cursor }: SearchOptions): { from: number; limit: number } {
  const from = /^\d{1,4}$/.test(cursor ?? '') ? Number(cursor) : 0;
  return { from: Math.min(from, DEEPEST), limit: Math.max(1, Math.min(100, Math.trunc(limit) || 20)) };
}

function hitOf(one: Ranked, rows: readonly ShownRow[], terms: readonly Term[], wanted: readonly string[]): Hit | null {
  const own = rows.filter((row) => row.work === one.work && row.paragraph === one.paragraph);
  const row = own.find((each) => wanted.includes(each.language)) ?? own.find((each) => each.language === one.language);
  if (!row) return null;
  const { work, symbol, kind, session, paragraph, role, all } = one;
  const { title, date, number, heading, verb, language, text } = row;
  const snippet = snippetOf(text, marksIn(text, row.words ?? '', terms));
  const score = Math.round(one.rank * 1000) / 1000;
  return {
    work,
    symbol,
    kind,
    session,
    date,
    title,
    paragraph,
    role,
    number,
    heading,
    verb,
    language,
    all,
    score,
    snippet,
  };
}

const CANCELLED = '57014';

/** A question that PostgreSQL ended because it took too long says so. */
async function bounded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if ((error as { code?: string }).code === CANCELLED) throw new StoreError('question-slow', {}, error);
    throw error;
  }
}
