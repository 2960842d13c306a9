// Files of a backup: compressed lines, with a hash of what is on the disk.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

export interface Written {
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** Writes batches of lines, compressed and durable; for its owner's eyes alone. */
export async function writeLines(path: string, batches: AsyncIterable<readonly string[]>): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const batch of batches) {
      rows += batch.length;
      yield `${batch.join('\n')}\n`;
    }
  }
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const target = createWriteStream(path, { flags: 'wx', flush: true, mode: 0o600 });
  await pipeline(Readable.from(lines()), createGzip({ level: 4 }), counted, target);
  return { sha256: hash.digest('hex'), bytes, rows };
}

/** Lines of a compressed file, some hundreds at a time. */
export async function* readLines(path: string, together = 500): AsyncGenerator<string[]> {
  const lines = createInterface({
    input: createReadStream(path).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let batch: string[] = [];
  for await (const line of lines) {
    if (line) batch.push(line);
    if (batch.length >= together) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length) yield batch;
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
