// Webhooks against a server on loopback: signed, tried again, each told once, never to a private network unasked.
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addHook,
  deliver,
  hookDeliveries,
  hooks,
  isPrivate,
  noteNews,
  removeHook,
  signatureOf,
  takeIn,
} from '../../register/index.ts';
import { type Served, served, TODAY } from './register.fixture.ts';

interface Message {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let here: Served;
let server: Server;
let url: string;
const came: Message[] = [];
/** What the next messages are answered. */
const answers: number[] = [];

beforeAll(async () => {
  here = await served('draft-');
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (some) => {
      body += some;
    });
    request.on('end', () => {
      came.push({ headers: request.headers, body });
      const status = answers.shift() ?? 204;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}/hook`;
});
afterAll(async () => {
  server?.close();
  await here?.stop();
});

const news = (): Promise<number> => noteNews(here.register, () => here.site.cycle(), TODAY);
const NOW = { again: [0, 0] };

describe('webhooks', () => {
  test('are refused where they lead into a private network, or nowhere', async () => {
    const order = { events: ['document'] as const };
    await expect(addHook(here.register, { ...order, url })).rejects.toMatchObject({ id: 'webhook-private' });
    await expect(addHook(here.register, { ...order, url: 'http://localhost/x' })).rejects.toMatchObject({
      id: 'webhook-private',
    });
    await expect(addHook(here.register, { ...order, url: 'file:///etc/passwd' })).rejects.toMatchObject({
      id: 'webhook-url',
    });
    await expect(addHook(here.register, { ...order, url }, { name: 'x', role: 'editor' })).rejects.toMatchObject({
      id: 'not-allowed',
    });
    expect(await hooks(here.register)).toEqual([]);
  });

  test.each([
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['255.255.255.255', true],
    ['::1', true],
    ['fe80::1', true],
    ['fd00::1', true],
    ['::ffff:127.0.0.1', true],
    ['64:ff9b::7f00:1', true],
    ['2002:7f00:1::', true],
    ['8.8.8.8', false],
    ['172.32.0.1', false],
    ['2606:4700::1111', false],
  ])('%s is of a private network: %s', (address, is) => {
    expect(isPrivate(address)).toBe(is);
  });

  test('tell of what comes, once, signed; try again; keep a journal', async () => {
    const { webhook, secret } = await addHook(here.register, {
      url,
      events: ['document', 'deadline'],
      allowPrivate: true,
    });
    expect(await news()).toBe(0);
    await takeIn(here.register, ['fixtures/specimens/cooperation-en-a.txt'], { threads: 1 });
    await here.site.catalogue.refresh();
    const made = await news();
    expect(made).toBeGreaterThan(0);
    expect(await news()).toBe(0);

    answers.push(500, 302);
    while ((await deliver(here.register, NOW)) > 0);
    const journal = await hookDeliveries(here.register, webhook);
    expect(journal.map(({ state }) => state)).toEqual(journal.map(() => 'delivered'));
    expect(journal.length).toBe(made);
    expect(journal.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(made + 2);
    expect(came.length).toBe(made + 2);

    for (const { headers, body } of came) {
      const id = String(headers['webhook-id']);
      const time = Number(headers['webhook-timestamp']);
      expect(headers['webhook-signature']).toBe(signatureOf(secret, id, time, body));
    }
    const told = came.map(({ body }) => JSON.parse(body));
    const document = told.find(({ event }) => event === 'document');
    expect(document).toMatchObject({
      octavo: 1,
      data: { symbol: expect.stringMatching(/^A\/RES\//), languages: ['en'] },
    });
    const { symbol } = document.data;
    for (const one of told.filter(({ event }) => event === 'deadline'))
      expect(one.data.requests.some(({ mandate }: { mandate: string }) => mandate.startsWith(`${symbol}#`))).toBe(true);
  });

  test('are given up when the last try fails, and say why', async () => {
    const [{ webhook }] = await hooks(here.register);
    await removeHook(here.register, webhook);
    const { webhook: next } = await addHook(here.register, { url, events: ['document'], allowPrivate: true });
    await takeIn(here.register, ['fixtures/specimens/cooperation-fr-a.txt'], { threads: 1 });
    await news();
    answers.push(...Array.from({ length: 20 }, () => 503));
    while ((await deliver(here.register, NOW)) > 0);
    for (const one of await hookDeliveries(here.register, next))
      expect(one).toMatchObject({ state: 'failed', attempts: 3, status: 503, error: 'status 503' });
    answers.length = 0;
    expect((await hooks(here.register)).map((one) => Object.keys(one).includes('secret'))).toEqual([false]);
    await expect(removeHook(here.register, webhook)).rejects.toMatchObject({ id: 'webhook-unknown' });
  });
});
