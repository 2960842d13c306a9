// The pages of the cycle on a register of its own with an invented round: what they say, valid HTML, axe in a real browser.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cycle, cycleBoard, deadlineFile, openRegister, type Register, takeIn } from '../../register/index.ts';
import { type FreshPlace, freshPlace } from '../../store/fresh-place.fixture.ts';
import { Assets, createApp, Seats } from '../server/index.ts';
import { openBrowser } from './browser/browser.ts';
import { ROUND } from './cycle.specimen.ts';
import { Site } from './index.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

const TODAY = '2042-12-01';
const folder = mkdtempSync(join(tmpdir(), 'octavo-pages-'));
let place: FreshPlace;
let register: Register;
let app: Hono;
let browser: Browser;
let server: ReturnType<typeof serve>;
let address: string;
const assets = new Assets();

const PATHS = [
  '/',
  '/organizations',
  '/organizations/ECO',
  '/organizations/AU/PSC',
  '/entities',
  '/entities/UNIDO',
  '/mandates',
  '/mandates?addressee=un/UNIDO&organization=org/ECO',
  '/instruments',
  '/calendar',
  '/matrix',
  '/agenda/99',
  '/contradictions',
  '/method',
  '/data',
];

beforeAll(async () => {
  place = await freshPlace('pages');
  register = await openRegister(place.place);
  for (const [name, text] of Object.entries(ROUND)) writeFileSync(join(folder, name), text);
  await takeIn(
    register,
    Object.keys(ROUND).map((name) => join(folder, name)),
    { threads: 1 },
  );
  const site = new Site(register, { today: () => TODAY });
  app = createApp({ site, assets, seats: new Seats() });
  await site.catalogue.refresh();
  await site.cycle();
  while (!site.evidenceReady) await new Promise((resolve) => setTimeout(resolve, 20));
  address = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    );
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await register?.close();
  await place?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string, language = 'en'): Promise<Response> =>
  app.request(`http://octavo.test${path}`, { headers: { 'accept-language': language } });
