// Which dates are found right, beside chrono-node: forms that reports and resolutions use, whose meaning nobody disputes.
// node bench/dates/right.ts [--show]
import { en, fr, type ParsedComponents } from 'chrono-node';
import { findDates } from '../../src/facts/dates/index.ts';

/** A text, and its dates: one, or `from/to`, as exact as printed. Open ends are left out: chrono-node has no way to say them. */
type Row = readonly [text: string, dates: readonly string[]];

const ROWS: Readonly<Record<'fr' | 'en', readonly Row[]>> = {
  fr: [
    ['du 9 au 12 novembre 2023', ['2023-11-09/2023-11-12']],
    ['les 11 et 12 mars 2024', ['2024-03-11/2024-03-12']],
    ['en septembre 2022 et 2023', ['2022-09', '2023-09']],
    ['le 3 mai 2021', ['2021-05-03']],
    ['le 1er mars 2017', ['2017-03-01']],
    ['en juin 2023', ['2023-06']],
    ['en mai et juin 2023', ['2023-05', '2023-06']],
    ['du 28 décembre 2022 au 3 janvier 2023', ['2022-12-28/2023-01-03']],
    ['du 30 juin au 2 juillet 2023', ['2023-06-30/2023-07-02']],
    ['de 2016 à 2020', ['2016/2020']],
    ['en 2018, 2019 et 2020', ['2018', '2019', '2020']],
    ['au premier semestre de 2023', ['2023-01/2023-06']],
    ['les 28 novembre 2022 et 13 novembre 2023', ['2022-11-28', '2023-11-13']],
    ['de janvier à mars 2022', ['2022-01/2022-03']],
  ],
  en: [
    ['from 9 to 12 November 2023', ['2023-11-09/2023-11-12']],
    ['on 11 and 12 March 2024', ['2024-03-11/2024-03-12']],
    ['in September 2022 and 2023', ['2022-09', '2023-09']],
    ['on 3 May 2021', ['2021-05-03']],
    ['on 1 March 2017', ['2017-03-01']],
    ['in June 2023', ['2023-06']],
    ['in May and June 2023', ['2023-05', '2023-06']],
    ['from 28 December 2022 to 3 January 2023', ['2022-12-28/2023-01-03']],
    ['from 30 June to 2 July 2023', ['2023-06-30/2023-07-02']],
    ['from 2016 to 2020', ['2016/2020']],
    ['in 2018, 2019 and 2020', ['2018', '2019', '2020']],
    ['in the first half of 2023', ['2023-01/2023-06']],
    ['on 28 November 2022 and 13 November 2023', ['2022-11-28', '2023-11-13']],
    ['from January to March 2022', ['2022-01/2022-03']],
  ],
};

const written = (from: string | null, to: string | null): string =>
  from === to ? String(from) : `${from ?? '..'}/${to ?? '..'}`;

const ours = (text: string, language: string): string[] =>
  findDates(text, language).map((one) => written(one.from, one.to));

/** As exact as it says it is certain. */
function isoOf(part: ParsedComponents): string {
  const two = (name: 'month' | 'day'): string => `-${String(part.get(name)).padStart(2, '0')}`;
  return `${part.get('year')}${part.isCertain('month') ? two('month') : ''}${part.isCertain('day') ? two('day') : ''}`;
}

const CHRONO = { en, fr };

const theirs = (text: string, language: 'fr' | 'en'): string[] =>
  CHRONO[language].parse(text, new Date('2024-06-15T12:00:00Z')).map(({ start, end }) => {
    const from = isoOf(start);
    return written(from, end ? isoOf(end) : from);
  });

for (const language of ['fr', 'en'] as const) {
  const rows = ROWS[language];
  const right = (find: (text: string, language: 'fr' | 'en') => string[]): number =>
    rows.filter(([text, dates]) => String(find(text, language)) === String(dates)).length;
  if (process.argv.includes('--show'))
    for (const [text, dates] of rows)
      console.log(
        `${text}: ${dates.join(' ')} | ${ours(text, language).join(' ')} | ${theirs(text, language).join(' ')}`,
      );
  console.log(`FIGURE dates.right.${language} ${right(ours)}/${rows.length}`);
  console.log(`FIGURE dates.chrono.${language} ${right(theirs)}/${rows.length}`);
}
