// The first use of a folder: a data folder is made aside and renamed, so that a killed or doubled first use harms nothing.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { diskError } from '../disk-error.ts';
import { giveToOwner, syncFolder } from '../sync-folder.ts';
import { notStarting } from './log.ts';
import { FORMAT, NEW_DATA, type Place, readIfThere } from './place.ts';
import type { Programs } from './programs.ts';
import { PG_HBA, POSTGRESQL_CONF, settings } from './settings.ts';
import { spawnAs, type User } from './user.ts';

const FORGOTTEN = 10 * 60 * 1000;
// Of letters: the operating system's tables where it has them, because the text search parser asks them what a letter is.
const LETTERS = ['C.UTF-8', 'en_US.UTF-8', 'C'];

// One sync of the file system instead of one for each of a thousand files.
const SYNC = process.platform === 'linux' ? ['--sync-method=syncfs'] : [];

export const passwordPath = (data: string): string => join(data, 'octavo.password');

/** Makes the data folder. When somebody else made it first, theirs is kept. */
export async function initialise(place: Place, programs: Programs, user: User): Promise<void> {
  const aside = await sweep(place)
    .then(() => mkdtemp(join(place.folder, NEW_DATA)))
    .catch((error) => {
      throw diskError(error, place.folder);
    });
  try {
    await give(aside, user);
    await cluster(aside, place, programs, user);
    await furnish(aside, user);
    await putInPlace(aside, place);
  } catch (error) {
    throw diskError(error, place.folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const give = async (path: string, user: User): Promise<void> => {
  if (user) await chown(path, user.uid, user.gid);
};

/** What first uses that were killed left behind. */
async function sweep({ folder }: Place): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.startsWith(NEW_DATA))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > FORGOTTEN) await rm(path, { recursive: true, force: true });
  }
}

async function cluster(aside: string, place: Place, programs: Programs, user: User): Promise<void> {
  const password = join(aside, '..', `${basename(aside)}.pw`);
  try {
    await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    await give(password, user);
    let said = '';
    for (const letters of LETTERS) {
      said = await initdb(aside, password, letters, programs, user);
      if (!said) return await rename(password, passwordPath(aside));
      if (!said.includes('locale')) break;
    }
    throw notStarting(place, said);
  } finally {
    await rm(password, { force: true });
  }
}

/** What it complained of; nothing when it went well. The order of words is by code point, the same on every machine. */
async function initdb(aside: string, password: string, letters: string, { initdb }: Programs, user: User) {
  const args = ['-D', aside, '-U', 'octavo', `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  const order = ['--locale=C', `--lc-ctype=${letters}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const child = await spawnAs(user, [initdb, ...args, ...order, '--data-checksums', '-T', 'simple', ...SYNC], aside, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, end] = await Promise.all([text(child.stderr!), once(child, 'close').catch((error: Error) => error)]);
  if (end instanceof Error) return end.message;
  return end[0] === 0 ? '' : said.trim() || `initdb: ${end[0] ?? end[1]}`;
}

async function furnish(aside: string, user: User): Promise<void> {
  const files = { 'postgresql.conf': POSTGRESQL_CONF, 'pg_hba.conf': PG_HBA };
  for (const [name, content] of Object.entries(files)) await writeOwned(join(aside, name), content, user);
}

async function writeOwned(path: string, content: string, user: User): Promise<void> {
  await writeFile(path, content, { mode: 0o600, flush: true });
  await give(path, user);
}

async function putInPlace(aside: string, place: Place): Promise<void> {
  await rename(aside, place.data).catch((error) => {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
  });
  await syncFolder(place.folder);
}

/** Writes what is missing beside the data: the settings of this version, and the folder's card. */
export async function complete(place: Place, programs: Programs, user: User): Promise<void> {
  try {
    const wanted = settings(join(dirname(dirname(programs.postgres)), 'lib'));
    const conf = join(place.data, 'octavo.conf');
    if ((await readIfThere(conf)) !== wanted) await replace(conf, wanted, user);
    if ((await readIfThere(place.card)) === null) await replace(place.card, card(programs.major), null);
    await giveToOwner(place.card);
  } catch (error) {
    throw diskError(error, place.folder);
  }
}

const card = (postgres: string): string =>
  `${JSON.stringify({ octavo: 'register', format: FORMAT, postgres, created: new Date().toISOString() })}\n`;

/** All of the new content or all of the old, whatever happens. */
async function replace(path: string, content: string, user: User): Promise<void> {
  const fresh = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeOwned(fresh, content, user);
    await rename(fresh, path);
    await syncFolder(dirname(path));
  } finally {
    await rm(fresh, { force: true });
  }
}
