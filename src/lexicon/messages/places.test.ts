import { describe, expect, test } from 'vitest';
import { sayAddress, sayItem, sayPlace } from './places.ts';
import { sayValue } from './values.ts';

describe('places in words', () => {
  test.each([
    ['para_8', 'para. 8', 'par. 8'],
    ['para_8__list_1__point_b', 'para. 8 (b)', 'par. 8 b)'],
    ['para_8__list_1__point_b__list_1__point_ii', 'para. 8 (b) (ii)', 'par. 8 b) ii)'],
    ['container_3', 'preambular para. 3', 'préambule, al. 3'],
    ['annex_1__para_4__list_1__point_l', 'annex 1, para. 4 (l)', 'annexe 1, par. 4 l)'],
    ['part_A__para_u2', 'part A, para. 2', 'partie A, par. 2'],
    ['sec_2__sec_11', 'section 2.11', 'section 2.11'],
    ['summary__p_1', 'summary, unnumbered para. 1', 'résumé, par. 1 (non numéroté)'],
    ['note:annex_1:2', 'footnote 2', 'note 2'],
    ['cover', 'cover', 'page de titre'],
  ])('%s', (id, english, french) => expect([sayPlace(id, 'en'), sayPlace(id, 'fr')]).toEqual([english, french]));

  test('the number as printed goes before that of the id', () =>
    expect(sayPlace('para_8_bis', 'en', '8 bis')).toBe('para. 8 bis'));

  test.each([
    ['A/RES/98/44#para_8', 'A/RES/98/44, par. 8'],
    ['A/RES/98/44', 'A/RES/98/44'],
  ])('%s', (address, said) => expect(sayAddress(address, 'fr')).toBe(said));

  test.each([
    [125, ['i'], '125 (i)', '125 i)'],
    ['126', ['aa', 's'], '126 (aa), (s)', '126 aa), s)'],
    [14, [], '14', '14'],
  ])('item %s %j', (item, letters, english, french) =>
    expect([sayItem(item, letters, 'en'), sayItem(item, letters, 'fr')]).toEqual([english, french]),
  );
});

describe('values in words', () => {
  test.each([
    ['2044-03-01', '1 March 2044', '1er mars 2044'],
    ['2044-03-11', '11 March 2044', '11 mars 2044'],
    ['2044-03/2045-01', 'March 2044 – January 2045', 'mars 2044 – janvier 2045'],
    ['2044-06-01/2044-06-10', '1–10 June 2044', '1er–10 juin 2044'],
    ['2044-06-30/2044-07-02', '30 June – 2 July 2044', '30 juin – 2 juillet 2044'],
    ['2044-06/2044-07-02', 'June 2044 – 2 July 2044', 'juin 2044 – 2 juillet 2044'],
    ['2044-06-10/2044-06-01', '10 June 2044 – 1 June 2044', '10 juin 2044 – 1er juin 2044'],
    ['2044', '2044', '2044'],
    ['2044-13-41', '2044-13-41', '2044-13-41'],
    ['para_8, container_3', 'para. 8, preambular para. 3', 'par. 8, préambule, al. 3'],
    ['the summary, as printed', 'the summary, as printed', 'the summary, as printed'],
  ])('%s', (value, english, french) =>
    expect([sayValue(value, 'en'), sayValue(value, 'fr')]).toEqual([english, french]),
  );
});
