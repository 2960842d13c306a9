// Pages already made, until what they were made from changes.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export interface Kept {
  readonly body: Uint8Array;
  readonly mime: string;
  readonly status: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  /** State of what it was made from. */
  readonly state: string;
  readonly depends: readonly string[];
  gzip: Uint8Array | null;
}

/** Most bytes kept. */
const ROOM = 256 * 1024 * 1024;

export class PageCache {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** A kept page that is still true. */
  get(key: string, stateOf: (depends: readonly string[]) => string): Kept | null {
    const kept = this.#kept.get(key);
    if (!kept) return null;
    this.#kept.delete(key);
    if (kept.state !== stateOf(kept.depends)) {
      this.#bytes -= sizeOf(kept);
      return null;
    }
    this.#kept.set(key, kept);
    return kept;
  }

  put(key: string, kept: Kept): void {
    const before = this.#kept.get(key);
    if (before) this.#bytes -= sizeOf(before);
    this.#kept.set(key, kept);
    this.#bytes += sizeOf(kept);
    for (const [oldest, one] of this.#kept) {
      if (this.#bytes <= ROOM) break;
      this.#kept.delete(oldest);
      this.#bytes -= sizeOf(one);
    }
  }
}

// A compressed twin comes later and is a fifth of the page; counting it from the start keeps the sum simple.
const sizeOf = (kept: Kept): number => Math.ceil(kept.body.length * 1.25);

export const etagOf = (body: Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;

/** The page compressed, made once. */
export const gzipOf = (kept: Kept): Uint8Array => (kept.gzip ??= gzipSync(kept.body, { level: 5 }));
