// What a clause is: a report asked for, an item for an agenda, another action, or a statement.
import { groupOf } from '../../lexicon/index.ts';
import type { Mandate } from '../types.ts';
import type { Vocabulary } from './vocabulary.ts';
import { firstOf, type Word } from './words.ts';

/** How far the word "report" may stand from the verb that delivers it. */
const REACH = 40;

/** Kind of a clause with canonical verb `verb` that asks for `words`. */
export function kindOf(verb: string, words: readonly Word[], known: Vocabulary): Mandate['kind'] {
  const group = groupOf(verb);
  if (group !== 'addressing' && group !== 'deciding') return 'statement';
  if (group === 'deciding') return placesItem(words, known) ? 'agenda' : 'action';
  if (asksReport(words, known)) return 'report';
  return placesItem(words, known) ? 'agenda' : 'action';
}

const placesItem = (words: readonly Word[], { lists }: Vocabulary): boolean => firstOf(lists.agenda, words) >= 0;

function asksReport(words: readonly Word[], { report }: Vocabulary): boolean {
  if (firstOf(report.sure, words) >= 0) return true;
  for (let at = firstOf(report.verbs, words); at >= 0; at = firstOf(report.verbs, words, at + 1)) {
    if (firstOf(report.nouns, words, at + 1, Math.min(words.length, at + REACH)) >= 0) return true;
  }
  return false;
}
