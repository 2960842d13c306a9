// Mandates: every verb of every operative paragraph and point, whom it addresses, what it asks and by when.
import {
  type ClauseWords,
  clauseWordsOf,
  matchNames,
  type NameContext,
  newContext,
  operativeAt,
  type Phrase,
} from '../../lexicon/index.ts';
import { type DocumentNode, type Paragraph, type Point, paragraphsOf, textOf } from '../../tree/index.ts';
import type { Mandate } from '../types.ts';
import { type Addressed, addressedBy } from './addressees.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { kindOf } from './kinds.ts';
import { type SessionMention, sessionsIn } from './sessions.ts';
import { dueOf, recurrenceOf } from './terms.ts';
import { wordsIn } from './words.ts';

type Owner = Paragraph | Point;

/** What is the same for the whole document. */
interface Reading {
  readonly language: string;
  readonly known: ClauseWords;
  readonly names: NameContext;
  readonly title: readonly string[];
  readonly session: number | null;
  readonly out: Mandate[];
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
 * `names` holds the acronyms the document has defined.
 */
export function mandatesOf(document: DocumentNode, names: NameContext = newContext()): Mandate[] {
  const language = document.language ?? '';
  const known = clauseWordsOf(language);
  if (!known) return [];
  const title = [...new Set(matchNames(document.title?.text ?? '', language, names).map((one) => one.actor))];
  const session = document.cover.session?.number ?? null;
  const reading: Reading = { language, known, names, title, session, out: [] };
  for (const { paragraph } of paragraphsOf(document)) {
    if (paragraph.role === 'operative') readOwner(paragraph, null, reading);
  }
  return reading.out;
}

/** Reads a paragraph or point with all below it. */
function readOwner(owner: Owner, above: Governing | null, reading: Reading): void {
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
  const { language, known } = reading;
  const opens = owner.points.length > 0 && at === 0;
  const clauses = above && !operativeAt(text, language) ? [] : clausesOf(text, language, known);
  if (!clauses.length) {
    if (above) inherit(owner, text, above, reading);
    return above;
  }
  let governing: Governing | null = null;
  clauses.forEach((clause, i) => {
    const last = opens && i === clauses.length - 1;
    const before = i ? clauses[i - 1].phrase.end : 0;
    const addressed = clause.phrase.addressing
      ? addressedBy(clause, { ...reading, text, before, open: last })
      : { ...NOBODY, object: clause.phrase.end };
    if (last) governing = { phrase: clause.phrase, addressed, from: owner.id };
    if (!last || wordsIn(text, addressed.object, clause.end).length > 1) {
      push(owner, text, at, clause, addressed, reading);
    }
  });
  return governing;
}

/** A point that asks under the verb of its intro. */
function inherit(owner: Owner, text: string, above: Governing, reading: Reading): void {
  if (owner.points.length) return;
  const end = text.replace(/[\s,;.:]+$/, '').length;
  const clause: Clause = { phrase: { ...above.phrase, start: 0, end: 0 }, pronoun: null, start: 0, end };
  const addressed = { ...above.addressed, object: 0, derived: above.from };
  push(owner, text, 0, clause, addressed, reading);
}

function push(owner: Owner, text: string, at: number, clause: Clause, addressed: Addressed, reading: Reading): void {
  const { known, language } = reading;
  const { verb, phrase } = clause.phrase;
  const object = skipBlanks(text, addressed.object, clause.end);
  const words = wordsIn(text, object, clause.end);
  const kind = kindOf(verb, words, known);
  const asked = kind === 'statement' ? [] : targets(text, clause.phrase.end, clause.end, kind, reading);
  const recurrence = kind === 'statement' ? null : recurrenceOf(words, known);
  const due = kind === 'statement' || asked.length ? null : dueOf(text, language, words, known);
  const span = { paragraph: owner.id, start: clause.start + at, end: clause.end + at };
  for (const target of asked.length ? asked : [null]) {
    const from = addressed.derived ?? target?.derived ?? null;
    reading.out.push({
      ...span,
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
function targets(text: string, from: number, to: number, kind: Mandate['kind'], reading: Reading): SessionMention[] {
  const { language, known, session } = reading;
  const own = session ?? 0;
  const found = sessionsIn(text, language, known, session, from, to);
  const later = found.filter((one) => one.number > own && (session !== null || one.at || kind === 'agenda'));
  const now = found.filter((one) => one.number === own && one.at && !one.past);
  const report = kind === 'report';
  const others = found.filter((one) => one.number < own && one.at && !one.past && ofOthers(text, from, one, reading));
  const chosen = report ? [...now, ...later, ...others] : later.length ? later : now;
  return chosen.filter((one, i) => chosen.findIndex((twin) => twin.number === one.number) === i);
}

/** Whether the body named last before a session is another than the Assembly. */
function ofOthers(text: string, from: number, { start }: SessionMention, { language, names }: Reading): boolean {
  const last = matchNames(text.slice(from, start), language, names).at(-1);
  return last !== undefined && last.actor !== 'un/UNGA' && last.actor !== 'un/SG';
}

function skipBlanks(text: string, from: number, to: number): number {
  while (from < to && /[\s,]/.test(text[from])) from++;
  return from;
}
