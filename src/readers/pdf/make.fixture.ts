// Writes small PDFs for the tests: text at places in Times, one content stream a page.
import { zlibSync } from 'fflate';

export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** R roman, B bold, I italic. */
  readonly font?: 'R' | 'B' | 'I';
  readonly size?: number;
}

const FONTS = { R: 'Times-Roman', B: 'Times-Bold', I: 'Times-Italic' } as const;

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');
const draw = ({ x, y, text, font = 'R', size = 10 }: Piece): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);

/** A file from the bodies of its objects 1, 2, …; object 1 is the catalogue. */
export function assemble(objects: readonly string[], trailer = ''): Uint8Array {
  let out = '%PDF-1.7\n';
  const places = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of places) out += `${String(at).padStart(10, '0')} 00000 n \n`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(out);
}

export const stream = (text: string, entries = ''): string =>
  `<< /Length ${text.length} ${entries}>>\nstream\n${text}\nendstream`;

/** A deflated stream of `size` equal bytes. */
export function deflated(size: number, byte = 32): string {
  const packed = zlibSync(new Uint8Array(size).fill(byte), { level: 9 });
  let text = '';
  for (let i = 0; i < packed.length; i += 8192) text += String.fromCharCode(...packed.subarray(i, i + 8192));
  return stream(text, '/Filter /FlateDecode ');
}

/** A PDF of A4 pages; `contents` replaces the drawn pieces of all pages. */
export function makePdf(pages: readonly (readonly Piece[])[], contents?: string, trailer = ''): Uint8Array {
  const fonts = Object.entries(FONTS).map(
    ([name, base]) => `/${name} << /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`,
  );
  const kids = pages.map((_, i) => `${3 + 2 * i} 0 R`).join(' ');
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`];
  for (const [i, pieces] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + 2 * i} 0 R /Resources << /Font << ${fonts.join(' ')} >> >> >>`,
      contents ?? stream(pieces.map(draw).join('\n')),
    );
  }
  return assemble(objects, trailer);
}

/** Lines under one another from `y` downwards, 12 points apart. */
export const lines = (x: number, y: number, texts: readonly string[], more: Partial<Piece> = {}): Piece[] =>
  texts.map((text, i) => ({ x, y: y - 12 * i, text, ...more }));
