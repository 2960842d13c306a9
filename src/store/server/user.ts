// Whom PostgreSQL runs as. It refuses to be root, so root lends it another user, who must reach its programs and data.
import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StoreError } from '../error.ts';
import { dataOwner, type Place } from './place.ts';

const run = promisify(execFile);

/** Null: as whoever runs Octavo. */
export type User = { readonly uid: number; readonly gid: number } | null;

const NAMES = ['octavo', 'postgres'];
const MAKE: [string, string[]] = [
  'useradd',
  ['--system', '--user-group', '--no-create-home', '--home-dir', '/', '--shell', '/bin/false', 'octavo'],
];

/** The user for `place`: the owner of data that are there, else of the folder, else octavo or postgres, made if need be. */
export async function userFor(place: Place): Promise<User> {
  const owner = await dataOwner(place);
  const me = process.getuid?.();
  if (me !== 0) {
    if (owner && me !== undefined && owner.uid !== me)
      throw new StoreError('register-not-yours', { folder: place.folder, user: owner.uid });
    return null;
  }
  const { uid, gid } = owner?.uid ? owner : await stat(place.folder);
  return uid ? { uid, gid } : ((await named()) ?? (await made()));
}

async function named(): Promise<User> {
  for (const name of NAMES) {
    const user = await idOf(name).catch(() => null);
    if (user) return user;
  }
  return null;
}

async function idOf(name: string): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => (await run('id', [flag, name])).stdout));
  return { uid: Number(uid), gid: Number(gid) };
}

async function made(): Promise<User> {
  try {
    await run(...MAKE);
    return await idOf('octavo');
  } catch (error) {
    // Somebody else's first start may have made it at the same moment.
    const user = await named();
    if (user) return user;
    throw new StoreError('server-no-user', {}, error);
  }
}

/** Data that root brought back from a backup are given to the user they need. */
export async function own(place: Place, user: User): Promise<void> {
  if (!user || (await dataOwner(place))?.uid === user.uid) return;
  await run('chown', ['-R', `${user.uid}:${user.gid}`, place.data]).catch((error) => {
    throw new StoreError('disk-closed', { path: place.data }, error);
  });
}

/** Starts a program of PostgreSQL's as `user`, with an environment that cannot change what it does. */
export async function spawnAs(
  user: User,
  [program, ...args]: readonly [string, ...string[]],
  folder: string,
  options: SpawnOptions,
): Promise<ChildProcess> {
  const plain = { ...options, cwd: folder, env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LANG: 'C', TZ: 'UTC' } };
  if (!user) return spawn(program, args, plain);
  const closed = (await closedTo(user, folder)) ?? (await closedTo(user, dirname(program)));
  if (closed === null) return spawn(program, args, { ...plain, ...user });
  await run('setpriv', [...lent(user), 'true']).catch((error) => {
    throw new StoreError('server-folder-closed', { folder: closed, user: user.uid }, error);
  });
  return spawn('setpriv', [...lent(user), program, ...args], plain);
}

/** Below a folder closed to others (`/root`), the right to pass through folders and read, and no other, goes along. */
const lent = ({ uid, gid }: NonNullable<User>): string[] => [
  `--reuid=${uid}`,
  `--regid=${gid}`,
  '--clear-groups',
  '--inh-caps=+dac_read_search',
  '--ambient-caps=+dac_read_search',
];

/** The folder on the way to `folder` that the user may not pass; null where the way is free. */
async function closedTo(user: NonNullable<User>, folder: string): Promise<string | null> {
  const { mode, uid, gid } = await stat(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if (!(mode & bit)) return folder;
  return dirname(folder) === folder ? null : closedTo(user, dirname(folder));
}
