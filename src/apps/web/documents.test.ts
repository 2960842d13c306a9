// The pages of documents on a register of its own with the specimens: what they say, addresses, review, upload, valid HTML, axe in a real browser.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Register, takeIn, withdraw } from '../../register/index.ts';
import { type FreshPlace, freshPlace } from '../../store/fresh-place.fixture.ts';
import { mountApi } from '../api/index.ts';
import { Assets, createApp, Seats } from '../server/index.ts';
import { openBrowser } from './browser/browser.ts';
import { Site } from './index.ts';
import { docAddress } from './parts/doc-address.ts';
import { boundaryOf, formParts } from './parts/upload-multipart.ts';
import { safeName } from './parts/upload-receive.ts';

const SPECIMENS = fileURLToPath(new URL('../../../fixtures/specimens/', import.meta.url));
/** The specimen in French has these paragraphs too. */
const ENGLISH = `United Nations
A/RES/99/12

General Assembly

Distr.: General
14 November 2044

Ninety-ninth session
Agenda item 128 (h)

Resolution adopted by the General Assembly on 11 November 2044

[without reference to a Main Committee (A/99/L.7)]

99/12. Cooperation between the United Nations and the Lantern Organization

*The General Assembly*,

*Recalling* its resolution 90/4 of 20 October 2035,

1. *Takes note* of the report of the Secretary-General;

2. *Invites* the Lantern Organization to continue its cooperation with the United Nations Industrial Development Organization;

3. *Requests* the Secretary-General to submit a report to the General Assembly at its one hundred and first session;

4. *Decides* to include the sub-item in the provisional agenda of its one hundred and first session.

20th plenary meeting
11 November 2044
`;
/** A draft whose French text leaves the sponsors out. */
const DRAFTS = [
  `United Nations
A/99/L.32

General Assembly

Distr.: Limited
14 November 2044

Ninety-ninth session
Agenda item 128 (h)

Andorra, Bosnia and Herzegovina and Canada: draft resolution

Tide gauges

The General Assembly,

1. Takes note of the report of the Secretary-General.
`,
  `Nations Unies
A/99/L.32

Assemblée générale

Distr. limitée
14 novembre 2044

Quatre-vingt-dix-neuvième session
Point 128 h) de l’ordre du jour

Marégraphes

L’Assemblée générale,

1. Prend note du rapport du Secrétaire général.
`,
];
const WITHDRAWN = 'S/RES/4321 (2044)';
const folder = mkdtempSync(join(tmpdir(), 'octavo-documents-'));
const assets = new Assets();
let place: FreshPlace;
let register: Register;
let site: Site;
let app: Hono;
let browser: Browser;
let seat: string;
let address: string;
let stop: () => void;

const PATHS = [
  '/A/RES/99/12/en+fr',
  '/A/RES/98/44',
  '/A/RES/99/12/fr',
  '/A/RES/99/12/ar',
  '/A/99/311',
  '/A/RES/99/61',
  '/A/RES/98/44/para_1',
  '/A/RES/98/44/container_1',
  '/A/RES/99/12/fr/para_4',
  '/A/RES/98/40',
  '/A/RES/99/12/ru',
  '/S/RES/4321(2044)',
  '/lineage/A/RES/98/44',
  '/cited/A/RES/89/6',
  '/compare',
  '/compare/A/99/L.31/A/RES/98/44',
  '/search',
  '/search?q=commission',
  '/search?q=zzzqqq',
  '/review',
  '/review/A/RES/98/44',
  '/upload',
  '/keys',
];

/** One of each make. */
const LOOKED_AT = [
  '/A/RES/99/12/en+fr',
  '/A/RES/98/44',
  '/A/99/311',
  '/A/RES/98/44/para_1',
  '/review/A/RES/98/44?kind=citation',
  '/A/RES/99/12/ar',
  '/A/RES/89/6',
  '/lineage/A/RES/98/44',
  '/compare/A/99/L.31/A/RES/98/44',
  '/search?q=commission',
  '/upload',
  '/keys',
];

