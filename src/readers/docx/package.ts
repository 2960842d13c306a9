// The parts of a DOCX package: found by their relationships, read as XML within limits.
import { type Message, message } from '../../lexicon/index.ts';
import type { Limits } from '../files/limits.ts';
import { streamEntry, type ZipEntry, type ZipFault, zipEntries } from '../files/zip.ts';
import { type Handler, partParser, XmlFault } from './xml.ts';

export interface Relation {
  readonly type: string;
  /** Path of the part, or the address where `external`. */
  readonly target: string;
  readonly external: boolean;
}

export type Relations = ReadonlyMap<string, Relation>;

/** Joins a target to the folder of the part that names it; `..` never leads out of the package. */
export function resolveTarget(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

export class DocxPackage {
  readonly messages: Message[] = [];
  readonly #bytes: Uint8Array;
  readonly #limits: Limits;
  readonly #entries = new Map<string, ZipEntry>();
  #left: number;

  constructor(bytes: Uint8Array, limits: Limits) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.#left = limits.docxUnpacked;
    let count = 0;
    for (const entry of zipEntries(bytes)) {
      // The first part of a name counts: a second one is a trick.
      const name = entry.name.replace(/^\/+/, '');
      if (!this.#entries.has(name)) this.#entries.set(name, entry);
      if (++count > limits.members) break;
    }
  }

  has(part: string): boolean {
    return this.#entries.has(part);
  }

  /** Feeds a part to `handler`. False, with a message, where it is missing or cannot be read to its end. */
  parse(part: string, handler: Handler, severity: 'error' | 'warning' = 'warning'): boolean {
    const entry = this.#entries.get(part);
    if (!entry) {
      this.messages.push(message('docx-part-missing', severity, { part }));
      return false;
    }
    const refused = this.#feed(entry, handler);
    if (refused) this.messages.push({ ...refused(part), severity });
    return refused === null;
  }

  #feed(entry: ZipEntry, handler: Handler): ((part: string) => Message) | null {
    const parser = partParser(handler, this.#limits.depth);
    let decoder: InstanceType<typeof TextDecoder> | undefined;
    let fault: unknown = null;
    const { ratio, ratioFrom } = this.#limits;
    const most = Math.min(this.#left, Math.max(ratioFrom, entry.packedSize * ratio));
    const bomb = most < this.#left;
    const result = streamEntry(this.#bytes, entry, most, (chunk) => {
      this.#left -= chunk.length;
      decoder ??= new TextDecoder(encodingOf(chunk));
      const text = decoder.decode(chunk, { stream: true });
      fault = attempt(() => parser.write(text));
      if (fault !== null) throw fault;
    });
    if (result === null) fault ??= attempt(() => parser.end());
    return this.#refusal(fault, result, bomb);
  }

  #refusal(fault: unknown, result: ZipFault | null, bomb: boolean): ((part: string) => Message) | null {
    const { depth, docxUnpacked, ratio } = this.#limits;
    if (fault instanceof XmlFault && fault.deep)
      return (part) => message('docx-too-deep', 'error', { part, limit: depth });
    if (fault instanceof XmlFault) return (part) => message('docx-damaged', 'error', { part, reason: fault.message });
    if (fault !== null) throw fault;
    if (result === null) return null;
    if (result === 'encrypted') return (part) => message('archive-encrypted', 'error', { name: part });
    if (result === 'too-large' && bomb) return (part) => message('archive-bomb', 'error', { name: part, limit: ratio });
    if (result === 'too-large') return (part) => message('docx-too-large', 'error', { part, limit: docxUnpacked });
    return (part) => message('docx-damaged', 'error', { part, reason: 'zip' });
  }

  /** The relationships of a part; none where it has no list. */
  relations(part: string): Relations {
    const slash = part.lastIndexOf('/') + 1;
    const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const out = new Map<string, Relation>();
    if (!this.has(list)) return out;
    this.parse(list, {
      open(name, attribute) {
        if (!name.endsWith('Relationship')) return;
        const external = attribute('TargetMode') === 'External';
        const target = attribute('Target') ?? '';
        out.set(attribute('Id') ?? '', {
          type: (attribute('Type') ?? '').split('/').pop()!,
          target: external ? target : resolveTarget(part, target),
          external,
        });
      },
      close() {},
    });
    return out;
  }
}

/** Parts are UTF-8 or UTF-16 (ECMA-376, part 2); UTF-16 has its byte order mark. */
const encodingOf = (head: Uint8Array): string =>
  head[0] === 0xff ? 'utf-16le' : head[0] === 0xfe ? 'utf-16be' : 'utf-8';

function attempt(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}
