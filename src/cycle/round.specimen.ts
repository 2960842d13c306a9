// An invented cooperation cycle over two rounds, in sessions 85 to 87; serves the tests.
import type { Held } from './held.ts';
import { type Specimen, specimen } from './specimen.ts';

export const TITLE = 'Cooperation between the United Nations and the ';
export const ITEM = 'Cooperation between the United Nations and regional and other organizations';

const REPORT = 'Requests the Secretary-General to submit to the General Assembly a report on the implementation';
const AGENDA = 'Decides to include in the provisional agenda the sub-item';

interface Ask {
  readonly report?: number;
  readonly agenda?: number;
}

/** A resolution on the cooperation with an organization, with what it asks for at later sessions. */
export function resolution(
  symbol: string,
  name: string,
  organization: string,
  ask: Ask,
  more: Partial<Specimen> = {},
): Held {
  const session = Number(symbol.split('/')[2]);
  return specimen({
    symbol,
    title: `${TITLE}${name}`,
    organization,
    session,
    adoptionDate: `${1945 + session}-11-20`,
    agenda: [{ item: 120, letters: [organization === 'org/ECO' ? 'a' : 'b'], provisional: false }],
    cover: [ITEM],
    draftSymbols: [`A/${session}/L.${symbol.split('/')[3]}`],
    ...more,
    paragraphs: [
      ...(more.paragraphs ?? []),
      ...(ask.report ? [{ id: 'para_8', text: REPORT, asks: [{ session: ask.report }] }] : []),
      ...(ask.agenda
        ? [
            {
              id: 'para_9',
              text: AGENDA,
              asks: [{ kind: 'agenda' as const, verb: 'decide', addressees: [], session: ask.agenda }],
            },
          ]
        : []),
    ],
  });
}

/** A paragraph that takes note of a report of the Secretary-General. */
export const notes = (symbol: string): NonNullable<Specimen['paragraphs']>[number] => ({
  id: 'container_1',
  role: 'preambular',
  text: `Taking note of the report of the Secretary-General ${symbol}`,
  cites: [symbol],
  actors: ['un/SG'],
});

/** The consolidated report of session 87, with sections on two organizations. */
export const REPORT_87 = specimen({
  symbol: 'A/87/300',
  kind: 'report',
  title: ITEM,
  session: 87,
  distributionDate: '2032-08-01',
  agenda: [{ item: 121, letters: ['a', 'b', 'd'], provisional: true }],
  cover: [ITEM, `${TITLE}Lakes [org/ECO]`, `${TITLE}Hills [org/SCO]`, `${TITLE}Shores [org/AU]`],
  sections: ['org/ECO', 'org/SCO'].map((organization, i) => ({
    id: `sec_${i + 1}`,
    level: 2,
    number: null,
    heading: organization,
    from: String(3 + 2 * i),
    to: String(4 + 2 * i),
    organizations: [organization],
  })),
  paragraphs: ['1', '2', '3', '4', '5', '6', '7'].map((number) => ({
    id: `para_${number}`,
    number,
    role: 'numbered',
    text: `Words of paragraph ${number}.`,
    actors: number === '3' ? ['un/UNIDO'] : number === '4' ? ['un/UNIDO', 'un/FAO', 'un/UN'] : [],
  })),
});
