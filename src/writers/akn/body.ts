// Blocks → preamble, body, conclusions, attachments; ids are the tree's own.
import type { Annex, Block, Conclusions, Paragraph, Part, Point, Section, Table } from '../../tree/index.ts';
import { inline, p, type Writing } from './words.ts';
import { block, element } from './xml.ts';

/** Points in the lists their ids name: `para_8__list_1`, `para_8__list_2`. */
function listsOf(points: readonly Point[]): { id: string; points: Point[] }[] {
  const lists: { id: string; points: Point[] }[] = [];
  for (const one of points) {
    const id = one.id.slice(0, Math.max(0, one.id.lastIndexOf('__point_')));
    const last = lists[lists.length - 1];
    if (last && last.id === id) last.points.push(one);
    else lists.push({ id, points: [one] });
  }
  return lists;
}

const printed = ({ words }: Paragraph | Point): boolean => words.text !== '' || words.marks.length > 0;

/** The number, exactly, where a reader could not tell it from the label. */
const numberOf = (one: Point) => ({ 'akn4un:number': one.number });

function pointXml(one: Point, writing: Writing): string {
  const num = element('num', {}, inline({ text: one.label, marks: [], source: null }, writing));
  return block('point', { eId: one.id, ...numberOf(one) }, [num, ...contentOf(one, writing)]);
}

/** Opening words, lists, closing words of a paragraph or point. */
function contentOf(one: Paragraph | Point, writing: Writing): string[] {
  if (!one.points.length) return [element('content', {}, p(one.words, writing) + closing(one, writing))];
  const lists = listsOf(one.points);
  const intro = printed(one) ? element('intro', {}, p(one.words, writing)) : '';
  return lists.map((list, at) => {
    const inner = [...(at ? [] : [intro]), ...list.points.map((point) => pointXml(point, writing))];
    if (at === lists.length - 1 && one.wrapUp) inner.push(element('wrapUp', {}, p(one.wrapUp, writing)));
    return block('list', { eId: list.id }, inner);
  });
}

const closing = (one: Paragraph | Point, writing: Writing): string => (one.wrapUp ? p(one.wrapUp, writing) : '');

function paragraphXml(one: Paragraph, writing: Writing): string {
  const num = one.number === null ? '' : element('num', {}, inline(line(`${one.number}.`), writing));
  return block('paragraph', { eId: one.id, class: one.role }, [num, ...contentOf(one, writing)]);
}

const line = (text: string) => ({ text, marks: [], source: null });

function tableXml(one: Table, writing: Writing): string {
  const rows = one.rows.map((row) => {
    const cells = row.map((cell) =>
      element(
        cell.header ? 'th' : 'td',
        { colspan: cell.colspan > 1 ? cell.colspan : null, rowspan: cell.rowspan > 1 ? cell.rowspan : null },
        p(cell.words, writing),
      ),
    );
    return element('tr', {}, cells.join(''));
  });
  const table = block('table', { eId: `${one.id}__table` }, rows);
  return block('hcontainer', { name: 'table', eId: one.id }, [element('content', {}, table)]);
}

function sectionXml(one: Section, depth: number, writing: Writing): string {
  const level = one.level === depth + 1 ? null : one.level;
  return block('section', { eId: one.id, 'akn4un:level': level }, [
    one.number === null ? '' : element('num', {}, inline(line(one.number), writing)),
    one.heading.text || one.heading.marks.length ? element('heading', {}, inline(one.heading, writing)) : '',
    ...one.children.map((child) => bodyBlock(child, one.level, writing)),
  ]);
}

/** A block of the body; those whose place is elsewhere stand in an `hcontainer` that names them. */
export function bodyBlock(one: Block, depth: number, writing: Writing): string {
  switch (one.type) {
    case 'paragraph':
      return paragraphXml(one, writing);
    case 'section':
      return sectionXml(one, depth, writing);
    case 'table':
      return tableXml(one, writing);
    case 'formula':
      return block('hcontainer', { name: 'formula', eId: one.id }, [element('content', {}, p(one.words, writing))]);
    case 'conclusions':
      return block('hcontainer', { name: 'conclusions', eId: one.id, ...ends(one) }, [
        element('content', {}, one.lines.map((words) => p(words, writing)).join('')),
      ]);
    default:
      return container(one, writing);
  }
}

function container(one: Annex | Part | Exclude<Block, { type: Section['type'] }>, writing: Writing): string {
  if (!('children' in one)) return '';
  const values = { name: one.type, eId: one.id, 'akn4un:number': one.type === 'part' ? one.number : null };
  return block('hcontainer', values, [
    ...headsOf(one, writing),
    ...one.children.map((child) => bodyBlock(child, 0, writing)),
  ]);
}

