// What a clause is: a report asked for, an item for an agenda, another action, or a statement.
import { groupOf } from '../../lexicon/index.ts';
import type { Mandate } from '../types.ts';
import type { Vocabulary } from './vocabulary.ts';
import { firstOf, type PhraseList, type Word } from './words.ts';

/** How far the word "report" may stand from the verb that delivers it. */
const REACH = 40;

/** Kind of a clause with canonical verb `verb` that asks for `words`, which have the lists of `bits`. */
export function kindOf(verb: string, words: readonly Word[], bits: number, known: Vocabulary): Mandate['kind'] {
  const group = groupOf(verb);
  if (group !== 'addressing' && group !== 'deciding') return 'statement';
  if (group === 'deciding') return placesItem(words, bits, known) ? 'agenda' : 'action';
  if (asksReport(words, bits, known)) return 'report';
  return placesItem(words, bits, known) ? 'agenda' : 'action';
}

const placesItem = (words: readonly Word[], bits: number, { lists }: Vocabulary): boolean =>
  has(bits, lists.agenda) && firstOf(lists.agenda, words) >= 0;

const has = (bits: number, { bit }: PhraseList): boolean => (bits & bit) !== 0;

/** How far behind "inform" or "keep" the body or "informed" may stand. */
const NEAR = 8;

function asksReport(words: readonly Word[], bits: number, { report }: Vocabulary): boolean {
  if (has(bits, report.sure) && firstOf(report.sure, words) >= 0) return true;
  return (
    isPair(report.verbs, report.nouns, REACH, words, bits) ||
    isPair(report.tell, report.whom, NEAR, words, bits) ||
    isPair(report.keep, report.kept, NEAR, words, bits)
  );
}

/** Whether a phrase of `second` stands within `reach` words behind one of `first`. */
function isPair(first: PhraseList, second: PhraseList, reach: number, words: readonly Word[], bits: number): boolean {
  if (!has(bits, first) || !has(bits, second)) return false;
  for (let at = firstOf(first, words); at >= 0; at = firstOf(first, words, at + 1)) {
    if (firstOf(second, words, at + 1, Math.min(words.length, at + reach)) >= 0) return true;
  }
  return false;
}
