// Pages already made, until what they were made from changes.
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';

export interface Kept extends Packed {
  readonly mime: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** State of what it was made from. */
  readonly state: string;
  readonly depends: readonly string[];
}

export interface Packed {
  /** Compressed once, where that pays: nearly everybody takes it so, and four times as many pages find room. */
  readonly body: Uint8Array;
  readonly zipped: boolean;
  readonly etag: string;
}

/** Most bytes kept. */
const ROOM = 256 * 1024 * 1024;
/** Bytes that a kept page takes beside its body, about, and for each thing it depends on. */
const OVERHEAD = 1000;
const DEPENDENCE = 100;

interface Place {
  readonly kept: Kept;
  /** State of everything when it was last found to be true: as long as nothing at all changed, nothing is looked up. */
  seen: string;
}

/** `state` of everything, and of some things. */
export interface States {
  readonly everything: string;
  readonly of: (depends: readonly string[]) => string;
  /** Whether a page of this state lacks nothing but what the cycle has come to in the last seconds. */
  readonly isLate: (depends: readonly string[], state: string) => boolean;
}

export class PageCache {
  readonly #kept = new Map<string, Place>();
  #bytes = 0;

  /** A kept page that is still true. */
  get(key: string, { everything, of }: States): Kept | null {
    const place = this.#kept.get(key);
    if (!place) return null;
    const { kept } = place;
    if (place.seen !== everything && kept.state !== of(kept.depends)) return null;
    place.seen = everything;
    this.#kept.delete(key);
    this.#kept.set(key, place);
    return kept;
  }

  /** A kept page that was true a moment ago, and is good enough until there is a new one. */
  late(key: string, { isLate }: States): Kept | null {
    const kept = this.#kept.get(key)?.kept;
    return kept && isLate(kept.depends, kept.state) ? kept : null;
  }

  put(key: string, kept: Kept): void {
    const before = this.#kept.get(key);
    if (before) this.#bytes -= sizeOf(before.kept);
    this.#kept.delete(key);
    this.#kept.set(key, { kept, seen: '' });
    this.#bytes += sizeOf(kept);
    for (const [oldest, one] of this.#kept) {
      if (this.#bytes <= ROOM) break;
      this.#kept.delete(oldest);
      this.#bytes -= sizeOf(one.kept);
    }
  }
}

const sizeOf = ({ body, depends }: Kept): number => body.length + OVERHEAD + depends.length * DEPENDENCE;

const etagOf = (body: Uint8Array): string => `"${hash('sha256', body, 'base64url').slice(0, 20)}"`;

const zipAside = promisify(gzip) as (body: Uint8Array, options: object) => Promise<Buffer>;
/** Two thirds of the time of the usual levels for a tenth more bytes; `chunkSize`: most pages at one go. */
const LEVEL = { level: 3, chunkSize: 32 * 1024 };
const SMALL = 1000;
/** A page of so many bytes is compressed in another thread; for a smaller one, going there costs more. */
const LARGE = 150_000;
const TEXT = /^(?:text\/|[^;]*(?:json|xml|javascript)(?:;|$))/;

/** Compressed where it is a text of some length. */
export async function pack(body: Uint8Array, mime: string): Promise<Packed> {
  const zipped = body.length >= SMALL && TEXT.test(mime);
  const packed = !zipped ? body : body.length < LARGE ? gzipSync(body, LEVEL) : await zipAside(body, LEVEL);
  return { body: packed, zipped, etag: etagOf(packed) };
}

/** The page for who takes no compressed one. */
export const plainOf = ({ body, zipped }: Packed): Uint8Array => (zipped ? gunzipSync(body) : body);
