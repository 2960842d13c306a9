// Words with their marks, notes and facts as phrasing content.
import { symbolOfLink } from '../../lexicon/index.ts';
import type { Mark, Note, Words } from '../../tree/index.ts';
import { type Insert, type Layer, weave } from '../weave.ts';
import { attributes, escaped, safeHref } from './escape.ts';
import { type Cite, type FactLayers, layersAt } from './facts.ts';

const TAGS: Readonly<Record<string, string>> = {
  italic: 'i',
  bold: 'b',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

/** What the words of one page share. */
export interface Inline {
  readonly facts: FactLayers;
  /** Address of a cited work, where the page has its own; then links of the source to documents lead there too. */
  readonly cite?: Cite;
  /** Markers by note id. */
  readonly markers: ReadonlyMap<string, string>;
  /** How often each note has been called so far: the first call is where its back-link goes. */
  readonly calls: Map<string, number>;
  /** Before every id, where a page shows a document twice. */
  readonly prefix: string;
  /** Notes to stand beside what calls them; null: all at the end. */
  readonly beside: ReadonlyMap<string, Note> | null;
  /** Where a paragraph's number leads; null: to itself. */
  readonly pin: ((id: string) => Pin) | null;
}

/** A link to a paragraph's own page; the label is for those who cannot see where it stands. */
export interface Pin {
  readonly href: string;
  readonly label: string;
}

/** The id of a node in this page. */
export const idIn = (page: Inline, id: string): string => page.prefix + id;

/** The words of `owner` that begin at `at` of its text; owner null: no facts are looked for. */
export function inline(words: Words, page: Inline, owner: string | null, at = 0): string {
  const facts = layersAt(page.facts, owner, at, words.text.length);
  const layers = [...facts, ...words.marks.flatMap((mark) => markLayer(mark, page, facts))];
  return weave(
    held(words.text),
    layers,
    words.marks.flatMap((mark) => noteCall(mark, page)),
    escaped,
  );
}

/**
 * A line that ends in a hyphen, a slash or a dash reads as a word that goes on, so none may end where a blank follows
 * ("pre- and post-conflict"): that blank does not break. As long as the text.
 */
const held = (text: string): string => (/[-/–—] /.test(text) ? text.replace(/(?<=\S[-/–—]) (?=\S)/g, '\u00A0') : text);

function markLayer(mark: Mark, page: Inline, facts: readonly Layer[]): Layer[] {
  const { start, end } = mark;
  const tag = TAGS[mark.kind];
  if (tag) return [{ start, end, open: `<${tag}>`, close: `</${tag}>` }];
  if (mark.kind !== 'link') return [];
  const linked = facts.some((one) => one.close === '</a>' && one.start < end && one.end > start);
  const href = linked ? null : (ownAddress(mark, page) ?? safeHref(mark.href));
  return href === null ? [] : [{ start, end, open: `<a${attributes({ href, rel: 'noopener' })}>`, close: '</a>' }];
}

function ownAddress(mark: Mark, page: Inline): string | null {
  const symbol = page.cite && mark.href ? symbolOfLink(mark.href) : null;
  const to = symbol === null ? null : (page.cite?.(symbol) ?? null);
  return to === null || typeof to === 'string' ? to : to.href;
}

function noteCall(mark: Mark, page: Inline): Insert[] {
  if (mark.kind !== 'note' || mark.note === undefined) return [];
  const marker = escaped(page.markers.get(mark.note) ?? mark.note.replace(/^note:/, ''));
  if (!page.markers.has(mark.note)) return [{ at: mark.start, text: `<sup>${marker}</sup>` }];
  const n = (page.calls.get(mark.note) ?? 0) + 1;
  page.calls.set(mark.note, n);
  const [id, href] = [idIn(page, callId(mark.note, n)), fragment(idIn(page, mark.note))];
  const link = attributes({ id, href, role: 'doc-noteref' });
  return [{ at: mark.start, text: `<sup class="call"><a${link}>${marker}</a></sup>` }];
}

/** Id of the place where a note is called. */
export const callId = (note: string, n = 1): string => `call-${note}${n > 1 ? `-${n}` : ''}`;

/** Address of an id within the page. */
export const fragment = (id: string): string => `#${encodeURIComponent(id.toWellFormed())}`;
