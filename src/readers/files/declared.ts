// The encoding that XML and HTML declare in their first bytes.
import { latin1 } from './bytes.ts';

const HEAD = 1024;
const XML = /^<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/;
const HTML = /<meta\b[^>]{0,300}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i;

/** The declared encoding's label as printed, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = latin1(bytes, 0, HEAD).trimStart();
  if (head[0] !== '<') return null;
  return (XML.exec(head) ?? HTML.exec(head))?.[1] ?? null;
}
