// Known defects of the published files, said once each.
import { type Message, message } from '../../lexicon/index.ts';
import type { Block, DocumentNode } from '../../tree/index.ts';
import { child, descendant, type Element, elements } from './element.ts';

/** Ids that `refersTo` names and the file's references do not have. */
function dangling(akn: Element): string[] {
  const references = descendant(akn, (one) => one.name === 'references');
  const named = new Set(akn.everywhere('#', 'refersTo', references).map((id) => id.slice(1)));
  for (const main of elements(akn))
    for (const one of elements(child(child(main, 'meta'), 'references')))
      if (named.size) named.delete(one.value('eId') ?? '');
  return [...named];
}

/** Messages about what is broken in the file and how it was understood. */
export function defects(akn: Element, document: DocumentNode): Message[] {
  const out: Message[] = [];
  const ids = dangling(akn);
  if (ids.length) out.push(message('akn-dangling', 'info', { ids: ids.join(', ') }));
  const unknown = akn.everywhere('0001-01-01', 'date').length;
  if (unknown) out.push(message('akn-date-unknown', 'info', { count: unknown }));
  return [...out, ...repeated(document)];
}

/** A number that occurs twice within one part, annex or section. */
function repeated(document: DocumentNode): Message[] {
  const out: Message[] = [];
  const within = (blocks: readonly Block[]): void => {
    const seen = new Set<string>();
    for (const block of blocks) {
      if ('children' in block) within(block.children);
      if (block.type !== 'paragraph' || block.number === null) continue;
      const { number } = block;
      if (seen.has(number)) out.push(message('number-repeated', 'warning', { number }, { at: block.id }));
      seen.add(number);
    }
  };
  within(document.children);
  return out;
}
