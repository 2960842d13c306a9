// Facts → elements around their words: ref, date, organization, role, location, with what they refer to.
import type { Facts, Span } from '../../facts/index.ts';
import { type DocumentNode, type Node, textOf, visit, type Words, wordsOf } from '../../tree/index.ts';
import type { Layer } from '../weave.ts';
import { attributes, element, uri } from './xml.ts';

interface Marked {
  readonly span: Span;
  readonly name: string;
  readonly values: Readonly<Record<string, string | null | undefined | number | boolean>>;
}

export interface FactLayers {
  readonly layersOf: (words: Words) => readonly Layer[];
  /** `TLC…` elements for the references of the file. */
  readonly references: readonly string[];
}

const idOf = (actor: string): string => actor.replace(/[^\p{L}\p{N}]+/gu, '_');
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Office-holders have roles; States, entities and organizations are organizations. */
const actorElement = (actor: string): string => (actor.endsWith('/SG') ? 'role' : 'organization');

const RESOLUTION = /^(A|S)\/RES\/(.+)$/;

/** The name of a cited work: a resolution's by body, date where printed, and number; else its symbol. */
function citedIri(symbol: string, date: string | null): string {
  const found = RESOLUTION.exec(symbol);
  if (!found) return `/akn/un/doc/${symbol}`;
  const number = found[2].replace(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '');
  return `/akn/un/statement/deliberation/${found[1] === 'A' ? 'unga' : 'unsc'}/${date ? `${date}/` : ''}${number}/`;
}

function marked(facts: Facts): Marked[] {
  const printed = <T extends { readonly basis?: 'derived' }>(list: readonly T[]): readonly T[] =>
    list.filter((one) => one.basis !== 'derived');
  return [
    ...printed(facts.citations).map((one) => ({
      span: one as Span,
      name: 'ref',
      values: uri('href', citedIri(one.symbol, one.date)),
    })),
    ...printed(facts.dates)
      .filter((one) => one.from !== null && one.from === one.to && DAY.test(one.from))
      .map((one) => ({ span: one as unknown as Span, name: 'date', values: { date: one.from } })),
    ...printed(facts.actors).map((one) => ({
      span: one as Span,
      name: actorElement(one.actor),
      values: { refersTo: `#${idOf(one.actor)}` },
    })),
  ];
}

/** Longer spans first; a span that crosses one already kept is left out, one inside another stays. */
function nested(list: readonly Marked[]): Marked[] {
  const kept: Marked[] = [];
  const crosses = (a: Span, b: Span): boolean =>
    (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end);
  const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
  for (const one of [...list].sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start)))
    if (!kept.some(({ span }) => crosses(span, one.span) || same(span, one.span))) kept.push(one);
  return kept;
}

/** Where each run of words begins in its owner's text. */
function places(document: DocumentNode): Map<Words, { owner: string; at: number }> {
  const out = new Map<Words, { owner: string; at: number }>();
  let at = 0;
  for (const { words } of document.cover.lines) {
    out.set(words, { owner: 'cover', at });
    at += words.text.length + 1;
  }
  if (document.title) out.set(document.title, { owner: 'title', at: 0 });
  visit(document, (node) => placeOwn(node, out));
  return out;
}

function placeOwn(node: Node, out: Map<Words, { owner: string; at: number }>): void {
  if (node.type === 'document') return;
  if (node.type === 'note') return void out.set(node.words, { owner: node.id, at: 0 });
  const gap = node.type === 'conclusions' || node.type === 'table' ? 1 : 0;
  let at = 0;
  for (const words of wordsOf(node)) {
    const closing = (node.type === 'paragraph' || node.type === 'point') && words === node.wrapUp;
    out.set(words, { owner: node.id, at: closing ? textOf(node).length - words.text.length : at });
    if (words.text) at += words.text.length + gap;
  }
}

/** The layers of every run of words, and what they refer to. */
export function factLayers(document: DocumentNode, facts: Facts): FactLayers {
  const all = marked(facts);
  const byOwner = Map.groupBy(all, (one) => one.span.paragraph);
  const where = places(document);
  const layersOf = (words: Words): Layer[] => {
    const place = where.get(words);
    const own = place ? (byOwner.get(place.owner) ?? []) : [];
    return nested(own.flatMap((one) => within(one, place!.at, words))).map(layer);
  };
  return { layersOf, references: references(facts) };
}

/** The span in the offsets of these words, if its text stands there. */
function within(one: Marked, at: number, words: Words): Marked[] {
  const [start, end] = [one.span.start - at, one.span.end - at];
  const fits = start >= 0 && end > start && words.text.slice(start, end) === one.span.text;
  return fits ? [{ ...one, span: { ...one.span, start, end } }] : [];
}

function layer({ span, name, values }: Marked): Layer {
  return { start: span.start, end: span.end, open: `<${name}${attributes(values)}>`, close: `</${name}>` };
}

function references(facts: Facts): string[] {
  const actors = new Map(facts.actors.map((one) => [one.actor, one.text]));
  return [...actors].map(([actor, showAs]) =>
    element(actorElement(actor) === 'role' ? 'TLCRole' : 'TLCOrganization', {
      eId: idOf(actor),
      ...uri('href', `/akn/ontology/${actor}`),
      showAs,
    }),
  );
}
