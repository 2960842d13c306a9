// Texts of rows outside the heap, as UTF-8: half the room of strings, and nothing for the collector to look at.
import { Grow } from './grow.ts';

/** Bytes taken at once; a longer text has a piece of its own. */
const PIECE = 1 << 20;

export class Texts {
  readonly #pieces: Buffer[] = [];
  /** Bytes used of the last piece. */
  #used = PIECE;
  /** For each text where it begins, as if all pieces were of one size, and its bytes. */
  readonly #from = new Grow(new Uint32Array(0));
  readonly #size = new Grow(new Uint32Array(0));

  add(text: string): void {
    const size = Buffer.byteLength(text);
    if (this.#used + size >= PIECE) this.#begin(size);
    const last = this.#pieces.length - 1;
    this.#pieces[last].write(text, this.#used);
    this.#from.push(last * PIECE + this.#used);
    this.#size.push(size);
    this.#used += size;
  }

  at(number: number): string {
    const from = this.#from.at(number);
    const begins = from % PIECE;
    return this.#pieces[Math.floor(from / PIECE)].toString('utf8', begins, begins + this.#size.at(number));
  }

  #begin(size: number): void {
    this.#pieces.push(Buffer.allocUnsafeSlow(Math.max(PIECE, size)));
    this.#used = 0;
  }
}
