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

/** The user for `place`: the owner of data that are there, else octavo or postgres, made where neither exists. */
export async function userFor(place: Place): Promise<User> {
  const owner = await dataOwner(place);
  const me = process.getuid?.();
  if (me !== 0) {
    if (owner && me !== undefined && owner.uid !== me)
      throw new StoreError('register-not-yours', { folder: place.folder, user: owner.uid });
    return null;
  }
  return owner && owner.uid !== 0 ? owner : ((await named()) ?? (await made()));
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

/** Starts a program of PostgreSQL's as `user`, with an environment that cannot change what it does. */
export async function spawnAs(
  user: User,
  [program, ...args]: readonly [string, ...string[]],
  folder: string,
  options: SpawnOptions,
): Promise<ChildProcess> {
  const plain = { ...options, cwd: folder, env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LANG: 'C', TZ: 'UTC' } };
  if (!user) return spawn(program, args, plain);
  if ((await reaches(user, folder)) && (await reaches(user, dirname(program))))
    return spawn(program, args, { ...plain, ...user });
  return spawn('setpriv', [...lent(user), program, ...args], plain);
}

/** Below a folder closed to others (`/root`), the right to pass through folders, and no other, goes along. */
const lent = ({ uid, gid }: NonNullable<User>): string[] => [
  `--reuid=${uid}`,
  `--regid=${gid}`,
  '--clear-groups',
  '--inh-caps=+dac_read_search',
  '--ambient-caps=+dac_read_search',
];

async function reaches({ uid, gid }: NonNullable<User>, folder: string): Promise<boolean> {
  const { mode, ...owner } = await stat(folder);
  const bit = owner.uid === uid ? 0o100 : owner.gid === gid ? 0o010 : 0o001;
  if (!(mode & bit)) return false;
  return dirname(folder) === folder || reaches({ uid, gid }, dirname(folder));
}
