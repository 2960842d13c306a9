// Starts PostgreSQL as a process of its own, which lives on when Octavo is killed.
import type { ChildProcess } from 'node:child_process';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { diskError } from '../disk-error.ts';
import { giveToOwner } from '../sync-folder.ts';
import { logSince, trimLog } from './log.ts';
import type { Place } from './place.ts';
import { disown } from './postmaster.ts';
import type { Programs } from './programs.ts';
import { spawnAs, type User } from './user.ts';

/** The shortest longest path of a Unix socket (macOS), less its last byte. */
const LONGEST_SOCKET = 103;
export const SOCKET_PORT = 5432;

/** A server that was started: `ended()` is null while it runs, else what it wrote last. */
export interface Started {
  readonly pid: number | undefined;
  ended(): Promise<string> | null;
}

/** Where it shall listen. A Unix socket in the data folder, which only its owner may enter; where the path is too long, 127.0.0.1. */
async function listening(data: string, port: number | undefined): Promise<string[]> {
  const path = join(data, `.s.PGSQL.${SOCKET_PORT}`);
  const socket = process.platform !== 'win32' && Buffer.byteLength(path) <= LONGEST_SOCKET;
  const where = socket
    ? { listen_addresses: '', unix_socket_directories: quoted(data), port: SOCKET_PORT }
    : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: port ?? (await freePort()) };
  return Object.entries(where).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** As an element of a list, which commas and blanks would divide. */
const quoted = (path: string): string => `"${path.replaceAll('"', '""')}"`;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

export async function start(place: Place, programs: Programs, user: User, port?: number): Promise<Started> {
  await disown(place.data).catch((error) => {
    throw diskError(error, place.data);
  });
  await trimLog(place.log).catch(() => {});
  const log = await open(place.log, 'a', 0o600).catch((error) => {
    throw diskError(error, place.log);
  });
  try {
    const { size } = await log.stat();
    await giveToOwner(place.log);
    const args = ['-D', place.data, ...(await listening(place.data, port))];
    const child = await spawnAs(user, [programs.postgres, ...args], place.data, {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.unref();
    return watch(child, () => logSince(place.log, size));
  } finally {
    await log.close();
  }
}

function watch(child: ChildProcess, said: () => Promise<string>): Started {
  let ended: Promise<string> | null = null;
  child.once('error', (error) => (ended = Promise.resolve(error.message)));
  child.once('exit', () => (ended ??= said()));
  return { pid: child.pid, ended: () => ended };
}
