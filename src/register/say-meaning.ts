// What a change means, in a person's words.
import type { Meaning } from '../cycle/index.ts';
import { say, sayValues } from '../lexicon/index.ts';

export function sayMeaning({ id, values }: Pick<Meaning, 'id' | 'values'>, language: string): string {
  const { text } = say(id, sayValues(values, language), language);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
