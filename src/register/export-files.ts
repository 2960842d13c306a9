// "Write this document in another format": reads a file and gives it back as AKN4UN, DOCX, HTML, Markdown or JSON.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Message, message } from '../lexicon/index.ts';
import { ifDiskError } from '../store/index.ts';
import { type Target, write } from '../writers/index.ts';
import { asJson, type ReadResult, readFiles } from './read-files.ts';

export { TARGETS, type Target } from '../writers/index.ts';

export interface Exported {
  readonly file: string;
  /** Null where the file could not be read or written; then `messages` says why. */
  readonly content: string | Uint8Array | null;
  readonly messages: readonly Message[];
}

/** Each document of the files in the format `to`; with `facts`, formats that can mark facts do. */
export async function* exportFiles(paths: readonly string[], to: Target, facts = true): AsyncGenerator<Exported> {
  for await (const result of readFiles(paths)) yield exported(result, await contentOf(result, to, facts));
}

/** Puts what was written into a file; with `folder` its folder is made where it is missing. Errors: `disk-*`. */
export async function saveFile(path: string, content: string | Uint8Array, folder = false): Promise<void> {
  try {
    if (folder) await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    throw ifDiskError(error, path);
  }
}

const exported = (result: ReadResult, content: string | Uint8Array | Message | null): Exported => {
  const { file, messages } = result;
  if (content === null || typeof content === 'string' || content instanceof Uint8Array)
    return { file, content, messages };
  return { file, content: null, messages: [...messages, content] };
};

async function contentOf(
  result: ReadResult,
  to: Target,
  facts: boolean,
): Promise<string | Uint8Array | Message | null> {
  if (!result.document) return null;
  if (to === 'json') return `${JSON.stringify(asJson(result), null, 2)}\n`;
  try {
    return await write(result.document, to, facts && result.facts ? { facts: result.facts } : {});
  } catch (error) {
    return message('writer-failed', 'error', { to, reason: String((error as Error)?.message ?? error) });
  }
}
