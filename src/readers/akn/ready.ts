// What Octavo writes as an `hcontainer` because the schema has no place for it where it stands.
import type { Block, Draft } from '../../tree/index.ts';
import { itemsOf } from './body.ts';
import { child, descendant, type Element, elements, isElement } from './element.ts';
import { type Context, wordsOf } from './inline.ts';
import type { Item } from './items.ts';
import { blocksOf } from './sections.ts';
import { dateOf } from './values.ts';

/** Items of one named container; its contents where the name says nothing. */
export function ready(one: Element, context: Context): Item[] {
  const name = one.value('name');
  switch (name) {
    case 'formula': {
      const line = descendant(one, ({ name }) => name === 'p');
      return line ? [{ type: 'formula', id: '', words: wordsOf(line, context) }] : [];
    }
    case 'conclusions':
      return [{ type: 'ready', block: conclusions(one, elements(child(one, 'content')), context) }];
    case 'annex':
    case 'part':
    case 'summary':
      return [{ type: 'ready', block: container(one, name, context) }];
    default:
      return itemsOf(one, context);
  }
}

/** Conclusions with the values their element names. */
export function conclusions(one: Element, lines: readonly Element[], context: Context): Draft<Block> {
  const meeting = one.value('akn4un:meeting');
  return {
    type: 'conclusions',
    id: '',
    lines: lines.map((line) => wordsOf(line, context)),
    meeting: meeting === undefined ? null : Number(meeting),
    date: dateOf(one.value('akn4un:date')),
  };
}

function container(one: Element, type: 'annex' | 'part' | 'summary', context: Context): Draft<Block> {
  const { label, heading, rest } = headed(one, context);
  const children = blocksOf(itemsOf(rest, context), 'annex');
  if (type === 'annex') return { type, id: '', label, heading, children };
  if (type === 'summary') return { type, id: '', heading, children };
  return { type, id: '', number: one.value('akn4un:number') ?? '', heading, children };
}

/** `num` and `heading` at the head of an element, and the element without them. */
export function headed(one: Element, context: Context) {
  const [num, title] = [child(one, 'num'), child(one, 'heading')];
  const label = num ? wordsOf(num, context) : null;
  const heading = title ? wordsOf(title, context) : null;
  const children = one.children.filter((below) => !isElement(below) || (below !== num && below !== title));
  return { label, heading, rest: one.with(children) };
}
