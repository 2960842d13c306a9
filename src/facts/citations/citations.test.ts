import { describe, expect, test } from 'vitest';
import { findDates } from '../dates/index.ts';
import { ALONE, type Context, findCitations } from './citations.ts';

/** Citations of a text: the symbol, then its date and its part where printed. */
const shown = (text: string, language: string, context: Partial<Context> = {}): string[] =>
  findCitations(text, findDates(text, language), { ...ALONE, known: new Map(), language, ...context }).map(
    (one) => one.symbol + (one.date ? ` @${one.date}` : '') + (one.part ? ` [${one.part}]` : ''),
  );

describe('French', () => {
  test.each<[string, string[]]>([
    ['sa résolution 48/2 du 13 octobre 1993', ['A/RES/48/2 @1993-10-13']],
    [
      'ses résolutions 64/256 du 2 mars 2010, 65/122 du 13 décembre 2010 et 67/6 du 19 novembre 2012',
      ['A/RES/64/256 @2010-03-02', 'A/RES/65/122 @2010-12-13', 'A/RES/67/6 @2012-11-19'],
    ],
    ['ses résolutions 68/127, 70/109 et 72/241', ['A/RES/68/127', 'A/RES/70/109', 'A/RES/72/241']],
    [
      'ses résolutions 68/127 et 70/109, en date des 18 décembre 2013 et 10 décembre 2015',
      ['A/RES/68/127 @2013-12-18', 'A/RES/70/109 @2015-12-10'],
    ],
    ['la résolution 60/288 sur la Stratégie, 62/272 du 5 septembre 2008', ['A/RES/60/288', 'A/RES/62/272 @2008-09-05']],
    ['Résolution 60/288.', ['A/RES/60/288']],
    ['Résolution 49/57, annexe.', ['A/RES/49/57 [annexe]']],
    ['Résolution 69/283, annexe II.', ['A/RES/69/283 [annexe II]']],
    ['Résolution S-30/1, annexe.', ['A/RES/S-30/1 [annexe]']],
    ['la résolution ES-10/24 du 18 septembre 2024', ['A/RES/ES-10/24 @2024-09-18']],
    ['la résolution 72/262 C de l’Assemblée générale', ['A/RES/72/262 C']],
    ['les résolutions 74/255 A et B du 27 décembre 2019', ['A/RES/74/255 A @2019-12-27', 'A/RES/74/255 B @2019-12-27']],
    [
      'les résolutions 51/211 A à C du 18 décembre 1996',
      ['A/RES/51/211 A @1996-12-18', 'A/RES/51/211 B @1996-12-18', 'A/RES/51/211 C @1996-12-18'],
    ],
    ['sa résolution 3208 (XXIX) du 11 octobre 1974', ['A/RES/3208 (XXIX) @1974-10-11']],
    ['Résolution 217 A (III).', ['A/RES/217 A (III)']],
    ['ses résolutions 3201 (S-VI) et 3202 (S-VI)', ['A/RES/3201 (S-VI)', 'A/RES/3202 (S-VI)']],
    ['Dans sa résolution 1809 (2008), le Conseil de sécurité a prié', ['S/RES/1809 (2008)']],
    ['la résolution 1631(2005) du 17 octobre 2005', ['S/RES/1631 (2005) @2005-10-17']],
    [
      'les résolutions 1325 (2000), 1820 (2008) et 2242 (2015)',
      ['S/RES/1325 (2000)', 'S/RES/1820 (2008)', 'S/RES/2242 (2015)'],
    ],
    [
      'les résolutions pertinentes, en particulier 1591 (2005) et 1651 (2005)',
      ['S/RES/1591 (2005)', 'S/RES/1651 (2005)'],
    ],
    ['la résolution 2022/5 du Conseil économique et social', ['E/RES/2022/5']],
    ['les résolutions 2019/15 et 2020/23 du Conseil, en date', ['E/RES/2019/15', 'E/RES/2020/23']],
    ['la résolution 155 C (VII) du Conseil économique et social', ['E/RES/155 C (VII)']],
    ['la résolution 1998/72 de la Commission des droits de l’homme', ['E/CN.4/RES/1998/72']],
    [
      'les résolutions 16/18 du 24 mars 2011 et 31/16 du 24 mars 2016 du Conseil des droits de l’homme',
      ['A/HRC/RES/16/18 @2011-03-24', 'A/HRC/RES/31/16 @2016-03-24'],
    ],
    [
      'les résolutions du Conseil des droits de l’homme 7/27 du 28 mars 2008 et 54/33',
      ['A/HRC/RES/7/27 @2008-03-28', 'A/HRC/RES/54/33'],
    ],
    [
      'ses résolutions 75/1 du 21 septembre 2020 et la résolution 54/33 du Conseil des droits de l’homme',
      ['A/RES/75/1 @2020-09-21', 'A/HRC/RES/54/33'],
    ],
    ['la résolution 42/22 du 26 septembre 2019 du Conseil des droits de l’homme', ['A/HRC/RES/42/22 @2019-09-26']],
    ['la résolution 5/14 de l’Assemblée des Nations Unies pour l’environnement', ['UNEP/EA.5/Res.14']],
    ['la résolution 9/1 de la Conférence des États parties à la Convention des Nations Unies contre la corruption', []],
    ['la résolution 61/2 de la Commission des stupéfiants', []],
    ['la résolution 65/2 sur les phares, adoptée le 18 mars 2022 par la Commission des stupéfiants', []],
    ['sa décision 73/546 du 22 décembre 2018', ['A/DEC/73/546 @2018-12-22']],
    ['la décision 2023/302 du Conseil économique et social', ['E/DEC/2023/302']],
    ['sa résolution 65/66 et sa décision 70/551', ['A/RES/65/66', 'A/DEC/70/551']],
    [
      'paragraphe 4 l) de l’annexe à la résolution 58/316 de l’Assemblée générale',
      ['A/RES/58/316 [annexe, par. 4 l)]'],
    ],
    ['l’article 4 de l’Accord annexé à la résolution 70/296 de l’Assemblée générale', ['A/RES/70/296']],
    ['la section I de sa résolution 75/253 B', ['A/RES/75/253 B [sect. I]']],
    ['les paragraphes 2 et 3 de la résolution 70/1', ['A/RES/70/1 [par. 2 et 3]']],
    ['au paragraphe 14 de sa résolution 1701 (2006)', ['S/RES/1701 (2006) [par. 14]']],
    ['le 17 août 2018 (A/73/328-S/2018/592).', ['A/73/328 @2018-08-17', 'S/2018/592 @2018-08-17']],
    ['déclaration de sa présidente en date du 6 août 2013 (S/PRST/2013/12)', ['S/PRST/2013/12 @2013-08-06']],
    ['A/77/277-S/2022/606.', ['A/77/277', 'S/2022/606']],
    ['A/67/581, annexe.', ['A/67/581 [annexe]']],
    ['Documents officiels, 2009, Supplément no 8 (E/2009/28), chap. I, sect. C.', ['E/2009/28 [chap. I, sect. C]']],
    ['Résolutions et décisions, 1er août 2009-31 juillet 2010 (S/INF/65).', ['S/INF/65']],
    ['A/60/88 et Corr.1', ['A/60/88', 'A/60/88/Corr.1']],
    ['A/RES/ 79/330 et UNEP/EA.5/Res.14', ['A/RES/79/330', 'UNEP/EA.5/Res.14']],
    ['(A/77/53/Add.1), chap. III, sect. A, résolution 51/4.', ['A/77/53/Add.1 [chap. III, sect. A]', 'A/HRC/RES/51/4']],
    ['CBD/COP/15/17, décision 15/4, annexe.', ['CBD/COP/15/17', 'CBD/DEC']],
    [
      'ses résolutions 65/28 du 6 décembre 2010 68/114 du 16 décembre 2013',
      ['A/RES/65/28 @2010-12-06', 'A/RES/68/114 @2013-12-16'],
    ],
    [
      'du 5 décembre 2016, ses résolutions 71/34 du 5 décembre 2016,72/53 du 4 décembre 2017',
      ['A/RES/71/34 @2016-12-05', 'A/RES/72/53 @2017-12-04'],
    ],
    ['Voir résolution 70/1 ; voir aussi résolution 71/285.', ['A/RES/70/1', 'A/RES/71/285']],
    ['A/75/345 S/2020/898 20-11786 10/22', ['A/75/345', 'S/2020/898']],
    ['la résolution 70/1 et le réseau I-24/7', ['A/RES/70/1']],
    ['une ligne ouverte 24/7', []],
    ['la résolution susmentionnée, 10/22 pages', []],
    ['Nations Unies, Recueil des Traités, vol. 2562, n° 45696', []],
    ['https://undocs.org/fr/A/RES/58/316', []],
    ['Recommandation générale no 26 (2022)', []],
    ['la présente résolution', []],
    ['l’exercice 2022/23 et le Programme 2030', []],
    ['', []],
  ])('%s', (text, symbols) =>
    expect(shown(text, 'fr')).toEqual(symbols.map((one) => one.replace('CBD/DEC', 'CBD/COP/DEC/15/4 [annexe]'))),
  );
});

