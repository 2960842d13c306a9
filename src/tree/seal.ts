// Gives every node its id, binds note marks to their notes and freezes the tree. Ids: README.md of this room.
import type { Annex, Block, DocumentNode, Draft, Note, Paragraph, Part, Point, Section, Summary } from './nodes.ts';
import type { Mark, Words } from './words.ts';

/** What numbers count within: the document, a part, an annex or a summary. */
interface Scope {
  readonly prefix: string;
  readonly counts: Map<string, number>;
}

type DraftDocument = Draft<DocumentNode>;
type DraftBlock = Draft<Block>;

const next = (scope: Scope, name: string): number => {
  const n = (scope.counts.get(name) ?? 0) + 1;
  scope.counts.set(name, n);
  return n;
};

class Sealer {
  readonly #used = new Set<string>();
  /** The next number behind an id that was met before. */
  readonly #suffixes = new Map<string, number>();
  readonly #noteIds = new Map<string, string>();
  readonly #notes: Map<string, Draft<Note>>;

  constructor(notes: Draft<Note>[]) {
    this.#notes = new Map(notes.map((note) => [note.id, note]));
  }

  document(draft: DraftDocument): void {
    for (const line of draft.cover.lines) this.words(line.words, 'cover', '');
    if (draft.title) this.words((draft.title = unbolded(draft.title)), 'title', '');
    this.blocks(draft.children, this.scope(''), null);
    for (const note of draft.notes) {
      this.note(note, '', note.at);
      Object.freeze(note);
    }
  }

  scope(prefix: string): Scope {
    return { prefix, counts: new Map() };
  }

