// How far a document read from pages is the one that was written: paragraphs, sections, notes, cover, whole trees.

import { type DocumentNode, type Mark, paragraphsOf, textOf, visit } from '../../src/tree/index.ts';
import { bare } from '../../src/writers/bare.ts';
import { difference } from '../akn/same.ts';

export interface Share {
  want: number;
  same: number;
}

export type Shares = Record<'paragraphs' | 'sections' | 'notes' | 'cover' | 'trees', Share>;

export const noShares = (): Shares => ({
  paragraphs: { want: 0, same: 0 },
  sections: { want: 0, same: 0 },
  notes: { want: 0, same: 0 },
  cover: { want: 0, same: 0 },
  trees: { want: 0, same: 0 },
});

type Table = ReadonlyMap<string, string>;

const paragraphTable = (tree: DocumentNode): Table =>
  new Map(
    paragraphsOf(tree).map(({ paragraph }) => [
      paragraph.id,
      `${paragraph.role} ${paragraph.number ?? '–'} ${textOf(paragraph)}`,
    ]),
  );

function sectionTable(tree: DocumentNode): Table {
  const found = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type === 'section') found.set(node.id, `${node.level} ${node.number ?? '–'} ${node.heading.text}`);
    if (node.type === 'annex' || node.type === 'part' || node.type === 'summary')
      found.set(node.id, `${'label' in node ? node.label?.text : ''} ${node.heading?.text}`);
  });
  return found;
}

const noteTable = (tree: DocumentNode): Table =>
  new Map(tree.notes.map((note) => [note.id, `${note.marker} at ${note.at}: ${note.words.text}`]));

function coverTable({ cover, title, number, kind, language }: DocumentNode): Table {
  const { lines: _lines, ...values } = cover;
  const all = { kind, language, number, title: title?.text ?? null, ...values };
  return new Map(Object.entries(all).map(([name, value]) => [name, JSON.stringify(value)]));
}

const TABLES = { paragraphs: paragraphTable, sections: sectionTable, notes: noteTable, cover: coverTable } as const;

/**
 * What two prints share: links are not printed, and only those to pages are written; the type that a whole heading is set in
 * is the style of the page.
 */
export function shared(tree: DocumentNode, links: boolean): unknown {
  const kept = (mark: Mark): boolean => mark.kind !== 'link' || (links && /^https?:/i.test(mark.href ?? ''));
  const href = (mark: Mark): Mark => (mark.href ? { ...mark, href: mark.href.replace(/\s/g, '%20') } : mark);
  return JSON.parse(JSON.stringify(bare(tree)), (key, value: { text: string; marks: Mark[] }) => {
    if (key === 'rows') return (value as unknown as Row[]).filter(isPrinted);
    if (key === 'marks') return (value as unknown as Mark[]).filter(kept).map(href);
    if ((key !== 'heading' && key !== 'label' && key !== 'title') || typeof value !== 'object' || value === null)
      return value;
    return { ...value, marks: value.marks.filter((mark) => !isWhole(mark, value.text)) };
  });
}

/** What a page cannot show, by class: said apart, and still counted as different. */
export type Unseen = 'a stray blank beside a hyphen, dash or slash' | 'cells of a table' | null;

const STRAY = /(?<=[-–/_.=]) (?=\S)| (?=[-–]\S)/gu;

const withoutBlanks = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree), (key, value) =>
    key === 'marks' ? value.length : typeof value === 'string' ? value.replace(STRAY, '') : value,
  );

/** Only the words of tables, in the order of print. */
const withoutCells = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree), (key, value) =>
    key === 'rows' ? JSON.stringify(value).replace(/"(?:marks|header|colspan|rowspan)":[^{]*?[,}\]]|\W/gu, '') : value,
  );

/** Is this all that differs? */
export function unseen(wanted: DocumentNode, got: DocumentNode | null, links: boolean): Unseen {
  if (!got) return null;
  const [want, have] = [shared(wanted, links), shared(got, links)];
  if (difference(withoutBlanks(want), withoutBlanks(have)) === null)
    return 'a stray blank beside a hyphen, dash or slash';
  return difference(withoutCells(want), withoutCells(have)) === null ? 'cells of a table' : null;
}

type Row = readonly { readonly rowspan: number; readonly words: { readonly text: string } }[];

/** A row without words is white. */
const isPrinted = (row: Row): boolean => row.some((cell) => cell.words.text !== '' || cell.rowspan > 1);

const isWhole = (mark: Mark, text: string): boolean =>
  (mark.kind === 'bold' || mark.kind === 'italic') && mark.start === 0 && mark.end >= text.length - 1;

/** Adds to `shares` what of `wanted` is the same in `got`; the first difference of each table, and of the trees. */
export function compare(wanted: DocumentNode, got: DocumentNode | null, shares: Shares, links: boolean): string[] {
  const faults: string[] = [];
  for (const name of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
    const have = got ? TABLES[name](got) : new Map<string, string>();
    let shown = false;
    for (const [id, value] of TABLES[name](wanted)) {
      shares[name].want++;
      if (have.get(id) === value) shares[name].same++;
      else if (!shown) {
        shown = true;
        faults.push(`${name} ${id}\n    want ${cut(value, have.get(id))}\n    got  ${cut(have.get(id) ?? '–', value)}`);
      }
    }
  }
  shares.trees.want++;
  const tree = got ? difference(shared(wanted, links), shared(got, links)) : 'nothing read';
  if (tree === null) shares.trees.same++;
  else faults.push(`tree ${tree}`);
  return faults;
}

/** The stretch around the first letter that differs. */
function cut(text: string, other = ''): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  const before = at > 60 ? `… ${text.slice(at - 60, at)}` : text.slice(0, at);
  return `${before}⟦${text.slice(at, at + 120)}`;
}
