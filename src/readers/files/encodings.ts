// Encodings that UN texts without a byte order mark have been found in, with the languages each can write.
import { plausibility } from './plausible.ts';

const LATIN = ['en', 'fr', 'es'];
const ALL = [...LATIN, 'ru', 'ar', 'zh'];

/** In the order of preference where two are equally plausible; a number is taken from the score of one seldom met. */
const CANDIDATES: readonly (readonly [string, readonly string[], number?])[] = [
  ['utf-8', ALL],
  ['windows-1252', LATIN],
  ['windows-1251', ['ru']],
  ['windows-1256', ['ar']],
  ['gb18030', ['zh']],
  ['koi8-r', ['ru']],
  ['iso-8859-5', ['ru']],
  ['ibm866', ['ru']],
  ['iso-8859-6', ['ar']],
  ['big5', ['zh']],
  ['macintosh', LATIN, 0.4],
];

const SAMPLE = 12 * 1024;
const PIECE = 1024;

export interface Guess {
  readonly encoding: string;
  readonly score: number;
}

/** The likeliest encoding of bytes that are not all ASCII. */
export function guessEncoding(bytes: Uint8Array): Guess {
  const sample = sampleOf(bytes);
  let best: Guess = { encoding: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const [encoding, languages, seldom = 0] of CANDIDATES) {
    const score = plausibility(new TextDecoder(encoding).decode(sample), languages) - seldom;
    if (score > best.score + 0.001) best = { encoding, score };
  }
  return best;
}

/** Pieces of lines with letters beyond ASCII; a line end is never part of a letter in these encodings. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(SAMPLE);
  let size = 0;
  let line = 0;
  for (let at = 0; at < bytes.length && size < SAMPLE; at++) {
    if (bytes[at] === 10) line = at + 1;
    if (bytes[at] < 128) continue;
    const from = at - line > PIECE ? at : line;
    const end = pieceEnd(bytes, from);
    const piece = bytes.subarray(from, Math.min(end, from + SAMPLE - size));
    out.set(piece, size);
    size += piece.length;
    at = line = end;
  }
  return out.subarray(0, size);
}

function pieceEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(10, from);
  if (end >= 0 && end - from < PIECE) return end + 1;
  let at = Math.min(from + PIECE, bytes.length);
  while (at < bytes.length && bytes[at] >= 128) at++;
  return at;
}

const UTF16_SAMPLE = 8192;
/** Share of characters that prose in UTF-16 keeps to. */
const ENOUGH = 0.9;
const PROSE = /[\t\n\r -~\u00a0-\u017f\u0400-\u045f\u0600-\u06ff\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g;
const HAN = /[\u3400-\u9fff\uac00-\ud7a3]/g;

/** UTF-16 without a byte order mark, or null. Wrong byte order turns Latin, Cyrillic and Arabic into rare Han. */
export function guessUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(UTF16_SAMPLE, bytes.length & ~1));
  if (sample.length < 4) return null;
  const scored = ['utf-16le', 'utf-16be'].map((encoding) => ({ encoding, score: proseShare(sample, encoding) }));
  const best = scored[0].score >= scored[1].score ? scored[0] : scored[1];
  return best.score >= ENOUGH ? best.encoding : null;
}

function proseShare(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample);
  const prose = text.match(PROSE)?.length ?? 0;
  const han = text.match(HAN)?.length ?? 0;
  const blanks = text.match(/[\s\u3000-\u3002\uff0c]/g)?.length ?? 0;
  // Han without a single blank, line end or stop is no Chinese.
  return (prose - (han && !blanks ? han : 0)) / Math.max(text.length, 1);
}
