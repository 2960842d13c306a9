// One door for all formats.
import type { DocumentNode } from '../tree/index.ts';
import { writeAkn } from './akn/index.ts';
import { type HtmlOptions, writeHtml } from './html/html.ts';
import { type JsonOptions, writeJson } from './json/json.ts';
import { writeMarkdown } from './markdown/markdown.ts';

export type Target = 'akn' | 'docx' | 'html' | 'markdown' | 'json';

export interface WriteOptions extends JsonOptions, HtmlOptions {}

type Writer = (document: DocumentNode, options: WriteOptions) => string | Uint8Array | Promise<string | Uint8Array>;

const WRITERS: Readonly<Record<Target, Writer>> = {
  akn: (document, { facts }) => writeAkn(document, facts ?? null),
  docx: writeDocx,
  html: writeHtml,
  json: (document, options) => `${JSON.stringify(writeJson(document, options), null, 2)}\n`,
  markdown: writeMarkdown,
};

/** A document as DOCX; see `docx/docx.ts`. The library is loaded when it is needed: it is the largest of all. */
export async function writeDocx(document: DocumentNode): Promise<Uint8Array> {
  return (await import('./docx/docx.ts')).writeDocx(document);
}

/** The formats that can be written. */
export const TARGETS = Object.keys(WRITERS) as readonly Target[];

/** Writes a document in one format: text, or the bytes of a DOCX. Facts are marked where the format can mark them. */
export async function write(
  document: DocumentNode,
  to: Target,
  options: WriteOptions = {},
): Promise<string | Uint8Array> {
  return WRITERS[to](document, options);
}
