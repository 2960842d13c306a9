// The metadata of a file: identification, classification, workflow, vote, references, notes without a mark, job number.
import type { DocumentNode, DocumentRecord, Keyword, Note, Step, Vote } from '../../tree/index.ts';
import { escaped } from '../html/escape.ts';
import { coverValues } from './cover.ts';
import { authorOf, languageOf, workIri } from './iri.ts';
import { noteElement, p, type Writing } from './words.ts';
import { block, element, uri, type Values } from './xml.ts';

/** How the files say that a date is unknown. */
const UNKNOWN = '0001-01-01';
const SOURCE = '#source';

function frbr(name: string, iri: readonly [string, string], date: readonly [string, string], more: string[]): string {
  return block(name, {}, [
    element('FRBRthis', uri('value', iri[0])),
    element('FRBRuri', uri('value', iri[1])),
    element('FRBRdate', { date: date[0], name: date[1] }),
    ...more,
  ]);
}

/** Names the work, its expression and this file; `part` is a part's letter or an annex's place. */
export function identification(document: DocumentNode, part = ''): string {
  const work = workIri(document).replace(/\/?$/, `${part && /^[A-Z]+$/.test(part) ? part : ''}/`);
  const below = part && !/^[A-Z]+$/.test(part) ? `/${part}` : '';
  const expression = `${work}${languageOf(document)}@`;
  const { adoptionDate, distributionDate } = document.cover;
  const author = (href: string, as: string) => element('FRBRauthor', { ...uri('href', href), as });
  return block('identification', { source: SOURCE }, [
    frbr(
      'FRBRWork',
      [`${work}!main${below}`, work],
      [adoptionDate ?? UNKNOWN, 'adoption'],
      [author(`#${authorOf(document)}`, '#author'), element('FRBRcountry', { value: 'un' })],
    ),
    frbr(
      'FRBRExpression',
      [`${expression}!main${below}`, `${expression}/`],
      [distributionDate ?? UNKNOWN, 'publication'],
      [author(`#${authorOf(document)}`, '#author'), element('FRBRlanguage', { language: languageOf(document) })],
    ),
    frbr(
      'FRBRManifestation',
      [`${expression}/!main${below}.xml`, `${expression}.xml`],
      [UNKNOWN, 'markup'],
      [author('#octavo', '#editor')],
    ),
  ]);
}

const keyword = (one: Keyword): string =>
  element('keyword', {
    value: one.value,
    'akn4un:source': uri('source', one.source)['akn4un:source'],
    ...uri('href', one.href),
    showAs: one.showAs,
    ...uri('refersTo', one.refersTo),
    shortForm: one.shortForm,
    ...uri('dictionary', one.dictionary),
  });

const classification = (list: readonly Keyword[]): string =>
  list.length ? block('classification', { source: uri('source', list[0].source).source }, list.map(keyword)) : '';

const step = (one: Step): string =>
  element('step', {
    date: one.date ?? UNKNOWN,
    ...uri('outcome', one.outcome),
    ...uri('as', one.as),
    ...uri('by', one.by ?? ''),
    ...uri('refersTo', one.refersTo),
  });

/** The schema wants each GUID once and without blanks; another one is kept beside it. */
function guidOf(guid: string | null, seen: Set<string>): Values {
  if (guid === null) return {};
  const fits = /^\S+$/.test(guid) && !seen.has(guid);
  seen.add(guid);
  return { [fits ? 'GUID' : 'akn4un:GUID']: guid };
}

function voters(list: Vote['counts'][number]['voters'], seen: Set<string>): string {
  const one = ({ name, guid }: (typeof list)[number]): string =>
    element('organization', { refersTo: '#memberState', ...guidOf(guid, seen) }, escaped(name));
  return block('akn4un:voters', {}, list.map(one));
}

function vote({ outcome, counts }: Vote): string {
  const seen = new Set<string>();
  const rows = counts.map((one) =>
    block(
      'count',
      { value: one.value ?? '', refersTo: `#${one.side}` },
      one.voters.length ? [voters(one.voters, seen)] : [],
    ),
  );
  const voting = block('voting', uri('outcome', outcome), rows.length ? rows : ['<quorum value=""/>']);
  return element('analysis', { source: SOURCE }, element('parliamentary', {}, voting));
}

