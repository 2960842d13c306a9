// Words as runs: type, links, calls of real footnotes.
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { DocumentNode, Words } from '../../tree/index.ts';
import { type Segment, segmentsOf } from '../segments.ts';

/** What the words of one document share. */
export interface Page {
  readonly markers: ReadonlyMap<string, string>;
  /** Word's number of each note that has been called, in the order of their calls. */
  readonly footnotes: Map<string, number>;
  readonly rightToLeft: boolean;
}

export const pageOf = (document: DocumentNode): Page => ({
  markers: new Map(document.notes.map((note) => [note.id, note.marker])),
  footnotes: new Map(),
  rightToLeft: document.language === 'ar',
});

/** Characters that XML cannot hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const printable = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '\ufffd');

const LINK = /^https?:\/\/\S/i;

/** Addresses with blanks occur in the official files; a package may not hold them so. */
const target = (href: string): string => printable(href).replace(/\s/g, '%20');

/** The runs of some words; `plain`: where Word allows no footnotes (headers, notes), marks are superscripts. */
export function runs(words: Words, page: Page, plain = false): ParagraphChild[] {
  return segmentsOf(words).map((one) => {
    if (one.note !== null) return noteRun(one.note, page, plain);
    const run = textRun(one, page);
    return one.href !== null && LINK.test(one.href)
      ? new ExternalHyperlink({ children: [run], link: target(one.href) })
      : run;
  });
}

function textRun({ text, kinds }: Segment, page: Page): TextRun {
  const type: IRunOptions = {
    text: printable(text),
    italics: kinds.has('italic') || undefined,
    bold: kinds.has('bold') || undefined,
    underline: kinds.has('underline') ? {} : undefined,
    superScript: kinds.has('superscript') || undefined,
    subScript: kinds.has('subscript') || undefined,
    rightToLeft: page.rightToLeft || undefined,
  };
  return new TextRun(type);
}

/** Word knows one call a footnote: a second one is a superscript. */
function noteRun(note: string, page: Page, plain: boolean): ParagraphChild {
  const marker = page.markers.get(note);
  if (plain || marker === undefined || page.footnotes.has(note))
    return new TextRun({ text: printable(marker ?? note), superScript: true });
  const id = page.footnotes.size + 1;
  page.footnotes.set(note, id);
  return new FootnoteReferenceRun(id);
}

/** A paragraph in the direction of its language. */
export const line = (page: Page, style: string, children: ParagraphChild[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ style, bidirectional: page.rightToLeft || undefined, ...more, children });
