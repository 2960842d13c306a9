import { expect, test } from 'vitest';
import en from '../data/en/matters.json' with { type: 'json' };
import fr from '../data/fr/matters.json' with { type: 'json' };
import { foldWord } from '../index.ts';
import { matterOfStem } from './matters.ts';
import { stemOf } from './rarity.ts';

const matterOf = (word: string, language: string): string | null =>
  matterOfStem(stemOf(foldWord(word), language), language);

test.each([
  ['forests', 'forêts'],
  ['forest', 'forestière'],
  ['trafficking', 'trafics'],
  ['biometric', 'biométriques'],
])('%s and %s mean the same', (english, french) => {
  expect(matterOf(english, 'en')).not.toBeNull();
  expect(matterOf(french, 'fr')).toBe(matterOf(english, 'en'));
});

test.each([
  ['industry', 'industrial', 'en'],
  ['agricole', 'agriculture', 'fr'],
])('%s and %s are of one family', (one, other, language) => {
  expect(matterOf(one, language)).not.toBeNull();
  expect(matterOf(other, language)).toBe(matterOf(one, language));
});

test.each([
  ['en', en.matters],
  ['fr', fr.matters],
] as const)('%s: no word belongs to two matters', (language, matters) => {
  for (const [id, words] of Object.entries(matters))
    for (const word of words) expect([word, matterOf(word, language)]).toEqual([word, id]);
});

test('an unknown word and an unknown language have none', () => {
  expect([matterOf('zyzzyva', 'en'), matterOf('forest', 'xx')]).toEqual([null, null]);
});
