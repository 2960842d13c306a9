// An invented round in its printed form: two resolutions, one in two languages, and the report between them; serves the tests.
const HEAD = 'United Nations\n\nGeneral Assembly\n\nDistr.: General';
const ITEM = 'Cooperation between the United Nations and regional and other organizations';
const TITLE = 'Cooperation between the United Nations and the Economic Cooperation Organization';

const resolution = (
  symbol: string,
  session: string,
  letter: string,
  day: string,
  paragraphs: readonly string[],
): string =>
  [
    HEAD,
    symbol,
    `${session} session`,
    `Agenda item 127 (${letter})`,
    `Resolution adopted by the General Assembly on ${day}`,
    `[without reference to a Main Committee (A/${symbol.split('/')[2]}/L.13)]`,
    `${symbol.split('/').slice(2).join('/')}. ${TITLE}`,
    'The General Assembly,',
    ...paragraphs.map((one, at) => `${at + 1}. ${one}`),
  ].join('\n\n');

const ASKS = (session: string): readonly string[] => [
  `Requests the Secretary-General to submit to the General Assembly at its ${session} session a report on the implementation of the present resolution;`,
  `Decides to include in the provisional agenda of its ${session} session, under the item entitled “${ITEM}”, the sub-item entitled “${TITLE}”.`,
];

const RESOLUTION_95 = resolution('A/RES/95/18', 'Ninety-fifth', 'i', '12 November 2040', [
  'Takes note of the report of the Secretary-General (A/95/201);',
  'Invites the United Nations Industrial Development Organization to support the Economic Cooperation Organization in the training of glass-blowers in Baku;',
  'Welcomes the memorandum of understanding between the United Nations Environment Programme and the Economic Cooperation Organization, signed on 3 March 2040 and valid until 2043;',
  'Appreciates the work of the United Nations Industrial Development Organization on clean kilns;',
  ...ASKS('ninety-seventh'),
]);

const RESOLUTION_97 = resolution('A/RES/97/20', 'Ninety-seventh', 'j', '20 November 2042', [
  'Takes note of the report of the Secretary-General (A/97/288);',
  'Urges the Food and Agriculture Organization of the United Nations to assist the Economic Cooperation Organization <in full> & at once;',
  ...ASKS('ninety-ninth'),
]);

/** In French the same resolution prints another day: a contradiction. */
const RESOLUTION_97_FRENCH = [
  'Nations Unies\n\nAssemblée générale\n\nDistr. générale',
  'A/RES/97/20',
  'Quatre-vingt-dix-septième session',
  "Point 127 j) de l'ordre du jour",
  "Résolution adoptée par l'Assemblée générale le 21 novembre 2042",
  '[sans renvoi à une grande commission (A/97/L.13)]',
  "97/20. Coopération entre l'Organisation des Nations Unies et l'Organisation de coopération économique",
  "L'Assemblée générale,",
  '1. Prend note du rapport du Secrétaire général (A/97/288) ;',
  "2. Exhorte l'Organisation des Nations Unies pour l'alimentation et l'agriculture à aider l'Organisation de coopération économique sans délai ;",
  "3. Prie le Secrétaire général de lui présenter, à sa quatre-vingt-dix-neuvième session, un rapport sur l'application de la présente résolution ;",
  "4. Décide d'inscrire à l'ordre du jour provisoire de sa quatre-vingt-dix-neuvième session, au titre de la question intitulée « Coopération entre l'Organisation des Nations Unies et les organisations régionales ou autres », la question subsidiaire intitulée « Coopération entre l'Organisation des Nations Unies et l'Organisation de coopération économique ».",
].join('\n\n');

const REPORT_97 = [
  HEAD,
  'A/97/288',
  '8 August 2042',
  'Ninety-seventh session',
  'Items 127 (i) and (s) of the provisional agenda',
  ITEM,
  'Report of the Secretary-General',
  'I. Introduction',
  '1. The present report is submitted pursuant to the resolutions of the General Assembly on cooperation.',
  `II. ${ITEM}`,
  'Economic Cooperation Organization',
  '2. In May 2041 the United Nations Industrial Development Organization and the Economic Cooperation Organization trained forty glass-blowers in Baku.',
  '3. On 4 June 2041 the United Nations Environment Programme and the Economic Cooperation Organization held their third joint meeting on estuaries in Tehran.',
  'Shanghai Cooperation Organization',
  '4. In March 2042 the United Nations Office on Drugs and Crime and the Shanghai Cooperation Organization signed a memorandum of understanding on training.',
].join('\n\n');

/** File name → text. */
export const ROUND: Readonly<Record<string, string>> = {
  'resolution-95-en.txt': RESOLUTION_95,
  'resolution-97-en.txt': RESOLUTION_97,
  'resolution-97-fr.txt': RESOLUTION_97_FRENCH,
  'report-97-en.txt': REPORT_97,
};
