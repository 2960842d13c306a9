// Files of a form on their way to a folder of their own.
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ifDiskError } from '../../../register/index.ts';
import { boundaryOf, formParts } from './upload-multipart.ts';

export interface ReceivedFile {
  readonly name: string;
  /** Folder that holds this file alone; whoever gets it deletes it. */
  readonly folder: string;
  readonly path: string;
  readonly size: number;
}

export interface ReceiveLimits {
  readonly bytes: number;
  readonly files: number;
}

/** More was sent than is taken. */
export class TooLarge extends Error {}

/** Whether the request says by itself that it is too large: then nothing of it is read. */
export const saysTooLarge = (request: Request, { bytes }: ReceiveLimits): boolean =>
  Number(request.headers.get('content-length') ?? 0) > bytes;

/** Writes the files of a form to disk. Errors: TooLarge, TypeError (no such form), `disk-*`; then nothing is left behind. */
export async function receive(request: Request, limits: ReceiveLimits): Promise<ReceivedFile[]> {
  const boundary = boundaryOf(request.headers.get('content-type'));
  if (!boundary || !request.body) throw new TypeError('no form with files');
  const out: ReceivedFile[] = [];
  try {
    for await (const { file, bytes } of formParts(counted(request.body, limits.bytes), boundary)) {
      if (file === null || file === '') continue;
      if (out.length >= limits.files) throw new TooLarge();
      out.push(await store(file, bytes));
    }
    return out;
  } catch (error) {
    await discard(out);
    throw ifDiskError(error, tmpdir());
  }
}

export const discard = async (files: readonly { readonly folder: string }[]): Promise<void> => {
  for (const { folder } of files) await rm(folder, { recursive: true, force: true });
};

async function* counted(body: ReadableStream<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const bytes of body) {
    size += bytes.length;
    if (size > most) throw new TooLarge();
    yield bytes;
  }
}

async function store(file: string, bytes: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-upload-'));
  const name = safeName(file);
  const path = join(folder, name);
  await mkdir(folder, { recursive: true });
  const out = createWriteStream(path, { mode: 0o600 });
  try {
    await pipeline(Readable.from(bytes), out);
  } catch (error) {
    await discard([{ folder }]);
    throw error;
  }
  return { name, folder, path, size: out.bytesWritten };
}

/** A name without a path and without anything that a file system or a terminal might take for more than a name. */
export const safeName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-120) || 'file';
