// Pages that are kept: true or made anew, packed once, made once for all who ask, and sent without the application.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Site } from '../web/index.ts';
import { type Kept, PageCache, pack, plainOf, type States } from './cache.ts';
import { Flights } from './flights.ts';
import { Limiter } from './guard.ts';
import { sentOf } from './make.ts';
import { Renewals } from './renewals.ts';
import { Shortcut } from './shortcut.ts';

const text = 'Requests the Secretary-General to report. '.repeat(50);
const bytes = (of: string): Uint8Array => new TextEncoder().encode(of);

const kept = async (own: Partial<Kept> = {}): Promise<Kept> => ({
  ...(await pack(bytes(text), 'text/html; charset=utf-8')),
  ...{ mime: 'text/html; charset=utf-8', status: 200, headers: {}, state: '1', depends: ['A/1'], ...own },
});

const states = (everything: string, state: string): States => ({
  everything,
  of: () => state,
  isLate: (_, was) => was === `late ${state}`,
});

describe('packing', () => {
  test.each([
    ['text/html; charset=utf-8', text, true],
    ['application/json', text, true],
    ['application/akn+xml; charset=utf-8', text, true],
    ['text/html', 'short', false],
    ['application/octet-stream', text, false],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', text, false],
    ['text/html', 'long '.repeat(50_000), true],
  ])('%s', async (mime, body, zipped) => {
    const packed = await pack(bytes(body), mime);
    expect(packed.zipped).toBe(zipped);
    expect(new TextDecoder().decode(plainOf(packed))).toBe(body);
  });

  test.each([
    [undefined, 'gzip, br', 200, true],
    [undefined, undefined, 200, false],
    ['"other"', 'gzip', 200, true],
    ['same', 'gzip', 304, false],
  ])('known %s, taking %s: %i', async (known, encodings, status, zipped) => {
    const page = await kept();
    const sent = sentOf(page, known === 'same' ? page.etag : known, encodings);
    expect(sent.status).toBe(status);
    expect(sent.headers['content-encoding'] === 'gzip').toBe(zipped);
    if (sent.body) expect(new TextDecoder().decode(zipped ? gunzipSync(sent.body) : sent.body)).toBe(text);
    else expect(status).toBe(304);
  });
});

describe('the cache', () => {
  test.each([
    ['nothing changed', states('all', '1'), true],
    ['something else changed', states('more', '1'), true],
    ['what it was made from changed', states('more', '2'), false],
  ])('%s', async (_, now, there) => {
    const cache = new PageCache();
    cache.put('key', await kept());
    expect(cache.get('key', states('all', '1'))).not.toBeNull();
    expect(cache.get('key', now) !== null).toBe(there);
  });

  test('a page that was true a moment ago is to be had as late, not as true', async () => {
    const cache = new PageCache();
    cache.put('key', await kept({ state: 'late 2' }));
    expect(cache.get('key', states('all', '2'))).toBeNull();
    expect(cache.late('key', states('all', '2'))).not.toBeNull();
    expect(cache.late('key', states('all', '3'))).toBeNull();
  });
});

describe('a moment of the site', () => {
  const revisions = new Map([
    ['A/1', 3],
    ['A/2', 4],
  ]);
  const siteAt = (cycle: { revision: number | null; ended?: number }) => {
    const elsewhere = {
      evidenceReady: true,
      revision: cycle.revision,
      sinceEnd: (one: number) => (one === cycle.revision ? null : (cycle.ended ?? null)),
    };
    const site = new Site({ place: 'x' } as never, { elsewhere, today: () => '2045-11-20' });
    const find = (symbol: string) => (revisions.has(symbol) ? { revision: revisions.get(symbol) } : null);
    Object.assign(site, { catalogue: { revision: 4, find } });
    return { site, elsewhere };
  };

  test('what is made of things that stay is true, though others change', () => {
    const { site, elsewhere } = siteAt({ revision: 7 });
    const begun = site.moment();
    Object.assign(site.catalogue, { revision: 9 });
    revisions.set('A/2', 9);
    expect([['A/1'], ['A/2'], ['A/3'], ['register'], ['cycle']].map(begun.stillTrue)).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    elsewhere.revision = 8;
    expect(begun.stillTrue(['cycle'])).toBe(false);
  });

  test.each([
    ['the cycle went on a second ago', 1_000, 'A/1', true],
    ['the cycle went on a minute ago', 60_000, 'A/1', false],
    ['nobody knows when', undefined, 'A/1', false],
    ['the work itself changed too', 1_000, 'A/2', false],
  ])('%s', (_, ended, symbol, late) => {
    revisions.set('A/2', 4);
    const depends = ['cycle', symbol];
    const state = siteAt({ revision: 7 }).site.stateOf(depends);
    revisions.set('A/2', 9);
    expect(siteAt({ revision: 8, ended }).site.isLate(depends, state)).toBe(late);
  });
});