beforeAll(async () => {
  place = await freshPlace('documents');
  register = await openRegister(place.place);
  const files = readdirSync(SPECIMENS).filter((name) => /(?:-a|draft-en-b|report-fr-b)\.txt$/.test(name));
  const paths = files.filter((name) => !/-(?:es|ru|zh)-|report-fr-a/.test(name)).map((name) => join(SPECIMENS, name));
  writeFileSync(join(folder, 'english.txt'), ENGLISH);
  const drafts = DRAFTS.map((_, at) => join(folder, `draft-${at}.txt`));
  DRAFTS.forEach((text, at) => {
    writeFileSync(drafts[at], text);
  });
  const symbols = ['cooperation-ar-a.txt=A/RES/99/12'];
  await takeIn(register, [...paths, join(folder, 'english.txt'), ...drafts], { threads: 1, symbols });
  await withdraw(register, WITHDRAWN, 'entered by mistake');
  site = new Site(register, { today: () => '2044-12-01' });
  const seats = new Seats();
  app = createApp({ site, assets, seats, mount: (inner) => mountApi(inner, site) });
  seat = seats.open(seats.key!)!;
  await site.catalogue.refresh();
  await site.cycle();
  while (!site.evidenceReady) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise<void>((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      address = `http://127.0.0.1:${port}`;
      resolve();
    });
    stop = () => server.close();
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  stop?.();
  await register?.close();
  await place?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  app.request(`http://octavo.test${path}`, { headers: { 'accept-language': 'en', ...headers } });
const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const textOf = async (path: string, headers = {}): Promise<string> => plain(await (await get(path, headers)).text());
const editor = (): Record<string, string> => ({ cookie: `octavo_seat=${seat}` });
const post = (path: string, body: Record<string, string> | FormData, headers = {}): Promise<Response> =>
  Promise.resolve(
    app.request(`http://octavo.test${path}`, {
      method: 'POST',
      headers,
      body: body instanceof FormData ? body : new URLSearchParams(body),
    }),
  );

describe('addresses', () => {
  test.each([
    ['/A/RES/79/330', { symbol: 'A/RES/79/330', languages: [], paragraph: null, format: null }],
    ['/A/RES/79/330/fr', { symbol: 'A/RES/79/330', languages: ['fr'] }],
    ['/A/RES/79/330/en+fr', { languages: ['en', 'fr'] }],
    ['/A/RES/79/330/fr/para_8__list_1__point_b', { languages: ['fr'], paragraph: 'para_8__list_1__point_b' }],
    ['/S/RES/1809(2008).akn', { symbol: 'S/RES/1809 (2008)', format: 'akn' }],
    ['/A/75/L.69/Rev.1', { symbol: 'A/75/L.69/Rev.1', format: null }],
    ['/eli/un/A/RES/79/330/fr', { symbol: 'A/RES/79/330', languages: ['fr'] }],
    ['/akn/un/statement/deliberation/unga/2025-09-05/79-330/fra@/', { symbol: 'A/RES/79/330', languages: ['fr'] }],
    ['/akn/un/statement/deliberation/un-ga/2025-09-05/79-330', { symbol: 'A/RES/79/330', languages: [] }],
    ['/favicon.ico', { symbol: null }],
  ])('%s', (path, expected) => {
    expect(docAddress(path)).toMatchObject(expected);
  });

  test.each([
    ['/a/res/98/44', 301, '/A/RES/98/44'],
    ['/98/44', 301, '/A/RES/98/44'],
    ['/A_RES_98_44', 301, '/A/RES/98/44'],
    ['/S/2044/702', 301, '/A/99/311'],
    ['/eli/un/A/RES/98/44', 301, '/A/RES/98/44'],
    ['/lineage/98/44', 404, null],
    ['/search?q=98/44', 303, '/A/RES/98/44'],
    ['/compare?before=98/44&after=99/12', 302, '/compare/A/RES/98/44/A/RES/99/12'],
  ])('%s → %i %s', async (path, status, to) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, to]);
  });

  test.each([
    ['/A/RES/98/44.json', {}, 'application/json'],
    ['/A/RES/98/44', { accept: 'application/json' }, 'application/json'],
    ['/A/RES/98/44.akn', {}, 'application/akn+xml'],
    ['/A/RES/98/44.md', {}, 'text/markdown'],
    ['/A/RES/98/44', { accept: 'text/csv' }, 'text/csv'],
    ['/A/RES/98/44.docx', {}, 'application/vnd.openxmlformats'],
    ['/A/RES/98/44', { accept: 'text/html,application/json;q=0.5' }, 'text/html'],
  ])('%s %o is %s', async (path, headers, mime) => {
    const answer = await get(path, headers);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(mime);
  });

  test('a document that is only cited says who cites it; a withdrawn one why; a language that is missing which are there', async () => {
    const cited = await get('/A/RES/89/6');
    expect(cited.status).toBe(404);
    const text = plain(await cited.text());
    expect(text).toContain('known because other documents cite it');
    expect(text).toContain('A/RES/98/44, preambular para. 1');
    const gone = await get('/S/RES/4321(2044)');
    expect([gone.status, plain(await gone.text()).includes('entered by mistake')]).toEqual([410, true]);
    expect(await textOf('/A/RES/98/44/ru')).toContain('not held in this language (Русский)');
  });

  test('originals are given as they came, by their hash', async () => {
    const page = await (await get('/A/RES/98/44')).text();
    const path = /href="(\/A\/RES\/98\/44\/files\/[0-9a-f]{64})"/.exec(page)![1];
    const bytes = Buffer.from(await (await get(path)).arrayBuffer());
    const files = readdirSync(SPECIMENS).filter((name) => name.startsWith('cooperation-en') && name.endsWith('.txt'));
    expect(files.some((name) => readFileSync(join(SPECIMENS, name)).equals(bytes))).toBe(true);
    expect((await get(path.replace(/[0-9a-f]{64}/, '0'.repeat(64)))).status).toBe(404);
  });
});

