// The zip format: its directory, entry by entry, and an entry's bytes (APPNOTE 6.3, with ZIP64).
import { crc32, latin1 } from './bytes.ts';
import { inflate, inflateInto, TooMuch } from './inflate.ts';

export interface ZipEntry {
  readonly name: string;
  readonly packedSize: number;
  /** What the directory says; not to be trusted. */
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly offset: number;
}

/** What can be wrong with an entry: the tail of a message's id. */
export type ZipFault = 'encrypted' | 'method' | 'damaged' | 'too-large';

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN = 0xffffffff;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the end record stands, or -1: it is followed by at most 64 KB of comment. */
function findEnd(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (bytes[at] === 0x50 && view.getUint32(at, true) === END) return at;
  return -1;
}

interface Directory {
  readonly at: number;
  readonly count: number;
}

function directoryOf(bytes: Uint8Array, view: DataView): Directory | null {
  const end = findEnd(bytes, view);
  if (end < 0) return null;
  const plain = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return plain;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > bytes.length || view.getUint32(at, true) !== END64) return plain;
  return { at: Number(view.getBigUint64(at + 48, true)), count: Number(view.getBigUint64(at + 32, true)) };
}

/** Names are UTF-8 in every archive made today; others keep their bytes as Latin-1 (they are only labels). */
function nameOf(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return latin1(bytes);
  }
}

/** Sizes beyond 4 GB stand in an extra field, in this order, each only if its own field is full. */
function wide(view: DataView, from: number, to: number, fields: number[]): number[] {
  for (let at = from; at + 4 <= to; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      return fields.map((value) => {
        if (value !== UNKNOWN || next + 8 > at + 4 + size || next + 8 > to) return value;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      });
    }
    at += 4 + size;
  }
  return fields;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > bytes.length) return null;
  const printed = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size, packedSize, offset] = wide(view, nameEnd, extraEnd, printed);
  const entry = {
    name: nameOf(bytes.subarray(at + 46, nameEnd)),
    packedSize,
    size,
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    offset,
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

/**
 * The entries in the order of the directory, one at a time.
 * Returns true when the directory was whole; false for a damaged or cut-off archive, after the entries that could be read.
 */
export function* zipEntries(bytes: Uint8Array): Generator<ZipEntry, boolean> {
  if (bytes.length < 22) return false;
  const view = viewOf(bytes);
  const directory = directoryOf(bytes, view);
  if (!directory) return false;
  let at = directory.at;
  let count = 0;
  for (; count < directory.count; count++) {
    const found = entryAt(bytes, view, at);
    if (!found) return false;
    yield found.entry;
    at = found.next;
  }
  return true;
}

/** The packed bytes, or null where the entry points outside the file. */
function packedOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const { offset } = entry;
  if (offset + 30 > bytes.length) return null;
  const view = viewOf(bytes);
  if (view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + entry.packedSize > bytes.length ? null : bytes.subarray(start, start + entry.packedSize);
}

/** Why the entry cannot be unpacked at all, or its packed bytes. */
function openEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | ZipFault {
  if (entry.encrypted) return 'encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'method';
  return packedOf(bytes, entry) ?? 'damaged';
}

const faultOf = (error: unknown): ZipFault => (error instanceof TooMuch ? 'too-large' : 'damaged');

/** The entry's bytes, checked against its sum; never more than `most`. */
export function readEntry(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array | ZipFault {
  const packed = openEntry(bytes, entry);
  if (typeof packed === 'string') return packed;
  try {
    if (entry.size > most) return 'too-large';
    const out = entry.method === 0 ? packed : inflate(packed, entry.size, most);
    return crc32(out) === entry.crc ? out : 'damaged';
  } catch (error) {
    return faultOf(error);
  }
}

/** The entry's bytes in chunks, so that a large one is never whole in memory. Returns what went wrong, or null. */
export function streamEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
  each: (chunk: Uint8Array) => void,
): ZipFault | null {
  const packed = openEntry(bytes, entry);
  if (typeof packed === 'string') return packed;
  if (entry.size > most) return 'too-large';
  let crc = 0;
  const see = (chunk: Uint8Array): void => {
    crc = crc32(chunk, crc);
    each(chunk);
  };
  try {
    if (entry.method === 8) inflateInto(packed, most, see);
    else if (packed.length > most) return 'too-large';
    else see(packed);
  } catch (error) {
    return faultOf(error);
  }
  return crc === entry.crc ? null : 'damaged';
}
