import { describe, expect, test } from 'vitest';
import { actorMeant, withActors } from './actor-meant.ts';

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
