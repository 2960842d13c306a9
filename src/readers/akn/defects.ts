// Known defects of the published files, said once each.
import { type Message, message } from '../../lexicon/index.ts';
import { type DocumentNode, paragraphsOf } from '../../tree/index.ts';
import { type Element, elements } from './element.ts';

interface Seen {
  readonly ids: Set<string>;
  readonly references: Set<string>;
  unknownDates: number;
}

function walk(one: Element, seen: Seen): void {
  const { eId, refersTo, date } = one.attributes;
  if (eId) seen.ids.add(eId);
  if (refersTo?.[0] === '#') seen.references.add(refersTo.slice(1));
  if (date?.startsWith('0001')) seen.unknownDates++;
  for (const below of elements(one))
    if (below.name !== 'analysis' && below.name !== 'classification') walk(below, seen);
}

/** Messages about what is broken in the file and how it was understood. */
export function defects(akn: Element, document: DocumentNode): Message[] {
  const seen: Seen = { ids: new Set(), references: new Set(), unknownDates: 0 };
  walk(akn, seen);
  const dangling = [...seen.references].filter((id) => !seen.ids.has(id));
  const out: Message[] = [];
  if (dangling.length) out.push(message('akn-dangling', 'info', { ids: dangling.join(', ') }));
  if (seen.unknownDates) out.push(message('akn-date-unknown', 'info', { count: seen.unknownDates }));
  return [...out, ...repeated(document)];
}

/** A number that occurs twice within one part, annex or section. */
function repeated(document: DocumentNode): Message[] {
  const seen = new Set<string>();
  const out: Message[] = [];
  for (const { paragraph, parents } of paragraphsOf(document)) {
    if (paragraph.number === null) continue;
    const key = `${parents[parents.length - 1]?.type === 'document' ? '' : idOf(parents)} ${paragraph.number}`;
    if (seen.has(key))
      out.push(message('number-repeated', 'warning', { number: paragraph.number }, { at: paragraph.id }));
    seen.add(key);
  }
  return out;
}

const idOf = (parents: readonly { readonly type: string }[]): string => {
  const last = parents[parents.length - 1];
  return 'id' in last ? String(last.id) : '';
};
