import { describe, expect, test } from 'vitest';
import { guessSymbols } from './guesses.ts';

describe('what a person may mean', () => {
  test.each([
    ['res 79 330', 'A/RES/79/330'],
    ['a/res/79/330', 'A/RES/79/330'],
    ['79/330', 'A/RES/79/330'],
    ['A RES 79 330', 'A/RES/79/330'],
    ['A-RES-79-330', 'A/RES/79/330'],
    ['résolution 79/330', 'A/RES/79/330'],
    ['резолюция 79/330', 'A/RES/79/330'],
    ['第79/330号决议', 'A/RES/79/330'],
    ['القرار 79/330', 'A/RES/79/330'],
    ['«A/RES/79/330»', 'A/RES/79/330'],
    ['A/RES/79/330/fr', 'A/RES/79/330'],
    ['/A/RES/79/330/fr', 'A/RES/79/330'],
    ['S/RES/1809(2008)', 'S/RES/1809 (2008)'],
    ['s res 1809 2008', 'S/RES/1809 (2008)'],
    ['1809 (2008)', 'S/RES/1809 (2008)'],
    ['hrc res 54 33', 'A/HRC/RES/54/33'],
    ['https://docs.un.org/fr/A/RES/79/330', 'A/RES/79/330'],
    ['https://undocs.org/en/S/RES/1631(2005)', 'S/RES/1631 (2005)'],
    ['/akn/un/statement/deliberation/unga/2025-09-05/79-330/', 'A/RES/79/330'],
    ['/akn/un/statement/deliberation/un-ga/2025-09-05/79-330/fra@', 'A/RES/79/330'],
    ['/akn/un/statement/deliberation/unsc/2008-04-16/1809', 'S/RES/1809 (2008)'],
    ['/eli/un/unga/res/79/330', 'A/RES/79/330'],
  ])('%s → %s', (text, symbol) => expect(guessSymbols(text).exact[0]).toBe(symbol));

  test.each([
    ['s/res/1809', 'S/RES/1809 ('],
    ['resolution 1809', 'S/RES/1809 ('],
    ['A/RES/72/262', 'A/RES/72/262 '],
  ])('%s begins %s', (text, beginning) =>
    expect(guessSymbols(text).beginnings.some((one) => beginning.startsWith(one.trimEnd()))).toBe(true),
  );

  test('a joint symbol is two', () =>
    expect(guessSymbols('A/75/345–S/2020/898')).toEqual({
      exact: ['A/75/345', 'S/2020/898'],
      beginnings: [],
      joint: true,
    }));

  test.each(['', 'hello', 'safe water for all', 'https://example.org/', '/'.repeat(500), '1 2 3 4 5 6 7 8 9 10'])(
    '%j is no symbol',
    (text) => expect(guessSymbols(text).exact).toEqual([]),
  );
});
