// The kind of a file, from its bytes alone: names lie.
import { latin1, startsWith } from './bytes.ts';
import { decodeHead } from './decode.ts';
import { isHtml, isMarkdown, rootOf } from './markup.ts';
import { zipEntries } from './zip.ts';

/** What can be read here, and what is known so that the answer can name it. */
export type FileKind =
  | 'text'
  | 'markdown'
  | 'akn'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'zip'
  | 'gzip'
  | 'doc'
  | 'rtf'
  | 'office'
  | 'image'
  | 'xml'
  | 'binary'
  | 'empty';

const HEAD = 64 * 1024;
/** The PDF header may stand behind other bytes, within the first 1,024 (PDF 1.7, annex H). */
const PDF_WITHIN = 1024;

const SIGNATURES: readonly (readonly [string, FileKind])[] = [
  ['%PDF-', 'pdf'],
  ['\x1f\x8b\x08', 'gzip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'doc'],
  ['{\\rtf', 'rtf'],
  ['\xff\xd8\xff', 'image'],
  ['\x89PNG\r\n\x1a\n', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PK\x07\x08', 'zip'],
];

/** The kind of the file; never throws. `text` includes every text that is no other kind. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const kind = SIGNATURES.find(([mark]) => startsWith(bytes, mark))?.[1];
  if (kind === 'zip') return zipKind(bytes);
  if (kind) return kind;
  const head = bytes.subarray(0, HEAD);
  const text = decodeHead(head);
  if (text === null) return latin1(head, 0, PDF_WITHIN).includes('%PDF-') ? 'pdf' : 'binary';
  return textKind(text, head);
}

/** Office files are zips; their parts tell which. */
function zipKind(bytes: Uint8Array): FileKind {
  let seen = 0;
  for (const { name } of zipEntries(bytes)) {
    if (/^word\/document\d*\.xml$/.test(name)) return 'docx';
    if (/^(?:xl|ppt)\//.test(name) || (name === 'mimetype' && seen === 0)) return 'office';
    if (++seen > 200) break;
  }
  return 'zip';
}

function textKind(text: string, head: Uint8Array): FileKind {
  const start = text.trimStart();
  if (start === '') return 'empty';
  if (start[0] === '<') {
    if (isHtml(start)) return 'html';
    const root = rootOf(start);
    if (root !== null) return root === 'akomaNtoso' ? 'akn' : 'xml';
  }
  if (latin1(head, 0, PDF_WITHIN).includes('\n%PDF-')) return 'pdf';
  return isMarkdown(text) ? 'markdown' : 'text';
}
