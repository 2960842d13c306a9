// A document as DOCX in the house layout; `readers/docx` reads it back to the same tree.
import { Document, type FileChild, Header, type ISectionOptions, Paragraph, TextRun } from 'docx';
import type { DocumentNode, Note } from '../../tree/index.ts';
import { blocks, type Out } from './blocks.ts';
import { footer, header } from './furniture.ts';
import { firstHeader, masthead } from './masthead.ts';
import { pack } from './pack.ts';
import { line, type Page, pageOf, printable, runs } from './runs.ts';
import { STYLES } from './styles.ts';

/** Letter, with the margins of the house, in twentieths of a point. */
const PAGE = {
  size: { width: 12240, height: 15840 },
  margin: { top: 1440, right: 1200, bottom: 1728, left: 1200, header: 432, footer: 504 },
};

/** The file's bytes: the same for the same tree. */
export async function writeDocx(document: DocumentNode): Promise<Uint8Array> {
  const page = pageOf(document);
  const first = firstHeader(document, page);
  const children: Out = [...masthead(document, page)] as Out;
  blocks(document.children, page, children);
  children.push(...uncalled(document.notes, page));
  const file = new Document({
    creator: 'Octavo',
    lastModifiedBy: 'Octavo',
    title: printable(document.title?.text ?? ''),
    description: document.cover.symbols.map((one) => printable(one.symbol)).join(', '),
    styles: STYLES,
    footnotes: footnotes(document.notes, page),
    sections: [section(document, first, children)],
  });
  return pack(file, oddMarks(page));
}

const section = (document: DocumentNode, first: readonly FileChild[], children: Out): ISectionOptions => ({
  properties: { page: PAGE, titlePage: true },
  headers: {
    first: new Header({ children: [...first, new Paragraph({})] as Paragraph[] }),
    default: header(document),
  },
  footers: { first: footer(), default: footer() },
  children: children.length ? children : [new Paragraph({})],
});

function footnotes(notes: readonly Note[], page: Page): Record<string, { children: Paragraph[] }> {
  const out: Record<string, { children: Paragraph[] }> = {};
  for (const note of notes) {
    const id = page.footnotes.get(note.id);
    if (id !== undefined)
      out[id] = { children: [line(page, 'FootnoteText', [new TextRun(' '), ...runs(note.words, page, true)])] };
  }
  return out;
}

/** Notes that nothing calls, at the end, so that no words are lost. */
const uncalled = (notes: readonly Note[], page: Page): Paragraph[] =>
  notes
    .filter((note) => !page.footnotes.has(note.id))
    .map((note) =>
      line(page, 'FootnoteText', [
        new TextRun({ text: printable(note.marker), superScript: true }),
        new TextRun(' '),
        ...runs(note.words, page, true),
      ]),
    );

/** Word numbers footnotes 1, 2, 3 …: marks that differ are set by hand. */
function oddMarks(page: Page): Map<number, string> {
  const odd = new Map<number, string>();
  let next = 1;
  for (const [note, id] of page.footnotes) {
    const marker = page.markers.get(note) ?? '';
    if (marker === String(next)) next++;
    else odd.set(id, escapeXml(printable(marker)));
  }
  return odd;
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
