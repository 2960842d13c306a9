// Cover lines → cover page; the values read from them → proprietary metadata, so that none must be read again.
import type { Cover, CoverFieldName, CoverLine, DocumentNode } from '../../tree/index.ts';
import { inline, type Writing } from './words.ts';
import { block, element, type Values } from './xml.ts';

type Wrap = (cover: Cover) => readonly [name: string, values: Values];

const named =
  (name: string, values: Values = {}): Wrap =>
  () => [name, values];

/** The element of each field, as the published files and the guidelines have it. */
const FIELDS: Readonly<Record<CoverFieldName, Wrap>> = {
  publisher: named('docAuthority', { refersTo: '#publisher' }),
  symbol: named('docNumber', { refersTo: '#symbol' }),
  organ: named('docAuthority', { refersTo: '#issuingBody' }),
  distribution: named('docStatus', { refersTo: '#distribution' }),
  date: (cover) =>
    cover.distributionDate
      ? ['docDate', { date: cover.distributionDate, refersTo: '#dateOfIssuance' }]
      : ['inline', { name: 'date of issuance' }],
  session: (cover) => ['session', { value: cover.session?.number }],
  agenda: named('inline', { name: 'agenda item' }),
  'agenda-title': named('inline', { name: 'agenda item name' }),
  'document-title': named('docTitle'),
  adoption: named('docTitle', { refersTo: '#dateOfAdoption' }),
  proponent: named('docProponent'),
  sponsors: named('docProponent', { class: 'sponsors' }),
  reissue: named('inline', { name: 'reissue note' }),
  language: named('inline', { name: 'language' }),
  'original-language': named('inline', { name: 'original language' }),
  'job-number': named('docketNumber', { refersTo: '#publicationJobNumber' }),
  other: named('span'),
};

function lineXml(line: CoverLine, cover: Cover, writing: Writing): string {
  const [name, values] = FIELDS[line.field](cover);
  return element('p', { class: line.field }, element(name, values, inline(line.words, writing)));
}

/** The cover page; empty where the document has none. */
export const coverPage = ({ cover }: DocumentNode, writing: Writing): string =>
  cover.lines.length
    ? block(
        'coverPage',
        {},
        cover.lines.map((line) => lineXml(line, cover, writing)),
      )
    : '';

const own = (name: string, values: Values): string => element(`akn4un:${name}`, values);

/** The cover's values in the UN's own namespace. */
export function coverValues(cover: Cover): string {
  const values = {
    distributionDate: cover.distributionDate,
    adoptionDate: cover.adoptionDate,
    meeting: cover.meeting,
    withoutReferenceToCommittee: cover.withoutReferenceToCommittee,
    originalLanguage: cover.originalLanguage,
    periodFrom: cover.periodFrom,
  };
  return block('akn4un:cover', values, [
    ...cover.symbols.map(({ symbol, basis }) => own('symbol', { value: symbol, basis })),
    ...cover.organs.map((value) => own('organ', { value })),
    ...(cover.session ? [own('session', { value: cover.session.number, basis: cover.session.basis })] : []),
    ...cover.agenda.map((one) =>
      own('agenda', { item: one.item, letters: one.letters.join(' '), provisional: one.provisional }),
    ),
    ...cover.draftSymbols.map((value) => own('draftSymbol', { value })),
    ...cover.sponsors.map((value) => own('sponsor', { value })),
  ]);
}