/** Label and heading of an annex, heading of a part or summary. */
function headsOf(one: Extract<Block, { type: 'annex' | 'part' | 'summary' }>, writing: Writing): string[] {
  const label = one.type === 'annex' && one.label ? element('num', {}, inline(one.label, writing)) : '';
  const heading = one.heading ? element('heading', {}, inline(one.heading, writing)) : '';
  return [label, heading];
}

const ends = (one: Conclusions) => ({ 'akn4un:meeting': one.meeting, 'akn4un:date': one.date });

function conclusionsXml(one: Conclusions, writing: Writing): string {
  const last = one.lines.length - 1;
  const inner = one.lines.map((words, at) => {
    const xml = inline(words, writing);
    if (at === 0 && one.meeting !== null)
      return element('location', { refersTo: '#adoptionMeeting', title: one.meeting }, xml);
    return at === last && one.date ? element('docDate', { date: one.date, refersTo: '#adoptionDate' }, xml) : xml;
  });
  const event = element('event', { refersTo: '#adoption' }, inner.join('<eol/>'));
  return block('conclusions', { eId: one.id, ...ends(one) }, [element('p', {}, event)]);
}

const phraseOf = (one: Paragraph): string => {
  const [mark] = one.words.marks;
  const styled = mark && mark.start === 0 && (mark.kind === 'italic' || mark.kind === 'bold');
  return (styled && one.words.text.slice(0, mark.end).replace(/[,،，].*$/, '')) || 'preambular';
};

function items(points: readonly Point[], writing: Writing): string[] {
  return points.map((one) =>
    block('item', { eId: one.id, ...numberOf(one) }, [
      element('num', {}, inline(line(one.label), writing)),
      p(one.words, writing),
      ...blockLists(one, '', writing),
    ]),
  );
}

function blockLists(one: Paragraph | Point, intro: string, writing: Writing): string[] {
  const lists = listsOf(one.points);
  return lists.map((list, at) => {
    const inner = [...(at ? [] : [intro]), ...items(list.points, writing)];
    if (at === lists.length - 1 && one.wrapUp) inner.push(element('listWrapUp', {}, inline(one.wrapUp, writing)));
    return block('blockList', { eId: list.id }, inner);
  });
}

/** A preambular paragraph in the preamble, or the enacting formula. */
function preambleBlock(one: Block, writing: Writing): string {
  if (one.type === 'formula')
    return element('formula', { name: 'enactingFormula', eId: one.id }, p(one.words, writing));
  if (one.type !== 'paragraph') return '';
  const values = { name: phraseOf(one), eId: one.id };
  if (!one.points.length) return element('container', values, p(one.words, writing));
  const intro = printed(one) ? element('listIntroduction', {}, inline(one.words, writing)) : '';
  return block('container', values, blockLists(one, intro, writing));
}

const isPreamble = (one: Block): boolean =>
  one.type === 'formula' || (one.type === 'paragraph' && one.role === 'preambular' && one.number === null);

/** How many of `blocks` from `from` on satisfy `is`. */
function run(blocks: readonly Block[], from: number, is: (one: Block) => boolean): number {
  let end = from;
  while (end < blocks.length && is(blocks[end])) end++;
  return end;
}

/** Everything of a resolution, report, part or annex below its head, in the order the schema wants. */
export function contents(blocks: readonly Block[], writing: Writing, annex: (one: Annex) => string): string[] {
  const preamble = run(blocks, 0, isPreamble);
  const annexes = blocks.findLastIndex((one) => one.type !== 'annex') + 1;
  const ending = annexes > preamble ? blocks[annexes - 1] : null;
  const body = blocks.slice(preamble, ending?.type === 'conclusions' ? annexes - 1 : Math.max(annexes, preamble));
  const out: string[] = [];
  if (preamble)
    out.push(
      block(
        'preamble',
        {},
        blocks.slice(0, preamble).map((one) => preambleBlock(one, writing)),
      ),
    );
  out.push(block('mainBody', {}, body.length ? body.map((one) => bodyBlock(one, 0, writing)) : ['<p/>']));
  if (ending?.type === 'conclusions') out.push(conclusionsXml(ending, writing));
  const attached = blocks.slice(Math.max(annexes, preamble));
  if (attached.length)
    out.push(
      block(
        'attachments',
        {},
        attached.map((one) => annex(one as Annex)),
      ),
    );
  return out;
}

export { headsOf };
