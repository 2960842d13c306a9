// Known defects of the published files, said once each.
import { type Message, message } from '../../lexicon/index.ts';
import type { Block, DocumentNode } from '../../tree/index.ts';
import { child, type Element, elements } from './element.ts';

/** Every place of `sign` behind `before`, passed to `see`; a rare sign is found faster than a long one. */
function each(xml: string, before: string, sign: string, see: (at: number) => void): void {
  for (let at = xml.indexOf(sign); at >= 0; at = xml.indexOf(sign, at + 1))
    if (xml.startsWith(before, at - before.length)) see(at + sign.length);
}

/** Ids that `refersTo` names and the file's references do not have. */
function dangling(xml: string, akn: Element): string[] {
  const named = new Set<string>();
  const from = xml.indexOf('</references>');
  each(xml, 'refersTo="', '#', (at) => {
    if (at > from) named.add(xml.slice(at, xml.indexOf('"', at)));
  });
  for (const main of elements(akn))
    for (const one of elements(child(child(main, 'meta'), 'references'))) named.delete(one.value('eId') ?? '');
  return [...named];
}

/** Messages about what is broken in the file and how it was understood. */
export function defects(xml: string, akn: Element, document: DocumentNode): Message[] {
  const out: Message[] = [];
  const ids = dangling(xml, akn);
  if (ids.length) out.push(message('akn-dangling', 'info', { ids: ids.join(', ') }));
  let unknown = 0;
  each(xml, 'date="', '0001-01-01"', () => unknown++);
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
