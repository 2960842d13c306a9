// What a reader of the tree should know: numbers missing or repeated, notes nobody calls, what is not printed.
import { type Message, message } from '../../lexicon/index.ts';
import { type Block, type DocumentNode, type Paragraph, textOf } from '../../tree/index.ts';

/** Shorter paragraphs may well be the same: "Takes note of the report;". */
const LEAST_REPEATED = 80;
/** No document has more paragraphs to compare. */
const MOST_COMPARED = 10_000;
/** More of one kind says only that the numbering is of another kind. */
const MOST = 20;

/** Messages on a finished tree; `tooDeep` where points were nested beyond all measure. */
export function remarksOn(document: DocumentNode, tooDeep: boolean): Message[] {
  const out: Message[] = [];
  if (document.language === null) out.push(message('language-unknown', 'warning'));
  if (!document.cover.symbols.length) out.push(message('symbol-missing', 'info'));
  if (tooDeep) out.push(message('points-too-deep', 'warning'));
  const numbers = new Numbers();
  numbers.scope(document.children);
  out.push(...numbers.messages, ...uncalled(document));
  return out;
}

/** Follows the numbers of each scope; parts, annexes and summaries count for themselves. */
class Numbers {
  readonly messages: Message[] = [];
  readonly #known = new Map<number, Paragraph>();

  scope(blocks: readonly Block[]): void {
    this.#blocks(blocks, { last: 0, seen: [] });
  }

  #blocks(blocks: readonly Block[], count: Count): void {
    for (const block of blocks) {
      if (block.type === 'section') this.#blocks(block.children, count);
      else if (block.type === 'part' || block.type === 'annex' || block.type === 'summary') this.scope(block.children);
      else if (block.type === 'paragraph') this.#paragraph(block, count);
    }
  }

  #paragraph(one: Paragraph, count: Count): void {
    this.#repeated(one);
    const number = /^\d{1,6}$/.test(one.number ?? '') ? Number(one.number) : 0;
    if (!number) return;
    if (count.seen[number] && number !== 1)
      this.#say(message('number-repeated', 'warning', { number }, { at: one.id }));
    if (number > count.last + 1)
      this.#say(message('number-missing', 'warning', { number: count.last + 1, before: number }, { at: one.id }));
    count.seen[number] = true;
    count.last = number;
  }

  #repeated(one: Paragraph): void {
    const { text } = one.words;
    if (text.length < LEAST_REPEATED) return;
    const key = keyOf(text);
    const first = this.#known.get(key);
    if (first === undefined) {
      if (this.#known.size < MOST_COMPARED) this.#known.set(key, one);
    } else if (textOf(first) === textOf(one))
      this.#say(message('paragraph-repeated', 'warning', { first: first.id }, { at: one.id }));
  }

  #say(one: Message): void {
    if (this.messages.length < MOST) this.messages.push(one);
  }
}

/** Length and some letters tell nearly all paragraphs apart, and cost less than the whole. */
function keyOf(text: string): number {
  let key = text.length;
  for (let i = 0; i < LEAST_REPEATED; i += 5) key = (Math.imul(key, 31) + text.charCodeAt(i)) | 0;
  return key;
}

interface Count {
  last: number;
  /** By number. */
  readonly seen: boolean[];
}

const uncalled = (document: DocumentNode): Message[] =>
  document.notes
    .filter((note) => note.at === null)
    .slice(0, MOST)
    .map((note) => message('note-uncalled', 'warning', { marker: note.marker }, { at: note.id }));
