import { describe, expect, test } from 'vitest';
import { findSymbols, kindOf, linkOf, normalSymbol, organOf, parseSymbol, sessionOf, symbolOfLink } from './symbols.ts';

describe('normal form', () => {
  test.each([
    ['A/RES/48/2', 'A/RES/48/2'],
    ['A/RES/47/120 B', 'A/RES/47/120 B'],
    ['A/RES/47/120B', 'A/RES/47/120 B'],
    ['A/res/72/262c', 'A/RES/72/262 C'],
    ['A/RES/57/284a-b', 'A/RES/57/284 A-B'],
    ['A/RES/217 A (III)', 'A/RES/217 A (III)'],
    ['A/RES/217(III)', 'A/RES/217 (III)'],
    ['A/RES/3208 (XXIX)', 'A/RES/3208 (XXIX)'],
    ['A/RES/1874(s-iv)', 'A/RES/1874 (S-IV)'],
    ['A/RES/S-30/1', 'A/RES/S-30/1'],
    ['a/res/es-10/24', 'A/RES/ES-10/24'],
    ['A/ES-10/273/Corr.1', 'A/ES-10/273/Corr.1'],
    ['A/hrc/RES/57/19', 'A/HRC/RES/57/19'],
    ['S/RES/1631(2005)', 'S/RES/1631 (2005)'],
    ['S/RES/2273 (2016)', 'S/RES/2273 (2016)'],
    ['S/PRST/2013/12', 'S/PRST/2013/12'],
    ['E/RES/2022/5', 'E/RES/2022/5'],
    ['A/79/6(Sect.2)', 'A/79/6 (Sect. 2)'],
    ['A/79/6 (Sect. 29A)/Corr.1', 'A/79/6 (Sect. 29A)/Corr.1'],
    ['NPT/CONF.2010/50(Vol.I)', 'NPT/CONF.2010/50 (Vol. I)'],
    ['A/CONF.157/24 (Part I)', 'A/CONF.157/24 (Part I)'],
    ['UNEP/EA.5/Res.14', 'UNEP/EA.5/Res.14'],
    ['ICCD/COP(15)/23/Add.1', 'ICCD/COP(15)/23/Add.1'],
    ['CCW/CONF.VI/11', 'CCW/CONF.VI/11'],
    ['CCW/AP.II/CONF.25/5', 'CCW/AP.II/CONF.25/5'],
    ['FCCC/PA/CMA/2023/16/Add.1', 'FCCC/PA/CMA/2023/16/Add.1'],
    ['ISBA/26/A/18', 'ISBA/26/A/18'],
    ['S/PV.9171', 'S/PV.9171'],
    ['A/C.6/64/SR.1-28/Corrigendum', 'A/C.6/64/SR.1-28/Corrigendum'],
    ['UNEP/OzL.Pro.28/12', 'UNEP/OzL.Pro.28/12'],
    ['GC.18/INF/4', 'GC.18/INF/4'],
    ['CD/8/Rev.10', 'CD/8/Rev.10'],
    ['ST/SGB/2013/4/Amend.1', 'ST/SGB/2013/4/Amend.1'],
    ['hello', null],
    ['A/RES', null],
    ['10/22', null],
    ['A/H1N1', null],
  ])('%s → %s', (text, symbol) => expect(normalSymbol(text)).toBe(symbol));
});

describe('in running text', () => {
  test.each<[string, string[]]>([
    ['le rapport (A/77/277-S/2022/606) du', ['A/77/277', 'S/2022/606']],
    ['A/75/345–S/2020/898', ['A/75/345', 'S/2020/898']],
    ['voir A/RES/ 79/330 et A/75/ 345.', ['A/RES/79/330', 'A/75/345']],
    ['https://docs.un.org/fr/A/RES/79/330 et undocs.org/A/79/1', []],
    ['S/RES/1631(2005) ou S/RES/1631 (2005)', ['S/RES/1631 (2005)', 'S/RES/1631 (2005)']],
    ['20-11786 10/22 et/ou A/B', []],
    ['A/75/L. 69, A/75/L.69/Add. 1', ['A/75/L.69', 'A/75/L.69/Add.1']],
    ['(A/79/L.126).', ['A/79/L.126']],
    ['A/RES/72/262 C. Le', ['A/RES/72/262 C']],
    ['A/RES/72/262 Considérant', ['A/RES/72/262']],
    ['A/RES/60/1, A/RES/60/2', ['A/RES/60/1', 'A/RES/60/2']],
    ['A/79/302 (2024)', ['A/79/302']],
    ['Nations Unies (E/2009/28), chap. I', ['E/2009/28']],
  ])('%s', (text, symbols) => expect(findSymbols(text).map((one) => one.symbol)).toEqual(symbols));

  test('spans are exactly the printed symbol', () => {
    const text = 'voir A/RES/ 47/120 B, et';
    const [one] = findSymbols(text);
    expect(text.slice(one.start, one.end)).toBe('A/RES/ 47/120 B');
  });
});

test('parseSymbol takes one symbol and nothing else', () => {
  expect(parseSymbol(' A/79/1 ')).toEqual({ symbol: 'A/79/1', start: 1, end: 7 });
  expect(parseSymbol('A/79/1 and more')).toBeNull();
});

test.each([
  ['A/RES/79/330', 'un/UNGA', 'resolution', 79],
  ['A/79/L.126', 'un/UNGA', 'draft', 79],
  ['A/C.6/74/SR.23', 'un/UNGA-C6', 'record', 74],
  ['A/HRC/RES/54/33', 'un/HRC', 'resolution', null],
  ['A/RES/217 A (III)', 'un/UNGA', 'resolution', 3],
  ['A/RES/S-30/1', 'un/UNGA', 'resolution', null],
  ['A/AC.109/2024/13', 'un/UNGA', 'document', null],
  ['A/DEC/73/547', 'un/UNGA', 'decision', 73],
  ['S/RES/1809 (2008)', 'un/UNSC', 'resolution', null],
  ['S/PRST/2013/12', 'un/UNSC', 'statement', null],
  ['UNEP/EA.5/Res.14', 'un/UNEA', 'resolution', null],
  ['E/RES/2022/5', 'un/ECOSOC', 'resolution', null],
] as const)('%s', (symbol, organ, kind, session) => {
  expect([organOf(symbol), kindOf(symbol), sessionOf(symbol)]).toEqual([organ, kind, session]);
});

test.each([
  ['https://undocs.org/fr/A/RES/72/262c', 'A/RES/72/262 C'],
  ['https://docs.un.org/en/S/RES/1631%282005%29', 'S/RES/1631 (2005)'],
  ['https://undocs.org/en/A/63/47(supp)', 'A/63/47'],
  ['https://www.un.org/A/79/1', null],
  ['https://undocs.org/fr/%E0%A4%A', null],
])('address %s', (href, symbol) => expect(symbolOfLink(href)).toBe(symbol));

test('linkOf leaves the blanks out', () =>
  expect(linkOf('S/RES/1631 (2005)', 'fr')).toBe('https://docs.un.org/fr/S/RES/1631(2005)'));
