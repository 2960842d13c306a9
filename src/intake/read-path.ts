// Reads the file at a path: bytes from the disk, archives opened, PDF and DOCX in a process of their own.
import { readFile, stat } from 'node:fs/promises';
import { type Message, message } from '../lexicon/index.ts';
import { LIMITS, type Limits, members, type Reading, read, sniff } from '../readers/index.ts';
import { readInChild } from './child/index.ts';

export interface FileReading extends Reading {
  /** The path as it was given; a member of an archive behind `!`. */
  readonly file: string;
  readonly size: number;
}

/** Every document in the file at `path`: one, or one for each member of an archive. Errors are messages. */
export async function* readPath(path: string, limits: Limits = LIMITS): AsyncGenerator<FileReading> {
  const bytes = await bytesOf(path, limits);
  if (!(bytes instanceof Uint8Array)) yield unread(path, bytes);
  else if (isArchive(bytes)) yield* readMembers(path, bytes, limits);
  else yield { ...(await readBytes(bytes, limits)), file: path, size: bytes.length };
}

const isArchive = (bytes: Uint8Array): boolean => ['zip', 'gzip'].includes(sniff(bytes));

async function bytesOf(path: string, limits: Limits): Promise<Uint8Array | Message> {
  try {
    const { size } = await stat(path);
    if (size > limits.bytes.archive) return message('file-too-large', 'error', { size, limit: limits.bytes.archive });
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return message(code === 'ENOENT' ? 'file-missing' : 'file-unreadable', 'error', { code });
  }
}

async function* readMembers(path: string, bytes: Uint8Array, limits: Limits): AsyncGenerator<FileReading> {
  for (const member of members(bytes, limits)) {
    const file = member.label ? `${path}!${member.label}` : path;
    if (!member.bytes) yield { ...unread(file, member.messages.at(-1)!), messages: member.messages };
    else {
      const reading = await readBytes(member.bytes, limits);
      yield { ...reading, messages: [...member.messages, ...reading.messages], file, size: member.bytes.length };
    }
  }
}

const unread = (file: string, error: Message): FileReading => ({
  document: null,
  messages: [error],
  format: null,
  encoding: null,
  file,
  size: 0,
});

/** PDF and DOCX, whose parsers are large and fed by strangers, are read in a process with limits. */
export function readBytes(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Reading> {
  const kind = sniff(bytes);
  if (kind === 'pdf' || kind === 'docx') return readInChild(kind, bytes, undefined, { limits });
  return read(bytes, { limits });
}
