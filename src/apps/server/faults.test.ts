// What strangers and broken things do to the one process, and that the others notice nothing.
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Register, RegisterError } from '../../register/index.ts';
import { failWrites } from '../../store/failing-disk.fixture.ts';
import { type FreshPlace, freshPlace } from '../../store/fresh-place.fixture.ts';
import { Site } from '../web/index.ts';
import { createApp } from './app.ts';
import { Assets } from './assets.ts';
import { Seats } from './seats.ts';
import { type Started, start } from './start.ts';

const assets = new Assets();
let place: FreshPlace;
let register: Register;
let site: Started;

beforeAll(async () => {
  place = await freshPlace('faults');
  register = await openRegister(place.place);
  site = await start(register, { port: 0, rate: { burst: 300, perSecond: 0.001 } });
}, 60_000);

afterAll(async () => {
  await site?.stop();
  await register?.close();
  await place?.remove();
});

/** A request as written, from an address of this machine; gives the status. */
const ask = (path: string, localAddress = '127.0.0.1', headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(site.address);
    const sent = request({ host: '127.0.0.1', port, path, localAddress, headers, agent: false }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end();
  });

describe('paths', () => {
  test.each([
    ['/..%2f..%2f..%2fetc/passwd', 404],
    ['/assets/../../../package.json', 404],
    ['/assets/..%2f..%2fserver%2fapp.ts', 404],
    ['/%00', 404],
    ['/%ff%fe', 404],
    ['/A/RES/not-a-number', 404],
    ['/A/RES/79/330/xx', 404],
    ['/?ui=xx', 200],
    ['/?theme=%3Cscript%3E', 200],
    [`/${'a/'.repeat(2000)}`, 404],
  ])('%s: %i', async (path, status) => {
    expect(await ask(path, '127.0.0.2')).toBe(status);
  });

  test('headers without end are refused', async () => {
    expect(await ask('/', '127.0.0.2', { 'x-much': 'a'.repeat(20_000) })).toBe(431);
  });
});

describe('strangers', () => {
  test('one address that asks too much gets 429, another is served', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 12; turn++)
      statuses.push(...(await Promise.all(Array.from({ length: 30 }, () => ask('/method', '127.0.0.3')))));
    expect(statuses.filter((one) => one === 200).length).toBe(300);
    expect(statuses.filter((one) => one === 429).length).toBe(60);
    expect(await ask('/method', '127.0.0.4')).toBe(200);
  });

  test('300 MB are refused before they are sent', async () => {
    const { port } = new URL(site.address);
    const status = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', reject);
      socket.on('data', (bytes) => {
        resolve(bytes.toString('latin1').split('\r\n')[0]);
        socket.destroy();
      });
      const head = ['POST /upload/try HTTP/1.1', 'host: x', 'content-length: 314572800'];
      socket.write(`${[...head, 'content-type: multipart/form-data; boundary=b'].join('\r\n')}\r\n\r\n--b`);
    });
    expect(status).toContain('413');
  });

  test('who sends a line and waits is let go; others are served meanwhile', async () => {
    const { port } = new URL(site.address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n');
    const ended = new Promise<void>((resolve) => {
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
      socket.resume();
    });
    expect(await ask('/method', '127.0.0.5')).toBe(200);
    await ended;
  }, 30_000);
});

describe('a file that is sent', () => {
  const form = (): FormData => {
    const body = new FormData();
    body.append('file', new File(['1. Notes something;\n'.repeat(9000)], 'draft.txt'));
    return body;
  };
  const sent = (path: string, accept: string): Promise<Response> => {
    const body = path.startsWith('/api') ? 'A/RES/99/1' : form();
    const type: Record<string, string> = path.startsWith('/api') ? { 'content-type': 'text/plain' } : {};
    return fetch(site.address + path, { method: 'POST', body, headers: { accept, ...type } });
  };

  test.each([
    ['/upload/try', 'octavo-upload-', 'mkdtemp', 'ENOSPC', 507, 'disk-full'],
    ['/upload/try', 'octavo-upload-', 'open', 'ENOSPC', 507, 'disk-full'],
    ['/upload/try', 'octavo-upload-', 'write', 'EDQUOT', 507, 'disk-full'],
    ['/upload/try', 'octavo-upload-', 'write', 'EIO', 503, 'disk-failing'],
    ['/api/v1/read', 'octavo-read-', 'mkdtemp', 'ENOSPC', 507, 'disk-full'],
    ['/api/v1/read', 'octavo-read-', 'write', 'ENOSPC', 507, 'disk-full'],
  ])('%s where %s* fails to %s with %s: %i %s, without its place', async (path, name, step, code, status, id) => {
    const under = join(tmpdir(), name);
    const before = leftBehind(name);
    const undo = failWrites({ under, code: (one) => (one.startsWith(step) ? code : null) });
    try {
      const problem = await sent(path, 'application/json');
      expect([problem.status, ((await problem.clone().json()) as { id: string }).id]).toEqual([status, id]);
      expect(problem.headers.get('retry-after')).toBe('5');
      const answer = await sent(path, path.startsWith('/api') ? 'application/json' : 'text/html');
      expect(answer.status).toBe(status);
      const said = (await problem.text()) + (await answer.text());
      expect(said).not.toContain(tmpdir());
      if (id === 'disk-full') expect(said).toContain('o space is left on the disk');
    } finally {
      undo();
    }
    expect(leftBehind(name)).toEqual(before);
    expect((await sent('/upload/try', 'text/html')).status).not.toBe(507);
  });

  const leftBehind = (name: string): string[] => readdirSync(tmpdir()).filter((one) => one.startsWith(name));
});

describe('the register', () => {
  /** An application whose register fails in a given way. */
  const broken = (error: unknown) => {
    const failing = new Proxy(register, {
      get: (target, name) => {
        if (name === 'store') throw error;
        return Reflect.get(target, name);
      },
    });
    const faulty = new Site(failing, { elsewhere: { revision: null, evidenceReady: false, sinceEnd: () => null } });
    return createApp({ site: faulty, assets, seats: new Seats() });
  };

  test.each([
    ['gone', new RegisterError('server-unreachable', { server: '/secret/place', reason: 'x' }), 503],
    ['slow', Object.assign(new Error('canceling statement'), { code: '57014' }), 504],
    ['full', new RegisterError('disk-full', { path: '/secret/place' }), 507],
    ['beyond words', new Error('/secret/place: boom'), 500],
  ])('%s: a page that says so and tells no secret', async (_, error, status) => {
    const answer = await broken(error).request('/');
    expect(answer.status).toBe(status);
    const text = await answer.text();
    expect(text).toContain('<h1>');
    expect(text).not.toContain('secret');
    if (status !== 500) expect(answer.headers.get('retry-after')).toBe('5');
    const problem = await broken(error).request('/', { headers: { accept: 'application/json' } });
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem.text()).not.toContain('secret');
  });
});
