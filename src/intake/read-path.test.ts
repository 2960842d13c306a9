// Files from the disk, as a user has them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { docx, p } from '../../fixtures/docx/specimen.ts';
import { type FileReading, readPath, stopChild } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'octavo-'));
afterAll(() => {
  stopChild();
  rmSync(folder, { recursive: true });
});

async function readOne(name: string, bytes: Uint8Array | string): Promise<FileReading> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  for await (const reading of readPath(path)) return reading;
  throw new Error('no answer');
}

test('a word file is read apart and its tree is frozen', async () => {
  const { document, format } = await readOne('a.docx', docx({ body: p('The Lake League welcomes the report.') }));
  expect(format).toBe('docx');
  expect(document?.children.length).toBe(1);
  expect(Object.isFrozen(document?.children[0])).toBe(true);
});

test('a damaged PDF is answered with a message', async () => {
  const { document, messages } = await readOne('a.pdf', '%PDF-1.7\n1 0 obj');
  expect(document).toBeNull();
  expect(messages.at(-1)).toMatchObject({ id: 'pdf-unreadable', severity: 'error' });
});

test('a file that is not there is answered too', async () => {
  for await (const { messages } of readPath(join(folder, 'none'))) expect(messages[0].id).toBe('file-missing');
});
