// Tree → AKN4UN, valid against the Akoma Ntoso 3.0 schema; reading it again gives the same tree.

import type { Facts } from '../../facts/index.ts';
import type { Annex, DocumentNode, Part, Words } from '../../tree/index.ts';
import { contents, headsOf } from './body.ts';
import { coverPage } from './cover.ts';
import { type FactLayers, factLayers } from './facts.ts';
import { identification, meta } from './meta.ts';
import { inline, type Writing } from './words.ts';
import { block, element } from './xml.ts';

const NAMESPACES = {
  xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
  'xmlns:akn4un': 'http://un.org/akn4un',
};

const NAMES: Readonly<Record<DocumentNode['kind'], readonly [element: string, name: string]>> = {
  resolution: ['statement', 'resolution'],
  'draft-resolution': ['statement', 'resolutionDraft'],
  decision: ['statement', 'decision'],
  report: ['doc', 'progressReport'],
  other: ['doc', 'other'],
};

const NO_LAYERS: FactLayers = { layersOf: () => [], references: [] };

/** The number has its stop in print: "79/330." */
const stopped = (number: string): string => (number.includes('/') ? `${number}.` : number);

function preface(number: string | null, title: Words | null, writing: Writing): string {
  if (number === null && title === null) return '';
  const docNumber =
    number === null ? '' : element('docNumber', {}, inline({ text: number, marks: [], source: null }, writing));
  const docTitle = title ? element('docTitle', { refersTo: '#resolutionTitle' }, inline(title, writing)) : '';
  return block('preface', {}, [element('p', {}, docNumber + docTitle)]);
}

/** AKN4UN XML of a document; with `facts`, these are marked around their words (`ref`, `date`, `organization`, `role`). */
export function writeAkn(document: DocumentNode, facts: Facts | null = null): string {
  const { layersOf, references } = facts ? factLayers(document, facts) : NO_LAYERS;
  const writing: Writing = {
    notes: new Map(document.notes.map((note) => [note.id, note])),
    written: [],
    layersOf,
    references,
  };
  const cover = coverPage(document, writing);
  const head = preface(document.number === null ? null : stopped(document.number), document.title, writing);
  const root = document.children.some((one) => one.type === 'part') ? collection : single;
  const body = root(document, cover + (cover && head ? '\n' : '') + head, writing);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${block('akomaNtoso', NAMESPACES, body)}\n`;
}

const annexIn =
  (document: DocumentNode, writing: Writing) =>
  (annex: Annex): string => {
    const inner = contents(annex.children, writing, annexIn(document, writing));
    const own = block('doc', { name: 'annex' }, [element('meta', {}, identification(document, annex.id)), ...inner]);
    return block('attachment', { eId: annex.id }, [...headsOf(annex, writing), own]);
  };

function single(document: DocumentNode, head: string, writing: Writing): string[] {
  const [name, value] = NAMES[document.kind];
  const body = contents(document.children, writing, annexIn(document, writing));
  return [block(name, { name: value }, [meta(document, writing, writing.references), head, ...body])];
}

/** A file "A–B": one statement per part among the components, whatever follows the parts attached. */
function collection(document: DocumentNode, head: string, writing: Writing): string[] {
  const end = document.children.findIndex((one) => one.type !== 'part');
  const parts = (end < 0 ? document.children : document.children.slice(0, end)) as Part[];
  const rest = end < 0 ? [] : document.children.slice(end);
  if (!parts.length || rest.some((one) => one.type !== 'annex')) return single(document, head, writing);
  const statements = parts.map((part) => component(document, part, writing));
  const annexes = rest.map((one) => annexIn(document, writing)(one as Annex));
  const body = block('collectionBody', {}, parts.map(reference));
  const attachments = annexes.length ? block('attachments', {}, annexes) : '';
  return [
    block('documentCollection', { name: NAMES[document.kind][1] }, [
      meta(document, writing, writing.references),
      head,
      body,
      attachments,
    ]),
    block('components', {}, statements),
  ];
}

const reference = (part: Part): string =>
  element(
    'component',
    { eId: `${part.id}__ref` },
    element('documentRef', { href: `#${part.id}`, showAs: part.number, eId: `${part.id}__doc` }),
  );

function component(document: DocumentNode, part: Part, writing: Writing): string {
  const [name, value] = NAMES[document.kind];
  const inner = [
    element('meta', {}, identification(document, part.number)),
    preface(part.number, part.heading, writing),
    ...contents(part.children, writing, annexIn(document, writing)),
  ];
  return block('component', { eId: part.id }, [block(name, { name: value }, inner)]);
}
