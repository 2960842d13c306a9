// Everything that can go wrong: each a clear problem, nothing else disturbed.
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveSymbol, withdraw } from '../../register/index.ts';
import { Assets } from '../server/assets.ts';
import { createApp } from '../server/index.ts';
import { Seats } from '../server/seats.ts';
import { mountApi } from './index.ts';
import { type Served, served } from './register.fixture.ts';

let here: Served;
beforeAll(async () => {
  here = await served();
});
afterAll(() => here?.stop());

const SYMBOL = 'A/RES/99/12';
const at = (path: string): string => `${here.address}/api/v1${path}`;
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(at(path), { redirect: 'manual', ...init });
const noticed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

interface Fault {
  readonly id: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly known?: readonly string[];
  readonly choices?: readonly { readonly symbol: string }[];
}

async function fault(response: Response): Promise<Fault> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as Fault;
  expect(problem.status).toBe(response.status);
  expect(problem.title && problem.detail).toBeTruthy();
  return problem;
}

describe('wrong requests', () => {
  test.each([
    ['/works?colour=red', 400, 'api-parameter-unknown'],
    ['/works?session=many', 400, 'api-parameter-bad'],
    ['/works?session=1&session=2', 400, 'api-parameter-bad'],
    ['/works?limit=100000', 400, 'api-parameter-bad'],
    ['/works?actor=ECO', 400, 'api-parameter-bad'],
    ['/works?cursor=nonsense', 400, 'api-cursor-bad'],
    ['/facts?cursor=WzFd', 400, 'api-cursor-bad'],
    ['/mandates?as-of=tomorrow', 400, 'api-parameter-bad'],
    ['/works/nonsense', 400, 'symbol-bad'],
    ['/works/A/RES/98/999', 404, 'work-unknown'],
    ['/documents/provisional/ffffffffffff', 404, 'work-unknown'],
    [`/documents/${SYMBOL}?language=zh`, 404, 'work-language'],
    [`/documents/${SYMBOL}?version=Rev.9`, 404, 'work-version'],
    [`/documents/${SYMBOL}/paragraphs/para_999`, 404, 'paragraph-unknown'],
    [`/lineage/${SYMBOL}/para_999`, 404, 'paragraph-unknown'],
    [`/works/${SYMBOL}/files/abc`, 404, 'copy-unknown'],
    ['/organizations/NOBODY', 404, 'actor-unknown'],
    ['/agenda/none', 400, 'api-parameter-bad'],
    ['/nothing', 404, 'api-unknown'],
    ['/search', 400, 'api-parameter-bad'],
    ['/search?q=the', 400, 'question-empty'],
    [`/search?q=${'a'.repeat(500)}`, 400, 'api-parameter-bad'],
    ['/works/%E0%A4%A', 400, 'symbol-bad'],
  ])('%s is %i %s', async (path, status, id) => {
    const response = await ask(path);
    expect([response.status, (await fault(response)).id]).toEqual([status, id]);
  });

  test('unknown parameters name the known ones', async () => {
    expect((await fault(await ask('/works?colour=red'))).known).toContain('session');
  });

  test('problems speak French to whoever prefers it', async () => {
    const { title } = await fault(await ask('/nothing', { headers: { 'accept-language': 'fr' } }));
    expect(title).toBe('cette ressource n’existe pas');
  });

  test('a form that is not there is 406 with those that are', async () => {
    const response = await ask('/works', { headers: { accept: 'image/png' } });
    expect([response.status, (await fault(response)).id]).toEqual([406, 'api-not-acceptable']);
    expect((await ask('/works', { headers: { accept: 'image/png, */*;q=0.1' } })).status).toBe(200);
    expect((await ask('/works?format=docx')).status).toBe(400);
  });

  test('other methods are 405 and say which are allowed', async () => {
    for (const [path, method, allow] of [
      ['/works', 'POST', 'GET, HEAD, OPTIONS'],
      [`/works/${SYMBOL}`, 'DELETE', 'GET, HEAD, OPTIONS'],
      ['/read', 'GET', 'POST, OPTIONS'],
    ]) {
      const response = await ask(path, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
      expect((await fault(response)).id).toBe('api-method');
    }
  });
});

describe('right requests', () => {
  test('HEAD has the head of GET', async () => {
    const [head, got] = await Promise.all([ask('/works', { method: 'HEAD' }), ask('/works')]);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('etag')).toBe(got.headers.get('etag'));
  });

  test('what is known is 304, and 200 when it changed', async () => {
    const etag = (await ask('/works')).headers.get('etag')!;
    const again = await ask('/works', { headers: { 'if-none-match': `"x", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await withdraw(here.register, 'A/RES/98/44', 'for a test');
    await noticed();
    expect((await ask('/works', { headers: { 'if-none-match': etag } })).status).toBe(200);
    await withdraw(here.register, 'A/RES/98/44', null);
    await noticed();
  });

  test('symbols may be written otherwise, and lead to the one address', async () => {
    const response = await ask('/works/a-res-99-12/languages');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/api/v1/works/A/RES/99/12/languages']);
    expect((await ask('/works/A%2FRES%2F99%2F12')).status).toBe(200);
  });

  test('other sites may read, and nothing more', async () => {
    const read = await ask('/works', { headers: { origin: 'https://elsewhere.example' } });
    expect(read.headers.get('access-control-allow-origin')).toBe('*');
    expect(read.headers.get('ratelimit-limit')).toBeTruthy();
    const asked = await ask('/works', { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    const posted = await ask('/read', {
      method: 'POST',
      body: 'x',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'text/plain' },
    });
    expect([posted.status, (await fault(posted)).id]).toEqual([403, 'other-site']);
    expect(posted.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a cursor goes on behind the last thing, whatever came or went before it', async () => {
    const whole = ((await (await ask('/works')).json()) as { items: { symbol: string }[] }).items.map(
      ({ symbol }) => symbol,
    );
    const first = (await (await ask('/works?limit=3')).json()) as { next: string };
    await withdraw(here.register, whole[1], 'for a test');
    await noticed();
    const second = (await (await fetch(here.address + first.next)).json()) as { items: { symbol: string }[] };
    expect(second.items.map(({ symbol }) => symbol)).toEqual(whole.slice(3, 6));
    await withdraw(here.register, whole[1], null);
    await noticed();
  });
});

describe('symbols that lead nowhere simple', () => {
  test('a withdrawn work is gone, with the reason', async () => {
    await withdraw(here.register, 'A/RES/98/44', 'taken in by mistake');
    await noticed();
    const response = await ask('/works/A/RES/98/44');
    const { id, title } = await fault(response);
    expect([response.status, id]).toEqual([410, 'work-withdrawn']);
    expect(title).toContain('taken in by mistake');
    await withdraw(here.register, 'A/RES/98/44', null);
    await noticed();
    expect((await ask('/works/A/RES/98/44')).status).toBe(200);
  });

  test('a renamed work redirects, an ambiguous symbol asks', async () => {
    const { items } = (await (await ask('/works?q=provisional')).json()) as { items: { symbol: string }[] };
    const from = items.find(({ symbol }) => symbol.startsWith('provisional/'))!.symbol;
    await giveSymbol(here.register, from, 'A/99/12', 'for a test');
    await noticed();
    const ambiguous = await ask('/works/99/12');
    const { id, choices } = await fault(ambiguous);
    expect([ambiguous.status, id]).toEqual([300, 'symbol-ambiguous']);
    expect(choices?.map(({ symbol }) => symbol).sort()).toEqual(['A/99/12', 'A/RES/99/12']);
  });
});

describe('files that are sent', () => {
  const file = 'fixtures/specimens/cooperation-en-a.txt';
  const send = (body: string | Uint8Array<ArrayBuffer>, type: string): Promise<Response> =>
    ask('/read?name=mine.txt', { method: 'POST', body, headers: { 'content-type': type } });

  test('are read and not kept', async () => {
    const before = await (await ask('/status')).json();
    const document = (await (await send(new Uint8Array(readFileSync(file)), 'text/plain')).json()) as {
      octavo: number;
      file: string;
      kind: string;
    };
    expect(document).toMatchObject({ octavo: 1, file: 'mine.txt', kind: 'resolution' });
    expect(await (await ask('/status')).json()).toEqual(before);
  });

  test.each([
    ['application/json', '{}', 415, 'api-media-type'],
    ['application/octet-stream', '\u0001\u0002\u0003\u0000\u0004', 415, 'format-unknown'],
    ['application/pdf', '%PDF-1.7 nonsense', 422, null],
    ['text/plain', '', 422, 'file-empty'],
  ])('%s that cannot be read', async (type, body, status, id) => {
    const response = await send(body, type);
    const problem = await fault(response);
    expect(response.status).toBe(status);
    if (id) expect(problem.id).toBe(id);
  });

  test('300 MB are refused before they are sent', async () => {
    const { status, body } = await claiming(300 * 1024 * 1024);
    expect([status, JSON.parse(body).id]).toEqual([413, 'api-too-large']);
  });

  test('a stream that says no length is cut off where it grows too large', async () => {
    const chunk = new Uint8Array(1024 * 1024);
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        if (sent++ < 300) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'text/plain' } } as RequestInit;
    const answer = await ask('/read', init).then(
      (response) => response.status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(answer);
    expect(sent).toBeLessThan(200);
    expect((await ask('/works')).status).toBe(200);
  });
});

/** A POST that says how long it will be, and sends nothing. */
function claiming(length: number): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(here.address);
  const headers = { 'content-type': 'text/plain', 'content-length': String(length) };
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: '/api/v1/read', method: 'POST', headers }, (response) => {
      let body = '';
      response.on('data', (some) => {
        body += some;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body });
        asked.destroy();
      });
    });
    asked.on('error', reject);
    asked.flushHeaders();
  });
}

describe('too much, too slow, not there', () => {
  test('an address that asks too much is told to wait; others are served', async () => {
    const { site } = here;
    const rate = { burst: 5, perSecond: 1 };
    const app = createApp({
      site,
      assets: new Assets(),
      seats: new Seats(),
      rate,
      mount: (inner) => mountApi(inner, site),
    });
    const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await app.request('/api/v1/works', {}, from('10.0.0.1'))).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    const refused = await app.request('/api/v1/works', {}, from('10.0.0.1'));
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await fault(refused)).id).toBe('too-many-requests');
    expect((await app.request('/api/v1/works', {}, from('10.0.0.2'))).status).toBe(200);
  });

  test('a question that takes too long is ended, and others are answered meanwhile', async () => {
    const { store } = here.register;
    await store.db.transaction().execute(async (tx) => {
      await sql`lock table octavo.fact in access exclusive mode`.execute(tx);
      const slow = ask('/facts?kind=meeting&limit=3');
      expect((await ask('/works?limit=4')).status).toBe(200);
      const response = await slow;
      expect([response.status, (await fault(response)).id]).toEqual([504, 'question-slow']);
    });
    expect((await ask('/facts?kind=meeting&limit=3')).status).toBe(200);
  });

  // A server that is somebody else's is not stopped by a test.
  test.skipIf(process.env.DATABASE_URL)(
    'a server that is stopped: problems with the time to come again, then answers again',
    async () => {
      const [pid] = readFileSync(join(here.folder, 'register', 'postgres', 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGINT');
      const seen: number[] = [];
      for (let i = 0; i < 300; i++) {
        const response = await ask(`/facts?limit=${(i % 400) + 1}`);
        seen.push(response.status);
        if (response.status === 503) {
          expect((await fault(response)).id).toBe('api-unavailable');
          expect(response.headers.get('retry-after')).toBe('5');
        }
        if (seen.includes(503) && response.status === 200) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(new Set(seen)).toEqual(new Set([200, 503]));
      expect(seen.at(-1)).toBe(200);
    },
  );
});
