// Words that are chosen by what a document says: a message where there is one.
import { say, sayPlace, sayValue } from '../../../lexicon/index.ts';
import { namedValues, type Reason } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { WordId, Words } from '../frame/words.ts';
import en from '../messages/en.json' with { type: 'json' };
import { addressLink, isAddress } from './cycle-address.ts';

/** The message with this id, else the text given. */
export const maybe = (words: Words, id: string, otherwise: string): string =>
  id in en ? words(id as WordId) : otherwise;

/** `joint_action_plan` in words. */
export const typeOf = (type: string, words: Words): string =>
  maybe(words, `instrument-${type.replaceAll('_', '-')}`, type.replaceAll('_', ' '));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One value of a reason: places in a document by their numbers, anything else as `sayValue` has it. */
const reasonValue = (name: string, value: string, { language }: Words): string =>
  name === 'where'
    ? value
        .split(', ')
        .map((one) => sayPlace(one, language))
        .join(', ')
    : sayValue(value, language);

/** A reason in words, its symbols and paragraphs as links, its actors by their names, its dates as people write them. */
export function reasonIn(reason: Reason, words: Words, begins = true): Html {
  const named = Object.entries(namedValues(reason.values, words.language));
  const values = Object.fromEntries(named.map(([name, value]) => [name, reasonValue(name, value, words)]));
  const { text } = say(reason.id as Parameters<typeof say>[0], values, words.language);
  return html`${linked(begins ? capital(text) : text, Object.values(reason.values), words)}`;
}

/** The text with every address among the values made a link. */
function linked(text: string, values: readonly string[], words: Words): Html[] {
  const addresses = [...new Set(values.flatMap((one) => one.split(/[,;] /)))].filter(isAddress);
  const longest = addresses.sort((a, b) => b.length - a.length);
  let pieces: (string | Html)[] = [text];
  for (const address of longest)
    pieces = pieces.flatMap((piece) =>
      typeof piece !== 'string'
        ? [piece]
        : piece.split(address).flatMap((part, at) => (at ? [addressLink(address, words), part] : [part])),
    );
  return pieces.map((piece) => html`${piece}`);
}
