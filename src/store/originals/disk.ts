// What the originals ask of a disk: few steps, each of which may fail, so that tests can make each of them fail.
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { giveToOwner, makeFolder, syncFolder } from '../sync-folder.ts';

export interface Disk {
  /** Makes a file that was not there. */
  create(path: string): Promise<NewFile>;
  rename(from: string, to: string): Promise<void>;
  /** Makes the folder and those above it, durably; nothing where it is there. */
  makeFolder(path: string): Promise<void>;
  syncFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  read(path: string): Promise<Uint8Array>;
  /** Size in bytes and time of the last change in milliseconds; null where there is no such file. */
  look(path: string): Promise<{ size: number; changed: number } | null>;
  /** Names in a folder; none where there is no such folder. */
  names(path: string): Promise<string[]>;
}

export interface NewFile {
  write(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

const ifMissing =
  <T>(value: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };

async function create(path: string): Promise<NewFile> {
  // Nobody writes an original twice.
  const handle = await open(path, 'wx', 0o444);
  await giveToOwner(path);
  return { write: (bytes) => handle.writeFile(bytes), sync: () => handle.sync(), close: () => handle.close() };
}

/** The disk of this machine. */
export const DISK: Disk = Object.freeze({
  create,
  rename: (from: string, to: string) => rename(from, to),
  makeFolder: async (path: string) => {
    await makeFolder(path);
    await giveToOwner(path);
  },
  syncFolder,
  remove: (path: string) => rm(path, { force: true }),
  read: (path: string) => readFile(path),
  look: (path: string) => stat(path).then(({ size, mtimeMs }) => ({ size, changed: mtimeMs }), ifMissing(null)),
  names: (path: string) => readdir(path).catch(ifMissing<string[]>([])),
});
