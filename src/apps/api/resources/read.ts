// Reads the file that is sent and gives CONTRACT's object. Nothing is stored.
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from '@hono/zod-openapi';
import type { MessageId } from '../../../lexicon/index.ts';
import { asJson, ifDiskError, type ReadResult, readFiles } from '../../../register/index.ts';
import { Problem, RETRY } from '../problem.ts';
import { resource } from '../resource.ts';
import { documentShape } from '../shapes/objects.ts';
import { statusOf } from '../status.ts';

/** Larger documents are read on the command line. */
export const MOST_BYTES = 32 * 1024 * 1024;
/** Files read at once; two cores have other work to do. */
const AT_ONCE = 2;
let reading = 0;

export const BODIES = [
  'application/octet-stream',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/akn+xml',
  'application/xml',
  'text/xml',
  'text/html',
  'text/markdown',
  'text/plain',
  'application/gzip',
  'application/zip',
] as const;

export const read = resource({
  id: 'read',
  path: '/read',
  method: 'post',
  tag: 'Documents',
  summary: 'Reads the file that is sent; stores nothing',
  query: {
    name: z.string().min(1).max(200).optional().openapi({ description: 'Name of the file, for `file` of the answer.' }),
  },
  depends: null,
  body: BODIES,
  shape: documentShape,
  answer: async ({ query }, request) => {
    checkHead(request);
    if (reading >= AT_ONCE) throw new Problem('api-busy', {}, { headers: { 'retry-after': RETRY } });
    reading++;
    try {
      return { json: await readBody(request.body, query.name ?? '') };
    } catch (error) {
      throw ifDiskError(error, tmpdir());
    } finally {
      reading--;
    }
  },
});

async function readBody(body: Request['body'], name: string): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-read-'));
  try {
    const path = join(folder, 'file');
    await keep(body, path);
    return await documentIn(path, name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const close = { connection: 'close' };
const tooLarge = (): Problem => new Problem('api-too-large', { limit: MOST_BYTES }, { headers: close });

/** What can be refused before a byte is read. */
function checkHead({ headers }: Request): void {
  const type = (headers.get('content-type') ?? 'application/octet-stream').split(';')[0].trim().toLowerCase();
  if (!BODIES.includes(type as (typeof BODIES)[number]))
    throw new Problem('api-media-type', { given: type, known: BODIES.join(', ') }, { headers: close });
  if (Number(headers.get('content-length') ?? 0) > MOST_BYTES) throw tooLarge();
}

/** Writes the body to the disk as it comes; stops where it grows too large. */
async function keep(body: ReadableStream<Uint8Array> | null, path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    let size = 0;
    for await (const chunk of body ?? []) {
      size += chunk.length;
      if (size > MOST_BYTES) throw tooLarge();
      await file.write(chunk);
    }
  } finally {
    await file.close();
  }
}

async function documentIn(path: string, name: string): Promise<object> {
  const found: ReadResult[] = [];
  for await (const one of readFiles([path])) {
    found.push(one);
    if (found.length > 1) throw new Problem('api-several', { count: '2+' });
  }
  const [result] = found;
  const document = result && asJson({ ...result, file: name });
  if (document) return document;
  const fault = result?.messages.findLast((one) => one.severity === 'error');
  const id: MessageId = fault?.id ?? 'format-unknown';
  throw new Problem(id, fault?.values ?? { found: '?' }, { status: statusOf(id, 422) });
}