describe('what the pages say', () => {
  test('a document: its head, its text with anchors, its notes beside the text and again for print', async () => {
    const html = await (await get('/A/RES/98/44')).text();
    const text = plain(html);
    expect(text).toContain('98th session');
    expect(text).toContain('131 (aa)');
    expect(html).toMatch(/<p id="container_1"[^>]*><a class="pin" href="\/A\/RES\/98\/44\/en\/container_1"/);
    expect(html).toContain('class="beside"');
    expect(html).toContain('class="shown-beside"');
    expect(html).toContain('class="fact citation unheld" href="/A/RES/89/6"');
    expect(html.match(/id="note:1"/g)).toHaveLength(1);
  });

  test('a document as linked data', async () => {
    const html = await (await get('/A/RES/99/12/fr')).text();
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]);
    expect(data).toMatchObject({ legislationIdentifier: 'A/RES/99/12', inLanguage: 'fr' });
    expect(html).toContain('rel="alternate" href="/A/RES/99/12/ar" hreflang="ar"');
  });

  test('a paragraph: every language held, its facts, how to cite it', async () => {
    const text = await textOf('/A/RES/99/12/para_4');
    expect(text).toContain('Decides to include the sub-item');
    expect(text).toContain('In the other languages');
    expect(text).toContain('General Assembly resolution 99/12');
    expect(text).toContain('Facts found in it');
    expect(await textOf('/A/RES/98/44/para_12')).toContain('What became of it');
    expect((await get('/A/RES/98/44/para_99')).status).toBe(404);
  });

  test('two languages stand row by row, each id once', async () => {
    const html = await (await get('/A/RES/99/12/en+fr')).text();
    const row = /<div class="two-row" id="para_4">(.*?)<div class="two-row"/s.exec(html)![1];
    expect(row).toMatch(/lang="en"[\s\S]*lang="fr" dir="ltr"/);
  });

  test('what changed: the meaning before the words', async () => {
    const html = await (await get('/compare/A/99/L.31/A/RES/98/44')).text();
    expect(html).toMatch(/<ul class="meanings">[\s\S]*?<\/ul>[\s\S]*?<(?:ins|del)>/);
    expect(await textOf('/compare/A/99/L.31/A/RES/98/44?show=substance')).toContain('changes of substance');
    expect((await get('/compare/A/RES/98/44/A/RES/99/61')).status).toBe(409);
  });

  test('search: words marked, narrowed by a facet, and what to do when nothing is there', async () => {
    const html = await (await get('/search?q=commission&kind=resolution')).text();
    expect(html).toContain('<mark>Commission</mark>');
    expect(html).toContain('class="chip" href="/search?q=commission"');
    expect(await textOf('/search?q=zzzqqq')).toContain('How to ask');
    expect((await get('/search?q=nofield:x&kind=')).status).toBeLessThan(500);
  });

  test('search: a name leads to its page too, verbs are words of the interface, an unknown symbol to the official text', async () => {
    expect(await (await get('/search?q=UNEP')).text()).toMatch(/class="meant">[^<]*<a href="\/entities\/UNEP"/);
    const french = await textOf('/search?q=commission', { 'accept-language': 'fr' });
    expect(french).toContain('Verbe rappelle 2 se félicite / accueille avec satisfaction 2');
    expect(await (await get('/search?q=A/RES/98/999')).text()).toContain('href="https://docs.un.org/en/A/RES/98/999"');
  });

  test('sponsors that the text in another language names alone are shown with its name', async () => {
    const [english, french] = ['en', 'fr'].map((language) =>
      textOf(`/A/99/L.32/${language}`, { 'accept-language': 'fr' }),
    );
    expect(await french).toContain('Auteurs Andorre, Bosnie-Herzégovine, Canada d’après le texte en anglais');
    expect(await english).toContain('Auteurs Andorre, Bosnie-Herzégovine, Canada ');
    expect(await english).not.toContain('d’après le texte');
    const answer = await (await get('/api/v1/documents/A/99/L.32?language=fr')).json();
    const { sponsors, workSponsors } = answer as Record<string, unknown>;
    expect(sponsors).toEqual([]);
    expect(workSponsors).toEqual({ language: 'en', names: ['Andorra', 'Bosnia and Herzegovina', 'Canada'] });
  });

  test('sponsors are named in the language of the interface', async () => {
    expect(await textOf('/A/99/L.31', { 'accept-language': 'fr' })).toContain(
      'Andorre, Bosnie-Herzégovine, Canada, Islande, Mongolie, Norvège, Trinité-et-Tobago',
    );
  });

  test('the words of both interfaces; a quotation keeps its language', async () => {
    const html = await (await get('/A/RES/98/44', { 'accept-language': 'fr' })).text();
    expect(html).toContain('<html lang="fr"');
    expect(plain(html)).toContain('Marquer dans le texte');
    expect(html).toContain('<article lang="en"');
  });
});