describe('English', () => {
  test.each<[string, string[]]>([
    ['its resolution 48/2 of 13 October 1993', ['A/RES/48/2 @1993-10-13']],
    [
      'its resolutions 64/256 of 2 March 2010, 65/122 of 13 December 2010 and 67/6 of 19 November 2012',
      ['A/RES/64/256 @2010-03-02', 'A/RES/65/122 @2010-12-13', 'A/RES/67/6 @2012-11-19'],
    ],
    [
      'resolutions 70/301 of 9 September 2016 on lamps, entitled “Lamps”, and 75/311',
      ['A/RES/70/301 @2016-09-09', 'A/RES/75/311'],
    ],
    ['on this subject, as well as 65/28', []],
    ['resolutions 62/68 on harm, as well as 65/28 of 6 December 2010', ['A/RES/62/68', 'A/RES/65/28 @2010-12-06']],
    ['General Assembly resolutions 48/2 and 59/48', ['A/RES/48/2', 'A/RES/59/48']],
    ['Resolution 60/288.', ['A/RES/60/288']],
    ['Resolution 49/57, annex.', ['A/RES/49/57 [annex]']],
    ['Resolution 69/283, annex II.', ['A/RES/69/283 [annex II]']],
    ['Resolution S-30/1, annex.', ['A/RES/S-30/1 [annex]']],
    ['General Assembly resolution ES-11/1', ['A/RES/ES-11/1']],
    ['resolution 72/262 C of the General Assembly', ['A/RES/72/262 C']],
    ['resolutions 74/255 A and B of 27 December 2019', ['A/RES/74/255 A @2019-12-27', 'A/RES/74/255 B @2019-12-27']],
    ['resolutions 51/211 A to C', ['A/RES/51/211 A', 'A/RES/51/211 B', 'A/RES/51/211 C']],
    ['its resolution 2341 B (XXII) of 19 December 1967', ['A/RES/2341 B (XXII) @1967-12-19']],
    ['resolution 2252 (ES-V) of 4 July 1967', ['A/RES/2252 (ES-V) @1967-07-04']],
    ['resolution 990 (LIV) of the Conference', []],
    ['The Economic Commission for Europe adopted resolution 574 (XXVII)', []],
    ['Security Council resolution 1809 (2008)', ['S/RES/1809 (2008)']],
    ['In its resolution 1809 (2008), the Security Council requested', ['S/RES/1809 (2008)']],
    [
      'resolutions 2360 (2017) 2424 (2018) and 2478 (2019)',
      ['S/RES/2360 (2017)', 'S/RES/2424 (2018)', 'S/RES/2478 (2019)'],
    ],
    ['relevant resolutions, including 1325 (2000)', ['S/RES/1325 (2000)']],
    [
      'Economic and Social Council resolutions 2019/19 and 2019/20 of 23 July 2019',
      ['E/RES/2019/19', 'E/RES/2019/20 @2019-07-23'],
    ],
    ['the Commission on Human Rights, in its resolution 2005/5,', ['E/CN.4/RES/2005/5']],
    [
      'Human Rights Council resolutions 16/18 of 24 March 2011 and 54/33',
      ['A/HRC/RES/16/18 @2011-03-24', 'A/HRC/RES/54/33'],
    ],
    [
      'Human Rights Council decision 18/120 of 30 September 2011 and resolutions 24/14 of 27 September 2013',
      ['A/HRC/DEC/18/120 @2011-09-30', 'A/HRC/RES/24/14 @2013-09-27'],
    ],
    [
      'the Human Rights Council in its resolutions 55/28 and 55/29 of 5 April 2024',
      ['A/HRC/RES/55/28', 'A/HRC/RES/55/29 @2024-04-05'],
    ],
    [
      'Assembly resolution 76/177 of 16 December 2021 and Council resolution 49/22 of 1 April 2022',
      ['A/RES/76/177 @2021-12-16', 'A/HRC/RES/49/22 @2022-04-01'],
    ],
    ['Council resolution 2006/46 of 28 July 2006', ['E/RES/2006/46 @2006-07-28']],
    [
      'its resolution 76/156 of 16 December 2021 and Human Rights Council resolution 49/5',
      ['A/RES/76/156 @2021-12-16', 'A/HRC/RES/49/5'],
    ],
    [
      'United Nations Environment Assembly resolutions 1/7 of 27 June 2014 and 4/10',
      ['UNEP/EA.1/Res.7 @2014-06-27', 'UNEP/EA.4/Res.10'],
    ],
    ['Commission on Narcotic Drugs resolution 61/2 of 16 March 2018', []],
    ['its decision 60/519', ['A/DEC/60/519']],
    [
      'See decision 60/519 and A/60/88 and A/60/88/Corr.2, annex.',
      ['A/DEC/60/519', 'A/60/88', 'A/60/88/Corr.2 [annex]'],
    ],
    ['paragraph 4 (l) of the annex to General Assembly resolution 58/316', ['A/RES/58/316 [annex, para. 4 (l)]']],
    ['section I of its resolution 75/253 B', ['A/RES/75/253 B [sect. I]']],
    [
      'paragraph 7 of General Assembly resolution 2819 (XXVI) of 15 December 1971',
      ['A/RES/2819 (XXVI) @1971-12-15 [para. 7]'],
    ],
    ['the report of 17 August 2018 (A/73/328-S/2018/592)', ['A/73/328 @2018-08-17', 'S/2018/592 @2018-08-17']],
    ['A/67/581, annex.', ['A/67/581 [annex]']],
    [
      'See A/79/6 (Sect. 3)/Add.1 and A/C.6/64/SR.1–28/Corrigendum.',
      ['A/79/6 (Sect. 3)/Add.1', 'A/C.6/64/SR.1-28/Corrigendum'],
    ],
    ['A/75/345, Add.1 and Corr.2', ['A/75/345', 'A/75/345/Add.1', 'A/75/345/Corr.2']],
    ['the I-24/7 system', []],
    ['decision A-32/4.3', []],
    ['para. 12 (2024)', []],
    ['Treaty Series, vol. 1771, No. 30822', []],
    ['the present resolution and the 2030 Agenda', []],
    ['docs.un.org/en/A/RES/79/1', []],
  ])('%s', (text, symbols) => expect(shown(text, 'en')).toEqual(symbols));
});

