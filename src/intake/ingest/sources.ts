// The files and folders a person names → each document's bytes, archives opened, in a stable order.
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Message, message } from '../../lexicon/index.ts';
import { LIMITS, type Limits, members, sniff } from '../../readers/index.ts';

export interface Source {
  /** The path as given, with what is below it; a member of an archive behind `!`. */
  readonly name: string;
  readonly bytes: Uint8Array | null;
  /** Why there are no bytes. */
  readonly failure: Message | null;
}

/** Every document under the paths. Hidden files and folders, links and `skip` (the register itself) are left out. */
export async function* sourcesOf(
  paths: readonly string[],
  skip: (path: string) => boolean,
  limits: Limits = LIMITS,
): AsyncGenerator<Source> {
  for (const path of paths) for await (const file of filesUnder(path, skip)) yield* documentsIn(file, limits);
}

async function* filesUnder(path: string, skip: (path: string) => boolean): AsyncGenerator<string> {
  const about = await stat(path).catch(() => null);
  if (!about?.isDirectory()) {
    yield path;
    return;
  }
  if (skip(path)) return;
  const entries: Dirent[] = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.isSymbolicLink()) continue;
    if (entry.isDirectory() || entry.isFile()) yield* filesUnder(join(path, entry.name), skip);
  }
}

async function* documentsIn(path: string, limits: Limits): AsyncGenerator<Source> {
  const bytes = await bytesOf(path, limits);
  if (!(bytes instanceof Uint8Array)) yield { name: path, bytes: null, failure: bytes };
  else if (!['zip', 'gzip'].includes(sniff(bytes))) yield { name: path, bytes, failure: null };
  else
    for (const member of members(bytes, limits)) {
      const name = member.label ? `${path}!${member.label}` : path;
      yield { name, bytes: member.bytes, failure: member.bytes ? null : (member.messages.at(-1) ?? null) };
    }
}

/** The bytes of a file, or the message that says why there are none. */
export async function bytesOf(path: string, limits: Limits): Promise<Uint8Array | Message> {
  try {
    const { size } = await stat(path);
    if (size > limits.bytes.archive) return message('file-too-large', 'error', { size, limit: limits.bytes.archive });
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return message(code === 'ENOENT' ? 'file-missing' : 'file-unreadable', 'error', { code });
  }
}
