// Mandates: every verb of every operative paragraph and point, whom it addresses, what it asks and by when.
import type { Phrase } from '../../lexicon/index.ts';
import { type DocumentNode, type Paragraph, type Point, paragraphsOf, textOf } from '../../tree/index.ts';
import { findActors } from '../actors/index.ts';
import type { ActorFact, Mandate } from '../types.ts';
import { addressedBy } from './addressees.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Defined, define, mayDefine, withDefined } from './defined.ts';
import { kindOf } from './kinds.ts';
import { Seen } from './seen.ts';
import { type SessionMention, sessionsIn } from './sessions.ts';
import { type Addressed, type Named, namedIn } from './setting.ts';
import { dueOf, recurrenceOf } from './terms.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { between, bitsOf, type Word, wordsIn } from './words.ts';

type Owner = Paragraph | Point;

/** What is the same for the whole document. */
interface Reading {
  readonly vocabulary: Vocabulary;
  readonly actors: ReadonlyMap<string, readonly ActorFact[]>;
  /** Acronyms that the document has defined so far. */
  readonly defined: Defined;
  /** Actors of the document so far. */
  readonly seen: Seen;
  readonly title: readonly string[];
  readonly body: string | null;
  readonly session: number | null;
  readonly out: Mandate[];
}

/** A run of words being read, with what is found in it. */
interface Run {
  readonly owner: Owner;
  readonly text: string;
  /** Where it begins in the owner's text. */
  readonly at: number;
  readonly words: readonly Word[];
  readonly named: readonly Named[];
}

/** The verb that governs a list of points. */
interface Governing {
  readonly phrase: Phrase;
  readonly addressed: Addressed;
  /** Id of the paragraph or point it stands in. */
  readonly from: string;
}

const NOBODY: Addressed = { actors: [], object: 0, derived: null };

/**
 * The mandates of a document's operative paragraphs, in order; none in a language without data.
 * `actors`: those of the same document, found before.
 */
export function mandatesOf(document: DocumentNode, actors: readonly ActorFact[] = findActors(document)): Mandate[] {
  const vocabulary = vocabularyOf(document.language ?? '');
  if (!vocabulary) return [];
  const byOwner = Map.groupBy(actors, (one) => one.paragraph);
  const title = [...new Set(byOwner.get('title')?.map((one) => one.actor))];
  const session = document.cover.session?.number ?? null;
  const reading: Reading = {
    vocabulary,
    actors: byOwner,
    defined: new Map(),
    seen: new Seen(),
    title,
    body: bodyOf(document),
    session,
    out: [],
  };
  reading.seen.add(byOwner.get('title'));
  for (const { paragraph } of paragraphsOf(document)) {
    if (paragraph.role === 'operative') {
      readOwner(paragraph, null, reading);
      continue;
    }
    reading.seen.add(byOwner.get(paragraph.id));
    const { text } = paragraph.words;
    const words = mayDefine(text) ? wordsIn(text, vocabulary) : [];
    if (words.length)
      defineIn(
        { owner: paragraph, text, at: 0, words, named: namedIn(byOwner.get(paragraph.id) ?? [], 0, text.length) },
        reading,
      );
  }
  return reading.out;
}

