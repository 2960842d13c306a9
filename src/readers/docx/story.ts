// One part's XML → blocks. A state machine over elements, for document.xml, headers, footers and notes alike; nothing recurses.
import type { MarkKind } from '../../tree/index.ts';
import type { Block, Cell, Paragraph, Piece, Row } from './blocks.ts';
import { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import type { Relations } from './package.ts';
import {
  cascade,
  isOn,
  kindsOf,
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperty,
  readRunProperty,
} from './properties.ts';
import type { Styles } from './styles.ts';
import { symbol } from './symbols.ts';
import type { Attribute, Handler } from './xml.ts';

/** What all parts of a document share. */
export interface Shared {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Markers typed by hand, by note key. */
  readonly customMarkers: Map<string, string>;
  /** Keys of the notes called, in order, with the number of the section. */
  readonly noteFormats: Readonly<Record<'footnote' | 'endnote', NoteFormat>>;
  readonly calls: { readonly key: string; readonly section: number; readonly custom: boolean }[];
}

export interface NoteFormat {
  format: string;
  start: number;
  /** Numbers start again in each section. */
  restart: boolean;
}

export interface SectionEdges {
  readonly parts: { readonly edge: 'header' | 'footer'; readonly type: string; readonly id: string }[];
  titlePage: boolean;
}

interface OpenParagraph {
  readonly properties: ParagraphProperties;
  pieces: Piece[];
  framed: boolean;
  /** Its end was deleted by a tracked change: the next paragraph goes on with it. */
  joined: boolean;
  readonly boxes: Block[];
}

interface OpenRun {
  style: string | undefined;
  readonly own: RunProperties;
}

interface OpenTable {
  readonly rows: Row[];
  row: Row | null;
  cell: Cell | null;
  /** Where blocks went before the table. */
  readonly outer: Block[];
}

/** What a text box interrupts. */
interface Interrupted {
  readonly paragraph: OpenParagraph | null;
  readonly run: OpenRun | null;
  readonly sink: Block[];
  readonly fields: Fields;
  readonly tables: OpenTable[];
}

/** Elements whose content is not printed: deleted, moved away, earlier properties, guides to pronunciation. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'rt',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'tblPrExChange',
  'numberingChange',
  'delText',
  'delInstrText',
]);
const PROPERTIES = new Set([
  'pPr',
  'rPr',
  'trPr',
  'tcPr',
  'tblPr',
  'sectPr',
  'sdtPr',
  'numPr',
  'footnotePr',
  'endnotePr',
]);
const GROUPS = new Set(['wpg:wgp', 'wpg:grpSp', 'wpc:wpc', 'v:group']);
const NO_KINDS: readonly MarkKind[] = Object.freeze([]);

export class Story implements Handler {
  readonly blocks: Block[] = [];
  /** Blocks of each note, by its id. */
  readonly notes = new Map<string, Block[]>();
  readonly sections: SectionEdges[] = [{ parts: [], titlePage: false }];
  diagrams = 0;

  readonly #shared: Shared;
  readonly #relations: Relations;
  readonly #kinds = new Map<string, readonly MarkKind[] | null>();
  #sink: Block[] = this.blocks;
  #paragraph: OpenParagraph | null = null;
  #run: OpenRun | null = null;
  #runKinds: readonly MarkKind[] | null = null;
  #fields = new Fields();
  #tables: OpenTable[] = [];
  readonly #interrupted: Interrupted[] = [];
  readonly #links: (string | null)[] = [];
  readonly #choices: boolean[] = [];
  readonly #where: string[] = [];
  #placeholder = false;
  #groups = 0;
  #counted = false;
  #skip = 0;
  #collect: 'text' | 'code' | null = null;
  #customKey: string | null = null;
  #carried: Piece[] | null = null;
  #at = 0;

  constructor(shared: Shared, relations: Relations) {
    this.#shared = shared;
    this.#relations = relations;
  }

  open(name: string, attribute: Attribute): void {
    if (this.#skip || this.#isSkipped(name)) {
      this.#skip++;
      return;
    }
    if (PROPERTIES.has(name)) this.#where.push(name);
    else if (this.#where.length) this.#property(name, attribute);
    else this.#element(name, attribute);
  }

  #isSkipped(name: string): boolean {
    const where = this.#where.at(-1);
    if (name === 'del') {
      // A deleted paragraph end or row, not deleted runs.
      if (where === 'rPr' && this.#where.includes('pPr') && this.#paragraph) this.#paragraph.joined = true;
      if (where === 'trPr' && this.#tables.at(-1)?.row) this.#tables.at(-1)!.row!.deleted = true;
      return true;
    }
    if (SKIPPED.has(name)) return true;
    if (name === 'mc:Choice') return this.#choices.at(-1) === true || this.#choose();
    if (name === 'mc:Fallback') return this.#choices.at(-1) === true;
    if (name === 'txbxContent' && this.#groups > 0) {
      if (!this.#counted) this.diagrams++;
      this.#counted = true;
      return true;
    }
    return name === 'sdtContent' && this.#takePlaceholder();
  }

  #choose(): false {
    if (this.#choices.length) this.#choices[this.#choices.length - 1] = true;
    return false;
  }

  #takePlaceholder(): boolean {
    const placeholder = this.#placeholder;
    this.#placeholder = false;
    return placeholder;
  }

  #property(name: string, attribute: Attribute): void {
    const where = this.#where.at(-1)!;
    if (where === 'rPr') {
      if (this.#run && !this.#where.includes('pPr')) this.#runProperty(this.#run, name, attribute);
    } else if (where === 'pPr' || where === 'numPr') {
      if (!this.#paragraph) return;
      if (name === 'framePr') this.#paragraph.framed = attribute('dropCap') === undefined;
      readParagraphProperty(this.#paragraph.properties, name, attribute);
    } else if (where === 'sectPr') this.#section(name, attribute);
    else if (where === 'footnotePr' || where === 'endnotePr') this.#noteProperty(where, name, attribute);
    else if (where === 'sdtPr') this.#placeholder ||= name === 'showingPlcHdr';
    else this.#tableProperty(name, attribute);
  }

  #runProperty(run: OpenRun, name: string, attribute: Attribute): void {
    if (name === 'rStyle') run.style = attribute('val');
    else readRunProperty(run.own, name, attribute);
    this.#runKinds = null;
  }

  #section(name: string, attribute: Attribute): void {
    const section = this.sections[this.sections.length - 1];
    if (name === 'titlePg') section.titlePage = isOn(attribute('val'));
    if (name !== 'headerReference' && name !== 'footerReference') return;
    const edge = name === 'headerReference' ? 'header' : 'footer';
    section.parts.push({ edge, type: attribute('type') ?? 'default', id: attribute('id') ?? '' });
  }

  #noteProperty(where: 'footnotePr' | 'endnotePr', name: string, attribute: Attribute): void {
    const format = this.#shared.noteFormats[where === 'footnotePr' ? 'footnote' : 'endnote'];
    if (name === 'numFmt') format.format = attribute('val') ?? format.format;
    else if (name === 'numRestart') format.restart = attribute('val') === 'eachSect';
    else if (name === 'numStart') format.start = Number(attribute('val')) || 1;
  }

  #tableProperty(name: string, attribute: Attribute): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'tblHeader' && table.row) table.row.header = isOn(attribute('val'));
    else if (name === 'gridSpan' && table.cell)
      table.cell.colspan = Math.min(1000, Math.max(1, Number(attribute('val')) || 1));
    else if (name === 'vMerge' && table.cell) table.cell.merged = (attribute('val') ?? 'continue') === 'continue';
  }

  #element(name: string, attribute: Attribute): void {
    switch (name) {
      case 'p':
        return this.#openParagraph();
      case 'r':
        this.#run = { style: undefined, own: {} };
        this.#runKinds = null;
        return;
      case 't':
      case 'm:t':
        this.#collect = 'text';
        return;
      case 'instrText':
        this.#collect = 'code';
        return;
      case 'tab':
      case 'ptab':
        return this.#add('\t');
      case 'br':
      case 'cr':
        return this.#add('\n');
      case 'noBreakHyphen':
        return this.#add('-');
      case 'sym':
        return this.#add(symbol(attribute('font') ?? '', attribute('char') ?? ''));
      case 'fldChar':
        return this.#fieldCharacter(attribute('fldCharType'));
      case 'fldSimple':
        this.#fields.begin();
        this.#fields.code(attribute('instr') ?? '');
        return this.#fields.separate();
      case 'hyperlink':
        this.#links.push(this.#target(attribute('id')));
        return;
      case 'footnoteReference':
        return this.#note(`footnote:${attribute('id')}`, attribute('customMarkFollows'));
      case 'endnoteReference':
        return this.#note(`endnote:${attribute('id')}`, attribute('customMarkFollows'));
      case 'tbl':
        this.#tables.push({ rows: [], row: null, cell: null, outer: this.#sink });
        return;
      case 'tr':
      case 'tc':
        return this.#openTablePart(name);
      case 'footnote':
      case 'endnote':
        return this.#openNote(name, attribute);
      case 'mc:AlternateContent':
        this.#choices.push(false);
        return;
      case 'txbxContent':
        return this.#openBox();
      default:
        if (GROUPS.has(name)) this.#groups++;
    }
  }

  close(name: string): void {
    if (this.#skip) {
      this.#skip--;
      return;
    }
    if (PROPERTIES.has(name)) {
      this.#where.pop();
      if (name === 'sectPr') this.sections.push({ parts: [], titlePage: false });
    } else if (!this.#where.length) this.#closeElement(name);
  }

  #closeElement(name: string): void {
    switch (name) {
      case 'p':
        return this.#closeParagraph();
      case 'r':
        this.#run = null;
        return;
      case 't':
      case 'm:t':
      case 'instrText':
        this.#collect = null;
        return;
      case 'fldSimple':
        return this.#fields.end();
      case 'hyperlink':
        this.#links.pop();
        return;
      case 'tbl':
      case 'tr':
      case 'tc':
        return this.#closeTablePart(name);
      case 'footnote':
      case 'endnote':
        this.#sink = this.blocks;
        return;
      case 'mc:AlternateContent':
        this.#choices.pop();
        return;
      case 'txbxContent':
        return this.#closeBox();
      default:
        if (GROUPS.has(name) && --this.#groups === 0) this.#counted = false;
    }
  }

  text(text: string): void {
    if (this.#collect === null || this.#skip) return;
    if (this.#collect === 'code') this.#fields.code(text);
    else this.#add(text);
  }

  #add(text: string): void {
    const paragraph = this.#paragraph;
    if (!paragraph || this.#fields.silent || text === '') return;
    if (this.#customKey !== null && this.#takeMarker(this.#customKey, text)) return;
    const kinds = this.#kindsOfRun(paragraph);
    if (kinds === null) return;
    const href = this.#links.findLast((link) => link !== null) ?? this.#fields.href;
    const last = paragraph.pieces.at(-1);
    if (last && last.note === null && last.kinds === kinds && last.href === href) last.text += text;
    else paragraph.pieces.push({ text, kinds, href, note: null });
  }

  /** The text behind a note's call that is its marker; true when the text is used up. */
  #takeMarker(key: string, text: string): boolean {
    this.#customKey = null;
    const marker = text.trim();
    if (!/^[^\s\p{L}]{1,5}$|^\p{L}{1,2}$/u.test(marker)) return false;
    this.#shared.customMarkers.set(key, marker);
    return true;
  }

  /** Null: the run is hidden. */
  #kindsOfRun(paragraph: OpenParagraph): readonly MarkKind[] | null {
    if (!this.#run) return NO_KINDS;
    if (this.#runKinds) return this.#runKinds;
    const { styles } = this.#shared;
    const base = styles.paragraph(paragraph.properties.style).run;
    const run = cascade(base, styles.character(this.#run.style).run, this.#run.own);
    if (run.hidden) return null;
    // What the paragraph's style alone sets is how such paragraphs look, not emphasis within them.
    const usual = kindsOf({ ...base, complex: run.complex });
    const own = kindsOf({ ...this.#run.own, complex: run.complex });
    this.#runKinds = this.#oneList(kindsOf(run).filter((kind) => own.includes(kind) || !usual.includes(kind)));
    return this.#runKinds;
  }

  /** Lists of kinds are few: one of each lets neighbouring runs be compared at once. */
  #oneList(kinds: readonly MarkKind[]): readonly MarkKind[] {
    const key = kinds.join();
    const known = this.#kinds.get(key);
    if (known) return known;
    this.#kinds.set(key, kinds);
    return kinds;
  }

  #fieldCharacter(type: string | undefined): void {
    if (type === 'begin') this.#fields.begin();
    else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') this.#fields.end();
  }

  #target(id: string | undefined): string | null {
    const relation = id === undefined ? undefined : this.#relations.get(id);
    return relation?.external ? relation.target : null;
  }

  #note(key: string, customMark: string | undefined): void {
    if (!this.#paragraph || this.#fields.silent) return;
    const custom = customMark !== undefined && isOn(customMark);
    if (custom) this.#customKey = key;
    this.#shared.calls.push({ key, section: this.sections.length - 1, custom });
    this.#paragraph.pieces.push({ text: '', kinds: NO_KINDS, href: null, note: key });
  }

  #openParagraph(): void {
    // A paragraph within a paragraph is not well made: the outer one ends here.
    if (this.#paragraph) this.#closeParagraph();
    this.#at++;
    const pieces = this.#carried ?? [];
    this.#carried = null;
    this.#paragraph = { properties: {}, pieces, framed: false, joined: false, boxes: [] };
    this.#run = null;
  }

  #closeParagraph(): void {
    const open = this.#paragraph;
    if (!open) return;
    this.#paragraph = null;
    this.#fields.clear();
    this.#customKey = null;
    if (open.joined) this.#carried = open.pieces;
    else this.#sink.push(this.#finish(open));
    this.#sink.push(...open.boxes);
  }

  #finish({ properties, pieces, framed }: OpenParagraph): Paragraph {
    const style = this.#shared.styles.paragraph(properties.style);
    const numbered = this.#count(properties, style.id, style.paragraph);
    const all = { ...style.paragraph, ...numbered?.paragraph, ...properties };
    const indent = all.left === undefined && all.first === undefined ? null : (all.left ?? 0) + (all.first ?? 0);
    return {
      kind: 'paragraph',
      pieces,
      style: style.name,
      label: numbered?.label ?? null,
      outline: all.outline !== undefined && all.outline < 9 ? all.outline : null,
      size: style.run.size ?? 20,
      align: all.align ?? null,
      indent: indent === null ? null : indent / 20,
      floating: framed || this.#interrupted.length > 0,
      at: this.#at,
    };
  }

  #count(own: ParagraphProperties, styleId: string, inherited: ParagraphProperties) {
    const numId = own.numId ?? inherited.numId;
    if (numId === undefined || numId === '0') return null;
    const { numbering } = this.#shared;
    const fromStyle = own.numId === undefined ? (numbering.levelOfStyle(numId, styleId) ?? inherited.level) : undefined;
    return numbering.next(numId, own.level ?? fromStyle ?? 0);
  }

  #openTablePart(name: 'tr' | 'tc'): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'tr') table.row = { cells: [], header: false, deleted: false };
    else {
      const blocks: Block[] = [];
      table.cell = { blocks, colspan: 1, merged: false };
      this.#sink = blocks;
    }
  }

  #closeTablePart(name: 'tbl' | 'tr' | 'tc'): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'tc') {
      if (table.cell) table.row?.cells.push(table.cell);
      table.cell = null;
      this.#sink = table.outer;
    } else if (name === 'tr') {
      if (table.row && !table.row.deleted) table.rows.push(table.row);
      table.row = null;
    } else {
      this.#tables.pop();
      table.outer.push({ kind: 'table', rows: table.rows });
    }
  }

  #openNote(name: 'footnote' | 'endnote', attribute: Attribute): void {
    const type = attribute('type');
    this.#sink = [];
    if (type === undefined || type === 'normal') this.notes.set(`${name}:${attribute('id')}`, this.#sink);
  }

  #openBox(): void {
    const { paragraph, run } = { paragraph: this.#paragraph, run: this.#run };
    this.#interrupted.push({ paragraph, run, sink: this.#sink, fields: this.#fields, tables: this.#tables });
    this.#paragraph = null;
    this.#run = null;
    this.#sink = [];
    this.#fields = new Fields();
    this.#tables = [];
  }

  #closeBox(): void {
    const outer = this.#interrupted.pop();
    if (!outer) return;
    const blocks = this.#sink;
    this.#paragraph = outer.paragraph;
    this.#run = outer.run;
    this.#runKinds = null;
    this.#sink = outer.sink;
    this.#fields = outer.fields;
    this.#tables = outer.tables;
    (outer.paragraph?.boxes ?? outer.sink).push(...blocks);
  }
}
