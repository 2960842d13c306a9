// The register's folder: what stands where in it, whose it is, and whether this Octavo may use it.
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diskError } from '../disk-error.ts';
import { StoreError } from '../error.ts';
import { makeFolder } from '../sync-folder.ts';

/** The form of the folder itself; tables have their own versions (migrations). */
export const FORMAT = 1;

export interface Place {
  readonly folder: string;
  /** PostgreSQL's data folder. */
  readonly data: string;
  /** Format, PostgreSQL's major version and day of creation. */
  readonly card: string;
  readonly log: string;
}

export const NEW_DATA = 'postgres.new-';
const OURS = /^(?:postgres(?:\.new-.*)?|octavo\.json(?:\..*)?|originals|server\.log(?:\.1)?|lost\+found|\.DS_Store)$/;

/** Makes the folder where there is none. Refuses one that holds something else, or that a later Octavo made. */
export async function claim(folder: string): Promise<Place> {
  const place = await make(resolve(folder)).catch((error) => {
    throw diskError(error, folder);
  });
  await refuseNewer(place);
  return place;
}

async function make(folder: string): Promise<Place> {
  // PostgreSQL does not run as root: its user must be able to pass through root's folder, not to look into it.
  await makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  const real = await realpath(folder);
  const names = await readdir(real);
  if (names.length && !names.includes('octavo.json') && !names.every((name) => OURS.test(name)))
    throw new StoreError('register-foreign', { folder });
  return {
    folder: real,
    data: join(real, 'postgres'),
    card: join(real, 'octavo.json'),
    log: join(real, 'server.log'),
  };
}

async function refuseNewer({ card }: Place): Promise<void> {
  const found = await readIfThere(card);
  if (found === null) return;
  const format = formatOf(found);
  if (format === null) throw new StoreError('register-card-damaged', { path: card });
  if (format > FORMAT) throw new StoreError('register-newer', { found: format });
}

function formatOf(card: string): number | null {
  try {
    const { format } = JSON.parse(card) as { format?: unknown };
    return typeof format === 'number' ? format : null;
  } catch {
    return null;
  }
}

/** The file's text, null where there is no such file. Errors: StoreError. */
export const readIfThere = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw diskError(error, path);
  });

/** The major version of the data in the folder, null where there are none. */
export async function dataVersion({ data }: Place): Promise<string | null> {
  return (await readIfThere(join(data, 'PG_VERSION')))?.trim() ?? null;
}

/** The user whose the data are; null where there are none. */
export const dataOwner = async ({ data }: Place): Promise<{ uid: number; gid: number } | null> =>
  stat(data).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => null,
  );
