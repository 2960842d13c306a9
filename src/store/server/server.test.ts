// With the real server. One folder is initialised, by two processes at once, and used by one test after the other, as in life.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer } from './index.ts';
import { postmaster } from './postmaster.ts';

const HOLD = fileURLToPath(new URL('./hold.fixture.ts', import.meta.url));
const NOBODY = { uid: 65534, gid: 65534 };
const ROOT = process.getuid?.() === 0;
const READABLE = ROOT && spawnSync('test', ['-r', HOLD], NOBODY).status === 0;
let root: string;
let folder: string;
let elsewhere: string | null = null;
const children: ChildProcess[] = [];
let count = 0;
let firsts: { started: boolean; url: string }[];

interface Held {
  readonly child: ChildProcess;
  readonly said: { started: boolean; url: string };
}

/** Another process that has opened the folder. */
async function hold(place: string, user: { uid?: number; gid?: number } = {}): Promise<Held> {
  const child = spawn(process.execPath, [HOLD, place], { stdio: ['pipe', 'pipe', 'inherit'], ...user });
  children.push(child);
  for await (const line of createInterface(child.stdout!)) return { child, said: JSON.parse(line) };
  throw new Error('said nothing');
}

async function end({ child }: Held, how: 'leave' | 'exit' | NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  if (how === 'leave' || how === 'exit') child.stdin!.write(`${how}\n`);
  else child.kill(how);
  await ended;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The copy of the folder, made once and moved from test to test. */
async function copy(name: string): Promise<string> {
  const before = elsewhere;
  elsewhere = join(root, name);
  if (before) await rename(before, elsewhere);
  else await cp(folder, elsewhere, { recursive: true });
  return elsewhere;
}

const running = () => postmaster(join(folder, 'postgres'));

async function down(): Promise<boolean> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (!existsSync(join(folder, 'postgres', 'postmaster.pid'))) return true;
    await sleep(50);
  }
  return false;
}

beforeAll(async () => {
  // The other processes' modules are compiled once.
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
  root = await mkdtemp(join(tmpdir(), "octavo's, "));
  // PostgreSQL's user must be able to pass where the tests run as root.
  if (ROOT) execFileSync('chmod', ['711', root]);
  folder = join(root, 'made', 'register');
  const held = await Promise.all([hold(folder), hold(folder)]);
  firsts = held.map(({ said }) => said);
  await Promise.all(held.map((one) => end(one, 'leave')));
});
afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  const left = await running();
  if (left) process.kill(left.pid, 'SIGQUIT');
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

