// Terms of the field in the interface's language.
import type { WordId, Words } from '../frame/words.ts';
import en from '../messages/en.json' with { type: 'json' };

/** A term by its message; one without a message is shown as the data has it. */
export const term = (id: string, words: Words): string =>
  id in en
    ? words(id as WordId)
    : id.replace(/^(?:activity-kind|doc-kind|[a-z]+-(?:role|kind|event)|theme)-/, '').replaceAll('_', ' ');