describe('review', () => {
  const fact = { what: 'fact', symbol: 'A/RES/98/44', language: 'en', fact: '2', back: '/review/A/RES/98/44#f2' };

  test('whoever comes from the one-time link is told whether it opened', async () => {
    expect((await get('/enter?key=none')).headers.get('location')).toBe('/review?entered=0');
    expect(await textOf('/review?entered=0')).toContain('That link does not open anything');
    expect(plain(await (await get('/review?entered=1', editor())).text())).toContain('You may now review');
    expect(await textOf('/review')).not.toContain('does not open');
  });

  test('nobody but an editor, and nobody from another site', async () => {
    expect((await post('/review', { ...fact, verdict: 'confirmed' })).status).toBe(403);
    const abroad = { ...editor(), 'sec-fetch-site': 'cross-site' };
    expect((await post('/review', { ...fact, verdict: 'confirmed' }, abroad)).status).toBe(403);
  });

  test('confirm, correct, take back; the document says what people said', async () => {
    const said = await post('/review', { ...fact, verdict: 'confirmed' }, editor());
    expect([said.status, said.headers.get('location')]).toEqual([303, fact.back]);
    expect(await textOf('/review/A/RES/98/44', editor())).toContain('confirmed');
    const page = await (await get('/review/A/RES/98/44', editor())).text();
    const review = /name="review" value="(\d+)"/.exec(page)![1];
    await post('/review', { what: 'undo', symbol: 'A/RES/98/44', review, back: '/review' }, editor());
    expect(await textOf('/review')).toContain('taken back');
  });

  test('the queue: what the paragraphs say, a paragraph’s requests first; then title and cover, footnotes last', async () => {
    const html = await (await get('/review/A/RES/98/44')).text();
    const parts = html.split('<section class="review-part">').slice(1);
    const names = parts.map((part) => /<h2><a[^>]*>([^<]+)/.exec(part)![1]);
    const ranks = names.map((name) => (/^footnote/.test(name) ? 2 : /para\. /.test(name) ? 0 : 1));
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2]));
    for (const part of parts) {
      const kinds = [...part.matchAll(/class="review-fact mark-(\w+)/g)].map(([, kind]) => kind);
      expect(kinds.lastIndexOf('mandate')).toBe(kinds.filter((kind) => kind === 'mandate').length - 1);
    }
  });

  test('a correction keeps the type of each field and only what changed', async () => {
    const page = await (await get('/review/A/RES/98/44', editor())).text();
    const item = /<li id="f(\d+)" class="review-fact mark-mandate open"[\s\S]*?<\/li>/.exec(page)!;
    const fields = Object.fromEntries(
      [...item[0].matchAll(/name="((?:was|value)-[^"]+)" value="([^"]*)"/g)].map((one) => [
        one[1],
        one[2].replaceAll('&quot;', '"'),
      ]),
    );
    await post(
      '/review',
      { ...fact, fact: item[1], ...fields, 'value-verb': 'invite', verdict: 'corrected' },
      editor(),
    );
    expect(await textOf('/review')).toContain('{&quot;verb&quot;:&quot;invite&quot;}');
  });
});