describe('what the document tells', () => {
  test('its own symbol is no citation', () =>
    expect(shown('A/79/302 and A/77/277', 'en', { own: new Set(['A/79/302']) })).toEqual(['A/77/277']));
  test('its own number is no citation', () =>
    expect(shown('resolution 79/330', 'en', { own: new Set(['A/RES/79/330']) })).toEqual([]));
  test('a number named with its organ before is known', () =>
    expect(shown('resolution 43/1', 'en', { known: new Map([['43/1', 'un/HRC']]) })).toEqual(['A/HRC/RES/43/1']));
  test('the Council speaks of its own resolutions', () =>
    expect(shown('Recalling its resolutions 5/1 and 43/1', 'en', { speaker: 'un/HRC' })).toEqual([
      'A/HRC/RES/5/1',
      'A/HRC/RES/43/1',
    ]));
  test('a note belongs to its paragraph', () =>
    expect(shown('Resolution 16/18.', 'en', { around: ['un/HRC'] })).toEqual(['A/HRC/RES/16/18']));
  test('a session not yet held is not meant', () =>
    expect(shown('the Human Rights Council recalls resolution 70/1', 'en', { year: 2021 })).toEqual(['A/RES/70/1']));
  test('without a language only symbols are read', () =>
    expect(shown('A/79/1 and resolution 48/2', 'xx')).toEqual(['A/79/1']));
});

test('spans are exactly the printed words', () => {
  const text = 'ses résolutions 74/255 A et B et 1631 (2005), (A/77/277-S/2022/606)';
  const spans = findCitations(text, [], { ...ALONE, language: 'fr' }).map((one) => text.slice(one.start, one.end));
  expect(spans).toEqual(['74/255 A', 'B', '1631 (2005)', 'A/77/277', 'S/2022/606']);
});
