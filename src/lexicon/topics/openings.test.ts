import { expect, test } from 'vitest';
import { Openings } from './openings.ts';

/** All places that `next` gives. */
function places(phrases: readonly string[], text: string): number[] {
  const openings = new Openings(phrases);
  const out: number[] = [];
  for (let at = openings.next(text, 0); at >= 0; at = openings.next(text, at + 1)) out.push(at);
  return out;
}

test.each<[string, readonly string[], string, number[]]>([
  ['capitals too', ['accord', 'plan d'], 'Accord, plan du lac, accords', [0, 8, 21]],
  ['at the very end', ['pact'], 'a pact', [2]],
  ['one within another', ['aaaa'], 'aaaaa', [0, 1]],
  ['a short phrase makes all be looked at as far', ['mou', 'accord'], 'a MoU or accent', [2, 9]],
  ['other apostrophes', ["d'ac"], 'd’accord', [0]],
  ['none', ['accord'], 'acc', []],
  ['no text', ['accord'], '', []],
])('%s', (_, phrases, text, expected) => {
  expect(places(phrases, text)).toEqual(expected);
});
