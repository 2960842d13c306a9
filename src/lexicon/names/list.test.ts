import { describe, expect, it } from 'vitest';
import { listedNames } from './list.ts';

describe('names printed in one line', () => {
  it.each([
    ['Angola, Antigua and Barbuda, Benin and Togo', ['Angola', 'Antigua and Barbuda', 'Benin', 'Togo']],
    ['Spain and Trinidad and Tobago', ['Spain', 'Trinidad and Tobago']],
    ['Trinidad and Tobago and Uruguay', ['Trinidad and Tobago', 'Uruguay']],
    ['Saint Kitts and Nevis', ['Saint Kitts and Nevis']],
    ['Peru, Tunisia and Zambia, Chad', ['Peru', 'Tunisia', 'Zambia', 'Chad']],
    [
      'Fiji (on behalf of the Group of Coasts, Rivers and Lakes) and Iraq',
      ['Fiji (on behalf of the Group of Coasts, Rivers and Lakes)', 'Iraq'],
    ],
    ['Chad, Shoal and Skerry, Fiji', ['Chad', 'Shoal and Skerry', 'Fiji']],
    ['Chad, Shoal and Skerry', ['Chad', 'Shoal', 'Skerry']],
    ['', []],
  ])('%s', (text, names) => expect(listedNames(text, ['and'], 'en')).toEqual(names));
});
