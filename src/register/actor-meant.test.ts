import { describe, expect, test } from 'vitest';
import { actorMeant, withActors } from './actor-meant.ts';
import { sayMeaning } from './say-meaning.ts';

describe('an actor as people name it', () => {
  test.each([
    ['org/PIF', 'org/PIF'],
    ['PIF', 'org/PIF'],
    ['unido', 'un/UNIDO'],
    ['ONUDI', 'un/UNIDO'],
    ['African Union', 'org/AU'],
    ['SG', 'un/SG'],
    [' KAZ ', 'state/KAZ'],
    ['org/NOT-IN-THE-LEXICON', 'org/NOT-IN-THE-LEXICON'],
  ])('%s', (text, actor) => expect(actorMeant(text)).toBe(actor));

  test('an unknown one is an error, not an empty list', () =>
    expect(() => actorMeant('Meridian League')).toThrow(expect.objectContaining({ id: 'actor-unknown' })));

  test('filters keep what names nobody', () =>
    expect(
      withActors({ organization: 'ECO', session: 79, addressee: undefined }, ['organization', 'addressee']),
    ).toEqual({ organization: 'org/ECO', session: 79, addressee: undefined }));
});

test.each([
  ['change-new', { after: 'para_8, container_3', before: '' }, 'en', 'New: para. 8, preambular para. 3'],
  ['change-dropped', { before: 'container_3', after: '' }, 'fr', 'Supprimé : alinéa 3 du préambule'],
] as const)('%s is said with places as they are cited', (id, values, language, said) =>
  expect(sayMeaning({ id, values }, language)).toBe(said),
);