const textOf = async (path: string, language = 'en'): Promise<string> =>
  (await (await get(path, language)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('what the pages say', () => {
  test('home: the report that is waited for, with its three dates', async () => {
    const text = await textOf('/');
    expect(text).toContain('Economic Cooperation Organization 99 A/RES/97/20, para. 3');
    expect(text).toContain('3 works');
  });

  test('an organization: its rounds, what was answered and where, what is awaited', async () => {
    const text = await textOf('/organizations/ECO');
    expect(text).toContain('Next: session 99');
    expect(text).toContain('item 127 (j)');
    expect(text).toContain('paras. 2–3');
    expect(text).toContain(
      'Memorandum of understanding: United Nations Environment Programme – Economic Cooperation Organization',
    );
    expect(text).toContain('glass-blowers');
  });

  test('why a paragraph was linked is said in names and words, no id among them', async () => {
    const entry = /Invites the United Nations Industrial.*?<\/li>\s*<\/ul><\/details>/s;
    for (const [language, words] of [
      ['en', ['Both name United Nations Industrial Development Organization', 'section on Economic Cooperation']],
      ['fr', ['Organisation des Nations Unies pour le développement industriel', 'Organisation de coopération économ']],
    ] as const) {
      const [found] = entry.exec(await (await get('/organizations/ECO', language)).text())!;
      const text = found.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      for (const one of words) expect(text).toContain(one);
      expect(text).not.toMatch(/\b(?:org|un|state|group)\/|para_|[a-z]_[a-z]/);
    }
  });

  test('where it is answered is said once', async () => {
    const answered = await textOf('/mandates?addressee=un/UNIDO');
    expect(answered).toContain('Answered in A/97/288 : para. 2');
    expect(answered).not.toContain('speaks of it in');
  });

  test('names and words follow the interface, quotations keep their language', async () => {
    const html = await (await get('/organizations/ECO', 'fr')).text();
    expect(html).toContain('<h1>Organisation de coopération économique</h1>');
    expect(html).toMatch(/<q class="quote" lang="fr"[^>]*>Exhorte l/);
    expect(html).toMatch(/<q class="quote" lang="en"[^>]*>Invites the United Nations Industrial/);
  });

  test('in French no sign that wants a blank before it stands without', async () => {
    for (const path of [...PATHS, '/lineage/A/RES/97/20']) {
      const html = await (await get(path, 'fr')).text();
      // What documents say is theirs.
      const own = html
        .replace(/<(\w+)\b[^>]* lang="[^"]*"[^>]*>[^<]*<\/\1>/g, '')
        .replace(/<(script|style|code)\b.*?<\/\1>/gs, '');
      const text = own
        .slice(own.indexOf('<main'))
        .replace(/<[^>]+>/g, ' ')
        .replace(/https?:\S+/g, '');
      expect([path, text.match(/\S*[\p{L}\d)»][;:!?](?=\s)/gu) ?? []]).toEqual([path, []]);
    }
  });

  test('a round is headed by the title in the interface’s language', async () => {
    expect(await textOf('/lineage/A/RES/97/20', 'fr')).toContain(
      'Coopération entre l&#39;Organisation des Nations Unies et',
    );
    expect(await textOf('/lineage/A/RES/97/20')).toContain('Cooperation between the United Nations and');
  });

  test('what is not known to be asked is said, not left out', async () => {
    const text = await textOf('/organizations/SCO');
    expect(text).toContain('No resolution on it is held: what is asked');
    expect(await textOf('/organizations/SCO', 'fr')).toContain('Aucune résolution la concernant n’est détenue');
  });

  test('each count of the home page is that of the page it leads to', async () => {
    const home = await (await get('/')).text();
    const counts = [...home.matchAll(/<dd><a href="(\/mandates[^"]*)">(\d+)<\/a><\/dd>/g)];
    expect(counts).toHaveLength(3);
    for (const [, href, count] of counts)
      expect([href, await textOf(href)]).toEqual([
        href,
        expect.stringMatching(count === '0' ? /No request/ : RegExp(` ${count} requests?\\b`)),
      ]);
  });

  test('lists give acronyms of the interface’s language, no id', async () => {
    expect(await textOf('/entities', 'fr')).toContain(
      'Organisation des Nations Unies pour le développement industriel ONUDI',
    );
    expect(await textOf('/organizations', 'fr')).toContain('Organisation de coopération économique OCE');
    expect(await textOf('/entities')).not.toMatch(/\b[A-Z]+-[A-Z]+-[A-Z]+\b/);
  });

  test('an entity: asked, named, reported, each with its paragraph', async () => {
    const html = await (await get('/entities/UNIDO')).text();
    expect(html).toContain('href="/A/RES/95/18#para_2"');
    expect(html).toContain('href="/A/RES/95/18#para_4"');
    expect(html).toContain('href="/A/97/288#para_2"');
  });

  test('a filter counts and narrows; a value that means nothing is no wish', async () => {
    expect(await textOf('/mandates?kind=agenda')).toContain('2 requests');
    expect(await textOf('/mandates?status=nonsense&session=abc&page=99')).toMatch(/[1-9]\d* requests/);
    expect(await textOf('/mandates?addressee=un/WHO')).toContain('No request meets all these filters');
  });

  test('another day: before the report nothing answers yet', async () => {
    expect(await textOf('/mandates?symbol=A/RES/95/18&kind=report')).toContain('answered');
    expect(await textOf('/mandates?symbol=A/RES/95/18&kind=report&as-of=2041-01-01')).toContain('open, not due yet');
    expect(await textOf('/calendar?as-of=2042-99-99')).toContain('Deadlines');
  });

  test('instruments: what ends and what is unknown', async () => {
    const text = await textOf('/instruments?organization=org/ECO');
    expect(text).toContain('31 December 2043');
    expect(await textOf('/instruments?organization=org/SCO')).toContain('period of validity not printed');
  });

  test('the agenda as decided, and contradictions with both sources', async () => {
    expect(await textOf('/agenda/99')).toContain('A/RES/97/20, para. 4');
    const text = await textOf('/contradictions');
    expect(text).toContain('20 November 2042');
    expect(text).toContain('21 November 2042');
  });

  test('what is written otherwise redirects, what is nobody is not found', async () => {
    expect((await get('/organizations/eco')).headers.get('location')).toBe('/organizations/ECO');
    expect((await get('/organizations/NOBODY')).status).toBe(404);
    expect((await get('/agenda/none')).status).toBe(404);
    expect((await get('/entities/%E0%A4%A')).status).toBeLessThan(500);
    expect((await get('/agenda')).headers.get('location')).toBe('/agenda/98');
  });

  test('a calendar is called by the name of the organization it is narrowed to', async () => {
    const state = await new Cycle(register).state();
    const filter = { organization: 'org/ECO' };
    const calendar = deadlineFile(state, filter, { to: 'ics', asOf: TODAY, now: `${TODAY}T00:00:00Z` });
    expect(calendar).toContain('NAME:Octavo · Economic Cooperation Organization');
    expect(calendar).not.toContain('org/ECO');
  });

  test('a board of one organization tells what differs in its own works alone', async () => {
    const state = await new Cycle(register).state();
    const differs = (organization?: string): number => cycleBoard(state, TODAY, organization).contradictions.length;
    expect(differs()).toBeGreaterThan(0);
    expect([differs('org/ECO'), differs('org/SCO')]).toEqual([differs(), 0]);
  });

  test('words of documents and of visitors are escaped', async () => {
    const html = await (await get('/mandates?addressee=%22%3E%3Cscript%3Ealert(1)%3C/script%3E')).text();
    expect(html).not.toContain('<script>alert');
    expect(await (await get('/mandates?symbol=A/RES/97/20')).text()).toContain('&lt;in full&gt; &amp; at once');
  });

  test('while the cycle is computed the page says so and is not kept', async () => {
    const site = new Site(register, { today: () => TODAY });
    site.cycle = () => new Promise(() => {});
    site.cycleNow = () => null;
    const fresh = createApp({ site, assets, seats: new Seats() });
    const home = await fresh.request('http://octavo.test/');
    expect(home.status).toBe(200);
    expect(await home.text()).toContain('The cycle is being computed.');
    expect((await fresh.request('http://octavo.test/matrix')).status).toBe(503);
  });

  test('both languages have the same messages with the same holes', () => {
    const holes = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((one) => one[1]))].sort();
    for (const [id, text] of Object.entries(en))
      expect([id, holes(fr[id as keyof typeof fr])]).toEqual([id, holes(text)]);
    expect(Object.keys(fr)).toHaveLength(Object.keys(en).length);
  });
});