const TERMS: readonly (readonly [kind: string, id: string, place: string, name: string])[] = [
  ['TLCOrganization', 'source', 'organization/un/DGACM', 'DGACM'],
  ['TLCOrganization', 'octavo', 'organization/octavo', 'Octavo'],
  ['TLCConcept', 'dateOfIssuance', 'concept/un/dateOfIssuance', 'Date of issuance'],
  ['TLCConcept', 'dateOfAdoption', 'concept/un/dateOfAdoption', 'Date of adoption'],
  ['TLCConcept', 'adoptionDate', 'concept/un/dateOfAdoption', 'Date of adoption'],
  ['TLCConcept', 'distribution', 'concept/un/generalDistribution', 'Distribution'],
  ['TLCConcept', 'symbol', 'reference/un/symbol', 'Symbol'],
  ['TLCConcept', 'publicationJobNumber', 'reference/un/jobNumber', 'Job number'],
  ['TLCConcept', 'inFavour', 'concept/un/voting/inFavour', 'In favour'],
  ['TLCConcept', 'against', 'concept/un/voting/against', 'Against'],
  ['TLCConcept', 'abstaining', 'concept/un/voting/abstaining', 'Abstaining'],
  ['TLCConcept', 'memberState', 'organization/un/memberState', 'Member State'],
  ['TLCConcept', 'resolutionTitle', 'reference/un/resolutionTitle', 'Title'],
  ['TLCEvent', 'adoption', 'event/un/adoption', 'Adoption'],
  ['TLCEvent', 'adoptionMeeting', 'event/un/adoptionMeeting', 'Meeting of adoption'],
  ['TLCRole', 'publisher', 'role/un/publisher', 'Publisher'],
  ['TLCRole', 'issuingBody', 'role/un/issuingBody', 'Issuing body'],
  ['TLCRole', 'author', 'role/un/author', 'Author'],
  ['TLCRole', 'editor', 'role/un/editor', 'Editor'],
];

/** Everything a `refersTo` of the file may point to. */
function references(document: DocumentNode, more: readonly string[]): string {
  const author = element('TLCOrganization', {
    eId: authorOf(document),
    ...uri('href', `/akn/ontology/organization/${document.cover.organs[0] ?? 'un'}`),
    showAs: document.cover.organs[0] ?? 'un',
  });
  const terms = TERMS.map(([kind, eId, place, showAs]) =>
    element(kind, { eId, href: `/akn/ontology/${place}`, showAs }),
  );
  return block('references', { source: SOURCE }, [...terms, author, ...more]);
}

/** Notes no mark calls, then remarks. */
function notes(document: DocumentNode, writing: Writing): string[] {
  const loose = document.notes.filter((note) => !writing.written.includes(note.id));
  const lists = [];
  if (loose.length)
    lists.push(
      block(
        'notes',
        { source: '#source' },
        loose.map((one) => noteElement('note', one, writing)),
      ),
    );
  const remarks = document.record?.remarks ?? [];
  const remark = (one: (typeof remarks)[number], at: number) =>
    element('note', { eId: `remark_${at + 1}` }, p(one, writing));
  if (remarks.length) lists.push(block('notes', { source: '#octavo' }, remarks.map(remark)));
  return lists;
}

/** Whether the notes would be read in another order than they have. */
const outOfOrder = ({ notes }: DocumentNode, writing: Writing): boolean =>
  notes.some((note, at) => note.id !== writing.written[at]);

const orderOf = (document: DocumentNode, writing: Writing): string =>
  outOfOrder(document, writing)
    ? block(
        'akn4un:notes',
        {},
        document.notes.map((note: Note) => element('akn4un:note', { value: note.id })),
      )
    : '';

const recordXml = (record: DocumentRecord): string =>
  block(
    'akn4un:record',
    { workUri: record.workUri },
    record.dates.map((one) => element('akn4un:date', { ...one })),
  );

/** The job number stands where the published files have it. */
function presentation(jobNumber: string): string {
  const docket = element('docketNumber', { refersTo: '#publicationJobNumber' }, escaped(jobNumber));
  const code = element('akn4un:internalCode', {}, docket);
  const footer = element('akn4un:footerFirstPage', {}, element('akn4un:footerFirstPageLeft', {}, code));
  return element('presentation', { source: SOURCE }, footer);
}

/** `meta` of the whole document; call it last, when every called note has been written. */
export function meta(document: DocumentNode, writing: Writing, more: readonly string[] = []): string {
  const { record } = document;
  const loose = notes(document, writing);
  const own = [coverValues(document.cover), orderOf(document, writing), record ? recordXml(record) : ''];
  return block('meta', {}, [
    identification(document),
    ...(record?.keywords.map(classification) ?? []),
    record?.steps.length ? block('workflow', { source: SOURCE }, record.steps.map(step)) : '',
    record?.vote ? vote(record.vote) : '',
    references(document, more),
    ...loose,
    block('proprietary', { source: '#octavo' }, own),
    record?.jobNumber ? presentation(record.jobNumber) : '',
  ]);
}
