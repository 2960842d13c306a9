// Everything as files: made once for a revision, with SHA-256.
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { BULK_TARGETS, type BulkTarget, bulkFiles, type PackedBulk } from '../../../register/index.ts';
import { Problem } from '../problem.ts';
import { type Asked, resource } from '../resource.ts';
import { bulkShape } from '../shapes/objects.ts';

const TAG = 'Bulk';
const AGAIN = 15;
const addressOf = (to: BulkTarget): string => `/api/v1/bulk/${to}`;

export const bulk = resource({
  id: 'bulk',
  path: '/bulk',
  tag: TAG,
  summary: 'The bulk files with their hashes; asking begins to make what is missing',
  depends: null,
  shape: bulkShape,
  answer: async ({ site }) => {
    const { revision } = site.catalogue;
    const { files, making } = await bulkFiles(site.register, revision);
    const shown = files.map(({ to, name, bytes, sha256, manifest }) => ({
      ...{ name, to, address: addressOf(to), bytes, sha256 },
      ...{ revision: manifest.revision, made: manifest.made, works: manifest.works, documents: manifest.documents },
    }));
    return { json: { octavo: 1, revision, making, files: shown } };
  },
});

const packed = (to: BulkTarget, summary: string) =>
  resource({
    id: `bulk_${to}`,
    path: `/bulk/${to}`,
    tag: TAG,
    summary,
    depends: null,
    bytes: 'application/zip',
    shape: z.string(),
    answer: async (asked) => {
      const { files } = await bulkFiles(asked.site.register, asked.site.catalogue.revision);
      const found = files.find((one) => one.to === to);
      if (!found) throw new Problem('bulk-making', { seconds: AGAIN }, { headers: { 'retry-after': String(AGAIN) } });
      return { stream: await streamOf(asked, found), mime: 'application/zip', headers: headersOf(found) };
    },
  });

const headersOf = ({ name, bytes, sha256 }: PackedBulk): Record<string, string> => ({
  'content-length': String(bytes),
  'content-disposition': `attachment; filename="${name}"`,
  etag: `"${sha256}"`,
  'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  'cache-control': 'no-cache',
});

/** Opened before anything is said, so that a newer export may take its place meanwhile; nothing is read for HEAD. */
async function streamOf({ head }: Asked, { path }: PackedBulk): Promise<ReadableStream<Uint8Array>> {
  if (head) return new ReadableStream({ start: (controller) => controller.close() });
  const file = await open(path);
  return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
}

const SUMMARIES: Readonly<Record<BulkTarget, string>> = {
  csv: 'All documents, paragraphs and facts as CSV, zipped',
  jsonl: "All documents as CONTRACT's objects, one a line, zipped",
  akn: 'All documents as AKN4UN, a file for each work and language, zipped',
};
export const bulkTargets = BULK_TARGETS.map((to) => packed(to, SUMMARIES[to]));