describe('pages made behind the visitors', () => {
  test('each once while it waits, two at a time, faults or not', async () => {
    const renewals = new Renewals();
    const [made, open]: [string[], (() => void)[]] = [[], []];
    const work = (key: string) => () => {
      made.push(key);
      return new Promise<void>((resolve, reject) => open.push(key === 'b' ? () => reject(new Error('away')) : resolve));
    };
    for (const key of ['a', 'b', 'c', 'c', 'd']) expect(renewals.add(key, work(key))).toBe(true);
    expect(made).toEqual(['a', 'b']);
    while (open.length) {
      open.shift()!();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(made).toEqual(['a', 'b', 'c', 'd']);
  });

  test('where too many wait, nobody is promised anything', () => {
    const renewals = new Renewals();
    const never = () => new Promise<void>(() => {});
    const promised = Array.from({ length: 600 }, (_, i) => renewals.add(String(i), never));
    expect(promised.filter(Boolean).length).toBeLessThan(600);
  });
});

describe('pages under way', () => {
  test('are made once for all who ask meanwhile, and again for who asks later', async () => {
    const flights = new Flights<number>();
    let made = 0;
    const ask = () =>
      flights.share(
        'key',
        () => true,
        async () => ++made,
      );
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    expect(await ask()).toBe(2);
  });

  test('what is not for all is made for each; a fault ends with those who waited', async () => {
    const flights = new Flights<number>();
    let made = 0;
    const ask = () =>
      flights.share(
        'key',
        () => false,
        async () => ++made,
      );
    expect(await Promise.all([ask(), ask()])).toEqual([1, 2]);
    const fail = () =>
      flights.share(
        'key',
        () => true,
        () => Promise.reject(new Error('away')),
      );
    expect((await Promise.allSettled([fail(), fail()])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask()).toBe(3);
  });
});

describe('without the application', () => {
  const request = (own: object = {}, headers: object = {}): IncomingMessage =>
    ({ method: 'GET', url: '/A/1/en', headers: { host: 'x', ...headers }, socket: {}, ...own }) as IncomingMessage;

  test.each([
    ['the same question', {}, {}, true, true],
    ['other words of the interface', {}, { 'accept-language': 'fr' }, true, false],
    ['another cookie', {}, { cookie: 'octavo_theme=dark' }, true, false],
    ['an editor', {}, { cookie: 'octavo_seat=abc' }, true, false],
    ['another method', { method: 'HEAD' }, {}, true, false],
    ['a choice to be remembered', { url: '/A/1/en?ui=fr' }, {}, true, false],
    ['a catalogue to be looked at first', {}, {}, false, false],
  ])('%s', async (_, own, headers, fresh, answered) => {
    const cache = new PageCache();
    const site = { catalogue: { fresh }, states: states('all', '1') } as unknown as Site;
    const shortcut = new Shortcut(site, cache, new Limiter({ burst: 1, perSecond: 0.001 }));
    cache.put('key', await kept());
    shortcut.remember(request(), 'key');
    // An editor and a choice are never remembered, whatever was answered.
    if (/octavo_seat|ui=/.test(JSON.stringify([own, headers]))) shortcut.remember(request(own, headers), 'key');
    const said: unknown[] = [];
    const response = {
      writeHead: (...all: unknown[]) => said.push(...all),
      end: () => {},
    } as unknown as ServerResponse;
    expect(shortcut.answer(request(own, headers), response)).toBe(answered);
    if (!answered) return;
    expect(said).toMatchObject([200, { 'content-security-policy': expect.any(String), 'ratelimit-remaining': '0' }]);
    // Who asks too much is left to the application, which refuses.
    expect(shortcut.answer(request(own, headers), response)).toBe(false);
  });
});