const BODIES: readonly (readonly [RegExp, string])[] = [
  [/^A\//, 'un/UNGA'],
  [/^S\//, 'un/UNSC'],
  [/^E\//, 'un/ECOSOC'],
];

const bodyOf = ({ cover }: DocumentNode): string | null =>
  BODIES.find(([of]) => of.test(cover.symbols?.[0]?.symbol ?? ''))?.[1] ?? null;

/** Reads a paragraph or point with all below it. */
function readOwner(owner: Owner, above: Governing | null, reading: Reading): void {
  reading.seen.add(reading.actors.get(owner.id));
  const governing = readWords(owner, owner.words.text, 0, above, reading);
  for (const point of owner.points) readOwner(point, governing, reading);
  const closing = owner.wrapUp?.text;
  if (closing) readWords(owner, closing, textOf(owner).length - closing.length, null, reading);
}

/** Reads one run of words; gives the verb that governs the points below it. */
function readWords(
  owner: Owner,
  text: string,
  at: number,
  above: Governing | null,
  reading: Reading,
): Governing | null {
  const { vocabulary, actors } = reading;
  const words = wordsIn(text, vocabulary);
  const names = namedIn(actors.get(owner.id) ?? [], at, text.length);
  const run: Run = { owner, text, at, words, named: withDefined(names, words, text, reading.defined) };
  if (mayDefine(text)) defineIn(run, reading);
  const clauses = clausesOf(text, words, vocabulary);
  if (!clauses.length) {
    if (above) inherit(run, above, reading);
    return above;
  }
  return readClauses(run, clauses, owner.points.length > 0 && at === 0, reading);
}

const defineIn = (run: Run, reading: Reading): void =>
  define(reading.defined, { ...run, ...reading, before: 0, previous: [], open: false });

/** `opens`: points follow. */
function readClauses(run: Run, clauses: readonly Clause[], opens: boolean, reading: Reading): Governing | null {
  let governing: Governing | null = null;
  let previous: readonly string[] = [];
  clauses.forEach((clause, i) => {
    const last = opens && i === clauses.length - 1;
    const before = i ? clauses[i - 1].phrase.end : 0;
    const addressed = clause.phrase.addressing
      ? addressedBy(clause, { ...run, ...reading, before, previous, open: last })
      : { ...NOBODY, object: clause.phrase.end };
    previous = addressed.actors;
    if (last) governing = { phrase: clause.phrase, addressed, from: run.owner.id };
    if (!last || between(run.words, addressed.object, clause.end).length > 1) push(run, clause, addressed, reading);
  });
  return governing;
}

/** A point that asks under the verb of its intro. */
function inherit(run: Run, above: Governing, reading: Reading): void {
  if (run.owner.points.length) return;
  const end = run.text.replace(/[\s,;.:]+$/, '').length;
  const phrase = { ...above.phrase, start: 0, end: 0 };
  const clause: Clause = { phrase, pronoun: null, rest: 0, start: 0, end };
  push(run, clause, { ...above.addressed, object: 0, derived: above.from }, reading);
}

function push(run: Run, clause: Clause, addressed: Addressed, reading: Reading): void {
  const { vocabulary } = reading;
  const { text, at } = run;
  const { verb, phrase } = clause.phrase;
  const object = skipBlanks(text, addressed.object, clause.end);
  const words = between(run.words, object, clause.end);
  const bits = bitsOf(words);
  const kind = kindOf(verb, words, bits, vocabulary);
  const asked = kind === 'statement' ? [] : targets(run, clause, kind, reading);
  const recurrence = kind === 'statement' ? null : recurrenceOf(words, bits, vocabulary);
  const due = kind === 'statement' || asked.length ? null : dueOf(text, words, bits, vocabulary);
  for (const target of asked.length ? asked : [null]) {
    const from = addressed.derived ?? target?.derived ?? null;
    reading.out.push({
      paragraph: run.owner.id,
      start: clause.start + at,
      end: clause.end + at,
      text: text.slice(clause.start, clause.end),
      verb,
      phrase,
      addressees: addressed.actors,
      kind,
      session: target?.number ?? null,
      due,
      recurrence,
      object: object < clause.end ? { start: object + at, end: clause.end + at } : null,
      ...(from === null ? null : { basis: 'derived' as const, from }),
    });
  }
}

/**
 * Sessions at which something is to be delivered or placed, each once: those to come, however they are named; the
 * running one where the words say "at"; for a report also those of other bodies ("to the Committee at its forty-fifth").
 */
function targets(run: Run, clause: Clause, kind: Mandate['kind'], reading: Reading): SessionMention[] {
  const { vocabulary, session } = reading;
  const own = session ?? 0;
  const from = clause.phrase.end;
  const found = sessionsIn(run.text, between(run.words, from, clause.end), vocabulary, session);
  const later = found.filter((one) => one.number > own && (session !== null || one.at || kind === 'agenda'));
  const now = found.filter((one) => one.number === own && one.at && !one.past && !isTerm(run, one));
  const report = kind === 'report';
  const others = found.filter((one) => one.number < own && one.at && !one.past && ofOthers(run, from, one));
  const chosen = report ? [...now, ...later, ...others] : later.length ? later : now;
  return chosen.filter((one, i) => chosen.findIndex((twin) => twin.number === one.number) === i);
}

/** How far before its session a body stands that the lexicon does not know. */
const NEAR = 40;

/** Whether the body named last before a session, known or not, is another than the Assembly. */
function ofOthers({ named, text }: Run, from: number, { start }: SessionMention): boolean {
  const last = named.findLast((one) => one.start >= from && one.end <= start && one.from === null);
  if (last?.actor === 'un/UNGA') return false;
  return (
    (last !== undefined && last.actor !== 'un/SG') ||
    /\p{Lu}\p{L}/u.test(text.slice(Math.max(last?.end ?? from, start - NEAR), start))
  );
}

/** How far behind the presiding officer the session may stand that says which one: "at its". */
const TERM = 12;

/** "the President of the General Assembly at its eightieth session": whose session, not when something is due. */
const isTerm = ({ named }: Run, { start }: SessionMention): boolean =>
  named.some((one) => one.actor === 'un/PGA' && one.end <= start && start - one.end <= TERM);

function skipBlanks(text: string, from: number, to: number): number {
  while (from < to && /[\s,]/.test(text[from])) from++;
  return from;
}
