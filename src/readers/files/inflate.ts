// Deflate in bounded steps: a bomb stops at its limit, with no more than one step's output in memory beyond it.
import { Inflate, inflateSync } from 'fflate';

/** Packed bytes fed at once; deflate makes at most 1,032 bytes of one. */
const STEP = 32 * 1024;
/** Below this a single call is quicker and can do no harm. */
const SMALL = 64 * 1024;

export class TooMuch extends Error {}

/** Unpacks `packed` into `each`, chunk by chunk. Throws `TooMuch` beyond `most` bytes, and fflate's error on damaged data. */
export function inflateInto(packed: Uint8Array, most: number, each: (chunk: Uint8Array) => void): void {
  let total = 0;
  const stream = new Inflate((chunk) => {
    total += chunk.length;
    if (total > most) throw new TooMuch();
    if (chunk.length) each(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
}

/** The unpacked bytes; `size` is what the archive says and need not be true. */
export function inflate(packed: Uint8Array, size: number, most: number): Uint8Array {
  if (packed.length <= SMALL && size <= most) return inflateSync(packed, { out: new Uint8Array(size) });
  const chunks: Uint8Array[] = [];
  inflateInto(packed, most, (chunk) => chunks.push(chunk));
  return concat(chunks);
}

export function concat(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0];
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
