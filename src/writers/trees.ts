// Documents for the writers' tests, built without any reader.
import { type Block, type DocumentNode, type Draft, EMPTY_COVER, type Mark, seal, words } from '../tree/index.ts';

export const note = (at: number, key: string): Mark => ({ kind: 'note', start: at, end: at, note: key });
export const italic = (end: number, start = 0): Mark => ({ kind: 'italic', start, end });

type Paragraph = Extract<Draft<Block>, { type: 'paragraph' }>;
type Point = Paragraph['points'][number];

export const point = (number: string, text: string, more: Partial<Point> = {}): Point => ({
  type: 'point',
  id: '',
  number,
  label: `(${number})`,
  words: words(text),
  points: [],
  wrapUp: null,
  ...more,
});

export const paragraph = (
  role: Paragraph['role'],
  number: string | null,
  text: string,
  more: Partial<Paragraph> = {},
): Paragraph => ({ type: 'paragraph', id: '', role, number, words: words(text), points: [], wrapUp: null, ...more });

const line = (field: Draft<DocumentNode>['cover']['lines'][number]['field'], text: string) => ({
  field,
  words: words(text),
});

const TITLE = 'Cooperation between the United Nations and the Organization of the Meridian States';

/** A resolution with points, notes (one in a point), marks and conclusions; `closing`: words close its lists. */
export function resolutionTree(closing = true): DocumentNode {
  const close = (text: string) => (closing ? words(text) : null);
  return seal({
    type: 'document',
    kind: 'resolution',
    language: 'en',
    cover: {
      ...(EMPTY_COVER as Draft<typeof EMPTY_COVER>),
      lines: [
        line('publisher', 'United Nations'),
        line('symbol', 'A/RES/99/12'),
        line('organ', 'General Assembly'),
        line('distribution', 'Distr.: General'),
        line('date', '14 November 2044'),
        line('session', 'Ninety-ninth session'),
        line('agenda', 'Agenda item 130 (m)'),
        line('agenda-title', TITLE),
        line('document-title', 'Resolution adopted by the General Assembly on 11 November 2044'),
        line('proponent', '[without reference to a Main Committee (A/99/L.7)]'),
      ],
      symbols: [{ symbol: 'A/RES/99/12', basis: 'printed' }],
      organs: ['un/UNGA'],
      session: { number: 99, basis: 'printed' },
      agenda: [{ item: 130, letters: ['m'], provisional: false }],
      distributionDate: '2044-11-14',
      adoptionDate: '2044-11-11',
      meeting: 41,
      withoutReferenceToCommittee: true,
      draftSymbols: ['A/99/L.7'],
    },
    number: '99/12',
    title: words(TITLE),
    children: [
      { type: 'formula', id: '', words: words('The General Assembly,', [italic(20)]) },
      paragraph('preambular', null, '', {
        words: words('Recalling its resolution 97/8 of 9 November 2042,', [italic(9), note(29, 'a')]),
      }),
      paragraph('operative', '1', '', {
        words: words('Invites the Organization & its members:', [italic(7)]),
        points: [
          point('a', '', { words: words('To share <data>;', [note(15, 'b')]) }),
          point('b', 'To meet:', {
            points: [point('i', 'In May;'), point('ii', 'In June;')],
            wrapUp: close('each year;'),
          }),
        ],
        wrapUp: close('as agreed;'),
      }),
      paragraph('operative', '2', '', {
        words: words('Requests the Secretary-General to report at its 101st session.', [italic(8)]),
      }),
      {
        type: 'conclusions',
        id: '',
        lines: [words('41st plenary meeting'), words('11 November 2044')],
        meeting: 41,
        date: '2044-11-11',
      },
    ],
    notes: [
      { type: 'note', id: 'a', marker: '1', words: words('A/99/311.'), at: null },
      { type: 'note', id: 'b', marker: '2', words: words('See resolution 95/4, annex.', [italic(3)]), at: null },
    ],
    record: null,
  });
}

/** A report with a summary, nested sections, a table and an annex whose numbers and notes start again. */
export function reportTree(): DocumentNode {
  const cell = (text: string, header = false) => ({ header, colspan: 1, rowspan: 1, words: words(text) });
  const section = (level: number, number: string | null, heading: string, children: Draft<Block>[]): Draft<Block> => ({
    type: 'section',
    id: '',
    level,
    number,
    heading: words(heading),
    children,
  });
  return seal({
    type: 'document',
    kind: 'report',
    language: 'en',
    cover: {
      ...(EMPTY_COVER as Draft<typeof EMPTY_COVER>),
      lines: [
        line('symbol', 'A/99/311-S/2044/702'),
        line('organ', 'General Assembly'),
        line('organ', 'Security Council'),
        line('document-title', 'Report of the Secretary-General'),
      ],
      symbols: [
        { symbol: 'A/99/311', basis: 'printed' },
        { symbol: 'S/2044/702', basis: 'printed' },
      ],
      organs: ['un/UNGA', 'un/UNSC'],
      session: { number: 99, basis: 'derived' },
    },
    number: null,
    title: words(TITLE),
    children: [
      {
        type: 'summary',
        id: '',
        heading: words('Summary'),
        children: [paragraph('unnumbered', null, 'The two worked together.')],
      },
      section(1, 'I', 'Introduction', [paragraph('numbered', '1', 'The report is submitted.')]),
      section(1, 'II', 'Cooperation', [
        section(2, null, 'Organization of the Meridian States', [
          paragraph('numbered', '2', 'In May 2043 they met.'),
          paragraph('numbered', '3', '', { words: words('They signed.', [note(11, 'a')]) }),
          {
            type: 'table',
            id: '',
            rows: [
              [cell('Year', true), cell('Meetings', true)],
              [cell('2043'), cell('2')],
            ],
          },
        ]),
        section(2, null, 'Tidal Commission', [paragraph('numbered', '4', 'They trained.')]),
      ]),
      {
        type: 'annex',
        id: '',
        label: words('Annex'),
        heading: words('Terms'),
        children: [paragraph('numbered', '1', '', { words: words('They agree.', [note(10, 'b')]) })],
      },
    ],
    notes: [
      { type: 'note', id: 'a', marker: '1', words: words('A/98/5.'), at: null },
      { type: 'note', id: 'b', marker: '1', words: words('A/98/6.'), at: null },
    ],
    record: null,
  });
}
