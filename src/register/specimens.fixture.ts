// Documents for tests, in the real form, of invented organizations.
import { readText } from '../readers/index.ts';
import { writeAkn } from '../writers/index.ts';

export interface Specimen {
  /** `A/RES/98/44`; none: the masthead prints none. */
  readonly symbol?: string;
  readonly number?: string;
  readonly clause?: string;
  readonly note?: string;
  readonly about?: string;
}

const TITLE = 'Cooperation between the United Nations and the Tidal Commission';

/** A resolution in English. */
export const english = ({
  symbol = 'A/RES/98/44',
  number = '98/44',
  clause = '',
  about,
  note = '',
}: Specimen): string => `
United Nations
${symbol}

General Assembly

Distr.: General
8 December 2043
${note}

Ninety-eighth session
Agenda item 131 (aa)

Resolution adopted by the General Assembly on 5 December 2043

[without reference to a Main Committee (A/98/L.21)]

${number}. ${about ?? TITLE}

The General Assembly,

Recalling its resolution 89/6 of 18 October 2034, in which it granted observer status to the Tidal Commission,

1. Welcomes the memorandum of understanding between the Tidal Commission and the United Nations Environment Programme, signed in Sablewick on 1 September 2043;

2. Requests the Secretary-General to submit to the General Assembly at its ninety-ninth session a report on the implementation of the present resolution;
${clause ? `\n3. ${clause};\n` : ''}
${clause ? 4 : 3}. Decides to include in the provisional agenda of its ninety-ninth session the item entitled "Cooperation between the United Nations and regional and other organizations".

58th plenary meeting
5 December 2043
`;

/** The same resolution in French. */
export const french = (symbol = 'A/RES/98/44', number = '98/44'): string => `
Nations Unies
${symbol}

Assemblée générale

Distr. générale
8 décembre 2043

Quatre-vingt-dix-huitième session
Point 131 aa) de l'ordre du jour

Résolution adoptée par l'Assemblée générale le 5 décembre 2043

[sans renvoi à une grande commission (A/98/L.21)]

${number}. Coopération entre l'Organisation des Nations Unies et la Commission des marées

L'Assemblée générale,

Rappelant sa résolution 89/6 du 18 octobre 2034, dans laquelle elle a octroyé le statut d'observateur à la Commission des marées,

1. Accueille avec satisfaction le mémorandum d'accord entre la Commission des marées et le Programme des Nations Unies pour l'environnement, signé à Sablewick le 1er septembre 2043 ;

2. Prie le Secrétaire général de lui présenter à sa quatre-vingt-dix-neuvième session un rapport sur l'application de la présente résolution.

58e séance plénière
5 décembre 2043
`;

/** The title of the report, by which resolutions name it. */
export const REPORT =
  'Cooperation between the United Nations and the coastal and tidal organizations of the northern estuaries';

/** A report of the Secretary-General; without symbols its masthead prints none. */
export const report = (symbols: readonly string[] = []): string => `
United Nations
${symbols.join('–')}

General Assembly

Distr.: General
9 August 2043
Original: English

Ninety-eighth session
Item 131 of the provisional agenda

${REPORT}

Report of the Secretary-General

I. Introduction

1. The present report is submitted pursuant to General Assembly resolution 96/38, in which the Assembly requested the Secretary-General to report on its implementation.

2. In March 2043, the World Meteorological Organization and the Tidal Commission signed a memorandum of understanding on tide gauges, valid until 2048.

II. Tidal Commission

3. The United Nations Environment Programme and the Tidal Commission held a joint workshop in Sablewick on 11 and 12 May 2043.
`;

/** The resolution's clause that names the report. */
export const NAMES_REPORT = `Takes note of the report of the Secretary-General entitled "${REPORT}" (A/98/277)`;

/** The same document as an AKN4UN file. */
export function akn(text: string): string {
  const { document } = readText(text);
  return writeAkn(document!);
}
