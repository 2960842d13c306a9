// What a change means, in a person's words.
import type { Meaning } from '../cycle/index.ts';
import { say } from '../lexicon/index.ts';

export function sayMeaning({ id, values }: Pick<Meaning, 'id' | 'values'>, language: string): string {
  const { text } = say(id, withPlaces(values, language), language);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const PLACE = /^(para|container)_(\w+)$/;

/** `para_8, container_3` as the United Nations cites paragraphs. */
const withPlaces = (values: Readonly<Record<string, string>>, language: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value
        .split(', ')
        .map((one) => placeName(one, language))
        .join(', '),
    ]),
  );

function placeName(id: string, language: string): string {
  const found = PLACE.exec(id);
  return found ? say(found[1] === 'para' ? 'place-para' : 'place-container', { n: found[2] }, language).text : id;
}
