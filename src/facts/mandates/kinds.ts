// What a clause is: a report asked for, an item for an agenda, another action, or a statement.
import { type ClauseWords, groupOf } from '../../lexicon/index.ts';
import type { Mandate } from '../types.ts';
import { firstOf, phraseList, type Word } from './words.ts';

/** How far the word "report" may stand from the verb that delivers it. */
const REACH = 40;

/** Kind of a clause with canonical verb `verb` that asks for `words`. */
export function kindOf(verb: string, words: readonly Word[], known: ClauseWords): Mandate['kind'] {
  const group = groupOf(verb);
  if (group !== 'addressing' && group !== 'deciding') return 'statement';
  if (group === 'deciding') return placesItem(words, known) ? 'agenda' : 'action';
  if (asksReport(words, known)) return 'report';
  return placesItem(words, known) ? 'agenda' : 'action';
}

const placesItem = (words: readonly Word[], known: ClauseWords): boolean =>
  firstOf(phraseList(known.agenda), words) >= 0;

function asksReport(words: readonly Word[], { report }: ClauseWords): boolean {
  if (firstOf(phraseList(report.sure), words) >= 0) return true;
  const verb = firstOf(phraseList(report.verbs), words);
  return verb >= 0 && firstOf(phraseList(report.nouns), words.slice(verb + 1, verb + REACH)) >= 0;
}
