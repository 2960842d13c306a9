// Terms of the field in the interface's language.
import type { WordId, Words } from '../frame/words.ts';
import en from '../messages/en.json' with { type: 'json' };

/** A term by its message; one without a message is shown as the data has it. */
export const term = (id: string, words: Words): string =>
  id in en
    ? words(id as WordId)
    : id.replace(/^(?:activity-kind|doc-kind|[a-z]+-(?:role|kind|event)|theme)-/, '').replaceAll('_', ' ');

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });

/** "81st", "79ᵉ", "1ʳᵉ" (sessions and meetings are feminine in French). */
export function ordinal(value: number | string, words: Words): string {
  if (words.language === 'fr') return Number(value) === 1 ? '1ʳᵉ' : `${value}ᵉ`;
  return `${value}${ENDINGS[ORDINALS.select(Number(value))] ?? 'th'}`;
}