describe('upload', () => {
  const file = (name: string): FormData => {
    const form = new FormData();
    form.append('files', new File([readFileSync(join(SPECIMENS, 'draft-en-b.txt'))], name));
    return form;
  };

  test('a reader reads a file and nothing is kept', async () => {
    await site.catalogue.refresh(true);
    const before = site.catalogue.revision;
    const answer = await post('/upload/try', file('mine.txt'));
    expect(answer.status).toBe(200);
    expect(plain(await answer.text())).toContain('Read without being kept');
    expect((await post('/upload', file('mine.txt'))).status).toBe(403);
    await site.catalogue.refresh(true);
    expect(site.catalogue.revision).toBe(before);
  });

  test('what cannot be read says why', async () => {
    const form = new FormData();
    form.append('file', new File([Uint8Array.from([0, 1, 2, 3, 255, 254])], 'x.bin'));
    const answer = await post('/upload/try', form);
    expect([answer.status, plain(await answer.text()).includes('could not be read')]).toEqual([422, true]);
  });

  test('an editor sees what became of each file, also after a reload', async () => {
    expect((await post('/upload', file('../../draft ⟨1⟩.txt'), editor())).headers.get('location')).toBe('/upload');
    let text = '';
    for (let i = 0; i < 100 && !text.includes(' done '); i++) {
      text = await textOf('/upload', editor());
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(text).toContain('draft _1_.txt');
    expect(text).toContain('read A/99/L.31');
  });

  test('too much is refused before it is read', async () => {
    const headers = { ...editor(), 'content-type': 'multipart/form-data; boundary=x', 'content-length': '300000000' };
    const answer = await app.request('http://octavo.test/upload', { method: 'POST', headers, body: 'x' });
    expect([answer.status, plain(await answer.text()).includes('too large')]).toEqual([413, true]);
  });

  test.each([1, 2, 7, 64, 5000])('a form is read however it is cut: pieces of %i bytes', async (size) => {
    const form = new FormData();
    form.append('note', 'a\r\n--b');
    form.append('files', new File([Buffer.from('one\r\n--almost\r\n')], 'a "b".txt'));
    form.append('files', new File([Buffer.alloc(3000, 13)], 'c.txt'));
    const request = new Request('http://octavo.test', { method: 'POST', body: form });
    const boundary = boundaryOf(request.headers.get('content-type'))!;
    const all = Buffer.from(await request.arrayBuffer());
    async function* cut(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
    }
    const out: [string, string | null, number][] = [];
    for await (const part of formParts(cut(), boundary)) {
      let length = 0;
      for await (const bytes of part.bytes) length += bytes.length;
      out.push([part.name, part.file, length]);
    }
    expect(out.map(([name, , length]) => [name, length])).toEqual([
      ['note', 6],
      ['files', 15],
      ['files', 3000],
    ]);
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\x\\y.xml', 'y.xml'],
    ['.hidden', '_hidden'],
    ['', 'file'],
    ['a\u0000\u202eb', 'a__b'],
  ])('the name %j is kept as %j', (name, kept) => {
    expect(safeName(name)).toBe(kept);
  });
});

describe('in a browser', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    // The tree's ids are permanent addresses: `note:1`.
    rules: { 'no-trailing-whitespace': 'off', 'valid-id': ['error', { relaxed: true }] },
  });

  test.each(PATHS)('%s: valid', async (path) => {
    for (const headers of /review|upload/.test(path) ? [{}, editor()] : [{}]) {
      const report = await validator.validateString(await (await get(path, headers)).text());
      expect(report.results.flatMap((one) => one.messages.map((m) => `${m.line} ${m.ruleId}: ${m.message}`))).toEqual(
        [],
      );
    }
  });

  test('axe finds nothing, nothing is asked from elsewhere, no script fails', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const context = await browser.newContext({ bypassCSP: true, locale: 'en' });
    await context.addCookies([{ name: 'octavo_seat', value: seat, url: address }]);
    const page = await context.newPage();
    await page.route('**/*.woff2', (route) => route.abort());
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('request', (request) => request.url().startsWith(address) || wrong.push(request.url()));
    for (const path of LOOKED_AT) wrong.push(...(await faultsAt(page, path, axe)));
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 700 });
    for (const path of LOOKED_AT.slice(0, 3)) wrong.push(...(await faultsAt(page, path, axe)));
    await context.close();
    expect(wrong).toEqual([]);
  });

  async function faultsAt(page: Page, path: string, axe: string): Promise<string[]> {
    await page.goto(address + path, { waitUntil: 'load' });
    await page.evaluate(axe);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const faults = await page.evaluate(async (values) => {
      const { axe: ready } = globalThis as unknown as {
        axe: { run(what: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await ready.run({ runOnly: values });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)} (${nodes.length})`);
    }, tags);
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth + 1');
    return [...faults, ...(wide ? ['wider than the window'] : [])].map((one) => `${path} ${one}`);
  }

  test('facts are marked by the boxes without a script; keys move and can be switched off', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false });
    const quiet = await still.newPage();
    await quiet.goto(`${address}/A/RES/98/44`);
    const line = (): Promise<string> =>
      quiet.evaluate("getComputedStyle(document.querySelector('article .fact.actor')).textDecorationLine");
    const before = await line();
    await quiet.locator('#mark-actor').check();
    expect([before, await line()]).toEqual(['none', 'underline']);
    await still.close();
    const page = await browser.newPage();
    await page.goto(`${address}/A/RES/98/44`);
    await page.keyboard.press('j');
    expect(await page.locator('.here').getAttribute('id')).toBe('container_1');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await page.locator('dialog button').first().click();
    await page.locator('dialog button').last().click();
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).not.toBe('q');
    await page.close();
  });

  test.each([
    [390, true],
    [1280, false],
  ])(
    'search on a window of %i without scripts: results before all ways to narrow, folded: %s',
    async (width, folded) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 844 } });
      const page = await context.newPage();
      await page.goto(`${address}/search?q=commission`);
      const facets = page.locator('.facets li');
      expect(await facets.first().isVisible()).toBe(!folded);
      const hit = (await page.locator('ul.hits > li').first().boundingBox())!;
      expect(hit.y).toBeLessThan(400);
      if (folded) await page.locator('.facets summary').click();
      else expect((await facets.first().boundingBox())!.x).toBeGreaterThan(hit.x + hit.width);
      expect(await facets.first().isVisible()).toBe(true);
      await context.close();
    },
  );

  test.each([390, 1280])(
    'a report on a window of %i without scripts: its text before all its contents',
    async (width) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${address}/A/99/311`);
      const toc = page.locator('.toc li').first();
      expect(await toc.isVisible()).toBe(width > 390);
      if (width === 390) await page.locator('.toc summary').click();
      expect(await toc.isVisible()).toBe(true);
      await context.close();
    },
  );

  test('a fact is confirmed by keyboard, its words lit', async () => {
    const context = await browser.newContext();
    await context.addCookies([{ name: 'octavo_seat', value: seat, url: address }]);
    const page = await context.newPage();
    await page.goto(`${address}/review/A/RES/98/44?kind=citation`);
    await page.keyboard.press('j');
    expect(await page.locator('.lit').count()).toBeGreaterThan(0);
    await page.keyboard.press('c');
    await page.locator('.review-fact.confirmed').first().waitFor();
    await context.close();
  });

  test('the scripts of a document page are small', () => {
    const bytes = ['keys.ts', 'facts.ts', 'copy.ts'].map((name) => gzipSync(assets.at(assets.url(name))!.bytes).length);
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(10_000);
  });
});