  once(id: string): string {
    let free = id;
    if (this.#used.has(id)) {
      let n = this.#suffixes.get(id) ?? 2;
      for (; this.#used.has(free); n++) free = `${id}_${n}`;
      this.#suffixes.set(id, n);
    }
    this.#used.add(free);
    return free;
  }

  blocks(blocks: DraftBlock[], scope: Scope, section: Draft<Section> | null): void {
    let operative = 0;
    for (const one of blocks) if (one.type === 'paragraph' && one.role === 'operative') operative++;
    for (const block of blocks) this.block(block, scope, section, operative === 1);
    Object.freeze(blocks);
  }

  block(block: DraftBlock, scope: Scope, section: Draft<Section> | null, sole: boolean): void {
    switch (block.type) {
      case 'paragraph':
        return this.paragraph(block, scope, section, sole);
      case 'section':
        return this.section(block, scope, section);
      case 'part':
      case 'annex':
      case 'summary':
        return this.container(block, scope);
      case 'formula':
        block.id = this.once(`${scope.prefix}formula_${next(scope, 'formula')}`);
        this.words(block.words, block.id, scope.prefix);
        Object.freeze(block);
        return;
      case 'table':
        block.id = this.once(`${scope.prefix}table_${next(scope, 'table')}`);
        for (const row of block.rows) for (const cell of row) this.words(cell.words, block.id, scope.prefix);
        freeze(block);
        return;
      case 'conclusions':
        block.id = this.once(`${scope.prefix}conclusions`);
        for (const line of block.lines) this.words(line, block.id, scope.prefix);
        Object.freeze(block.lines);
        Object.freeze(block);
    }
  }

  container(node: Draft<Part> | Draft<Annex> | Draft<Summary>, scope: Scope): void {
    node.id = this.once(scope.prefix + containerName(node, scope));
    const inner = this.scope(`${node.id}__`);
    if (node.type === 'annex' && node.label) this.words((node.label = unbolded(node.label)), node.id, inner.prefix);
    if (node.heading) this.words((node.heading = unbolded(node.heading)), node.id, inner.prefix);
    this.blocks(node.children, inner, null);
    Object.freeze(node);
  }

  section(node: Draft<Section>, scope: Scope, parent: Draft<Section> | null): void {
    const above = parent ? `${parent.id}__` : scope.prefix;
    node.id = this.once(`${above}sec_${next(scope, `${above}sec`)}`);
    node.heading = unbolded(node.heading);
    this.words(node.heading, node.id, scope.prefix);
    this.blocks(node.children, scope, node);
    Object.freeze(node);
  }

  paragraph(node: Draft<Paragraph>, scope: Scope, section: Draft<Section> | null, sole: boolean): void {
    node.id = this.once(paragraphName(node, scope, section, sole, this.#used));
    this.words(node.words, node.id, scope.prefix);
    this.points(node, scope);
    Object.freeze(node);
  }

  points(node: Draft<Paragraph> | Draft<Point>, scope: Scope): void {
    if (!node.points.length) return this.closing(node, scope);
    let list = 1;
    const seen = new Set<string>();
    for (const point of node.points) {
      // A list that starts again at (a) within one paragraph is its next list.
      if (seen.has(point.number) && point.number === node.points[0].number) list++;
      seen.add(point.number);
      point.id = this.once(`${node.id}__list_${list}__point_${point.number}`);
      this.words(point.words, point.id, scope.prefix);
      this.points(point, scope);
      Object.freeze(point);
    }
    this.closing(node, scope);
  }

  closing(node: Draft<Paragraph> | Draft<Point>, scope: Scope): void {
    if (node.wrapUp) this.words(node.wrapUp, node.id, scope.prefix);
    Object.freeze(node.points);
  }

  words(words: Words, owner: string, prefix: string): void {
    if (Object.isFrozen(words)) return;
    for (const mark of words.marks) {
      const note = mark.kind === 'note' && mark.note !== undefined ? this.#notes.get(mark.note) : undefined;
      if (note) (mark as Draft<Mark>).note = this.note(note, prefix, owner, mark.note);
      Object.freeze(mark);
    }
    if (words.source) Object.freeze(words.source);
    Object.freeze(words.marks);
    Object.freeze(words);
  }

  note(note: Draft<Note>, prefix: string, owner: string | null, key = note.id): string {
    const known = this.#noteIds.get(key);
    if (known) return known;
    const plain = `note:${note.marker}`;
    const id = this.once(this.#used.has(plain) && prefix ? `note:${prefix.slice(0, -2)}:${note.marker}` : plain);
    this.#noteIds.set(key, id);
    this.#noteIds.set(id, id);
    note.at = owner;
    note.id = id;
    this.words(note.words, id, prefix);
    return id;
  }
}

/** Titles and headings are set in bold from end to end: that some file marks a part of one says nothing. */
const unbolded = (words: Words): Words =>
  words.marks.some((mark) => mark.kind === 'bold')
    ? { ...words, marks: words.marks.filter((mark) => mark.kind !== 'bold') }
    : words;

function containerName(node: Draft<Part> | Draft<Annex> | Draft<Summary>, scope: Scope): string {
  if (node.type === 'part') return `part_${idPart(node.number)}`;
  if (node.type === 'annex') return `annex_${next(scope, 'annex')}`;
  return 'summary';
}

function paragraphName(
  node: Draft<Paragraph>,
  scope: Scope,
  section: Draft<Section> | null,
  sole: boolean,
  used: Set<string>,
): string {
  const { prefix } = scope;
  if (node.role === 'preambular') return `${prefix}container_${next(scope, 'container')}`;
  if (node.number !== null) {
    const id = `para_${idPart(node.number)}`;
    return section && used.has(prefix + id) ? `${section.id}__${id}` : prefix + id;
  }
  if (node.role === 'unnumbered') return `${prefix}p_${next(scope, 'p')}`;
  if (sole) return section ? `${section.id}__para_1` : `${prefix}para_1`;
  return `${prefix}para_u${next(scope, 'u')}`;
}

const idPart = (number: string): string =>
  isPlain(number) ? number : number.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '');

/** Only ASCII letters and digits, as nearly all numbers are. */
function isPlain(number: string): boolean {
  for (let i = 0; i < number.length; i++) {
    const code = number.charCodeAt(i) | 32;
    if (!((code > 96 && code < 123) || (code > 47 && code < 58))) return false;
  }
  return true;
}

/** Freezes all below; what is frozen already is left, with all below it. */
function freeze<T>(value: T): T {
  if (Array.isArray(value)) for (let n = 0; n < value.length; n++) freezeBelow(value[n]);
  else for (const key in value) freezeBelow(value[key]);
  return Object.freeze(value);
}

function freezeBelow(value: unknown): void {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) freeze(value);
}

/** Turns a draft into the frozen tree. Note marks and `notes[].id` hold any keys that bind them to each other. */
export function seal(draft: DraftDocument): DocumentNode {
  new Sealer(draft.notes).document(draft);
  return freeze(draft) as DocumentNode;
}