describe('first use', () => {
  test('two at once: one starts it, both use the same, the last to leave stops it', async () => {
    expect(firsts.map(({ started }) => started).sort()).toEqual([false, true]);
    expect(firsts[0].url).toBe(firsts[1].url);
    expect(await down()).toBe(true);
    expect(JSON.parse(await readFile(join(folder, 'octavo.json'), 'utf8'))).toMatchObject({
      format: 1,
      postgres: '18',
    });
  });

  test('durable, in UTF-8, with checksums, ordered by code point', async () => {
    const server = await openServer(folder);
    const names = ['fsync', 'synchronous_commit', 'data_checksums', 'server_encoding', 'jit'];
    const fields = names.map((name) => `current_setting('${name}') as ${name}`).join();
    const [row] = await query(server.url, `select current_database() as name, 'Z' < 'a' as ordered, ${fields}`);
    await server.release();
    expect(row).toEqual({
      name: 'octavo',
      ordered: true,
      fsync: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      jit: 'off',
    });
  });

  test('where the path is too long for a socket: 127.0.0.1, and nobody without the password', async () => {
    const server = await openServer(await copy('long '.repeat(20)));
    const address = new URL(server.url);
    expect(address.hostname).toBe('127.0.0.1');
    address.password = 'wrong';
    await expect(query(address.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.release();
  });
});

describe('as root', () => {
  test.runIf(READABLE)(
    "a register of an ordinary user: both use one server, nothing in it becomes root's",
    async () => {
      const theirs = await copy('theirs');
      execFileSync('chown', ['-R', `${NOBODY.uid}:${NOBODY.gid}`, theirs]);
      await rm(join(theirs, 'server.log'));
      const server = await openServer(theirs);
      const second = await hold(theirs, NOBODY);
      expect(second.said).toEqual({ started: false, url: server.url });
      await server.release();
      await end(second, 'leave');
      expect(execFileSync('find', [theirs, '-uid', '0'], { encoding: 'utf8' })).toBe('');
      await end(await hold(theirs, NOBODY), 'leave');
    },
  );

  test.runIf(ROOT && existsSync('/usr/bin/setpriv'))('in a folder closed to others', async () => {
    await mkdir(join(root, 'closed'), { mode: 0o700 });
    const server = await openServer(await copy('closed/register'));
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.release();
  });
});

describe('shared', () => {
  test('a second process uses the running server; who leaves first does not stop it', async () => {
    const server = await openServer(folder);
    const second = await hold(folder);
    expect(second.said).toEqual({ started: false, url: server.url });
    await server.release();
    expect(await query(second.said.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await end(second, 'leave');
    expect(await down()).toBe(true);
  });

  test('coming and going at once never fails, and leaves none behind', async () => {
    const visitor = async (): Promise<void> => {
      for (let visit = 0; visit < 4; visit++) {
        const server = await openServer(folder);
        await query(server.url, 'select 1');
        await server.release();
      }
    };
    await Promise.all([visitor(), visitor(), visitor()]);
    expect(await running()).toBeNull();
  });
});

describe('crashes', () => {
  test('Octavo killed: the server lives on, is used again, and stopped by who leaves it', async () => {
    const killed = await hold(folder);
    await end(killed, 'SIGKILL');
    const server = await openServer(folder);
    expect(server.started).toBe(false);
    await server.release();
    expect(await down()).toBe(true);
  });

  test.each(['exit', 'SIGTERM', 'SIGINT'] as const)(
    'Octavo ended by %s without release: the server goes down',
    async (how) => {
      await end(await hold(folder), how);
      expect(await down()).toBe(true);
    },
  );

  test('the server killed: who holds it has it back at the same address, with all that was committed', async () => {
    const server = await openServer(folder);
    const { url } = server;
    await query(url, 'create table held as select 7 as seven');
    process.kill((await running())!.pid, 'SIGKILL');
    await expect
      .poll(() => server.ready().then(() => query(url, 'select * from held')), { timeout: 15_000 })
      .toEqual([{ seven: 7 }]);
    await server.release();
  });

  test('server and Octavo killed: the next takes over', async () => {
    const held = await hold(folder);
    await query(held.said.url, 'create table kept as select 7 as seven');
    const { pid } = (await running())!;
    held.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const server = await openServer(folder);
    expect(await query(server.url, 'select * from kept')).toEqual([{ seven: 7 }]);
    await server.release();
  });

  test('a postmaster.pid whose number is now another program of the same user', async () => {
    const mine = await stat(join(folder, 'postgres'));
    const other = spawn('sleep', ['60'], ROOT ? { uid: mine.uid, gid: mine.gid } : {});
    await writeFile(
      join(folder, 'postgres', 'postmaster.pid'),
      `${other.pid}\n${folder}/postgres\n1\n5432\n\n\n1 1\nready\n`,
    );
    const server = await openServer(folder);
    expect(server.started).toBe(true);
    await server.release();
    other.kill();
  });
});

describe('refused, with the reason', () => {
  const refusal = (place: string) =>
    openServer(place).then(
      () => null,
      (error) => error,
    );

  async function bare(files: Record<string, string>): Promise<string> {
    const folder = join(root, `bare ${count++}`);
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return folder;
  }

  test('a register of a newer form', async () => {
    const folder = await bare({ 'octavo.json': '{"format":2}' });
    expect(await refusal(folder)).toMatchObject({ id: 'register-newer', values: { found: 2 } });
  });

  test('data of another PostgreSQL', async () => {
    const folder = await bare({ 'postgres/PG_VERSION': '17\n' });
    expect(await refusal(folder)).toMatchObject({
      id: 'register-other-postgres',
      values: { found: '17', needed: '18' },
    });
  });

  test('a damaged card', async () => {
    const folder = await bare({ 'octavo.json': '{"form' });
    expect(await refusal(folder)).toMatchObject({ id: 'register-card-damaged' });
  });

  test('a folder of other files, which stay', async () => {
    const folder = await bare({ 'letter.txt': 'Dear' });
    expect(await refusal(folder)).toMatchObject({ id: 'register-foreign' });
    expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toBe('Dear');
  });

  test('a file', async () => {
    await writeFile(join(root, 'file'), '');
    expect(await refusal(join(root, 'file'))).toMatchObject({ id: 'disk-failing' });
  });

  test('a server that does not start says its last words', async () => {
    const folder = await copy('broken');
    await appendFile(join(folder, 'postgres', 'postgresql.conf'), "shared_buffers = 'many'\n");
    const error = await refusal(folder);
    expect(error).toMatchObject({ id: 'server-not-starting' });
    expect(error.message).toContain('shared_buffers');
  });

  test('a URL where nobody answers; its password is not said', async () => {
    const error = await refusal('postgres://octavo:s3cret@127.0.0.1:1/octavo?password=s3cret');
    expect(error).toMatchObject({ id: 'server-unreachable' });
    expect(error.message).not.toContain('s3cret');
  });
});

test('a URL is passed through', async () => {
  const own = await openServer(folder);
  const server = await openServer(own.url);
  expect(server).toMatchObject({ url: own.url, embedded: false, started: false, folder: null });
  await server.release();
  await own.release();
});