describe('how the pages are made', () => {
  test('valid HTML in both languages', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-trailing-whitespace': 'off' },
    });
    for (const path of PATHS)
      for (const language of ['en', 'fr']) {
        const report = await validator.validateString(await (await get(path, language)).text());
        const found = report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
        );
        expect([path, found]).toEqual([path, []]);
      }
  });

  test('axe finds nothing, light and dark, desktop and phone; no page is wider than the phone', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const page = await browser.newPage({ colorScheme: 'light', viewport: { width: 1280, height: 800 } });
    await page.addInitScript(axe);
    for (const path of PATHS.filter((one) => !one.includes('?'))) {
      await page.goto(`${address}${path}`);
      expect([path, await faultsOf(page, null)]).toEqual([path, []]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 800 });
    for (const path of ['/', '/organizations/ECO', '/mandates', '/calendar', '/matrix']) {
      await page.goto(`${address}${path}`);
      expect([path, 'dark, phone', await faultsOf(page, OF_LOOKS)]).toEqual([path, 'dark, phone', []]);
    }
  });
});

/** Rules of axe that depend on colours and width. */
const OF_LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

interface InBrowser {
  readonly axe: Axe;
  readonly document: { readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number } };
}

/** What axe finds, by these rules or by all, and whether the page is wider than its window. */
const faultsOf = (page: Page, rules: readonly string[] | null): Promise<string[]> =>
  page.evaluate(async (only) => {
    const { axe, document } = globalThis as unknown as InBrowser;
    const { violations } = await axe.run(only ? { runOnly: only } : {});
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`wider than the page: ${scrollWidth}`] : [];
    const told = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 200))
          .join(' | ')}`,
    );
    return [...told, ...wide];
  }, rules);
