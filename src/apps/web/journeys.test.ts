// The journeys of journeys.md in a real browser; those on real documents are skipped where there are none.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Started, start } from '../server/index.ts';
import { openBrowser, type Visitor, visit } from './browser/browser.ts';
import { corpusRegister, type Filled, HAS_SHARED, specimenRegister } from './browser/corpus.fixture.ts';

const ENOUGH = { burst: 1e6, perSecond: 1e6 };
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

interface Ground {
  readonly filled: Filled | null;
  readonly site: Pick<Started, 'address' | 'stop'>;
}

/** A site that is open already, to go the journeys on. */
const OPEN = process.env.OCTAVO_SITE;

async function ground(make: () => Promise<Filled>): Promise<Ground> {
  if (OPEN) return { filled: null, site: { address: OPEN, stop: async () => {} } };
  const filled = await make();
  const site = await start(filled.register, { port: 0, today: '2026-11-22', rate: ENOUGH });
  await evidenceReady(site.address);
  return { filled, site };
}

/** The cycle is computed while visitors are already served; journeys begin when it is there. */
async function evidenceReady(address: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    if ((await fetch(`${address}/api/v1/cycle`)).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the cycle was not ready in time');
}

async function leave({ filled, site }: Ground): Promise<void> {
  await site.stop();
  await filled?.remove();
}

class Journey {
  clicks = 0;
  readonly #visitor: Visitor;

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  get page(): Page {
    return this.#visitor.page;
  }

  get wrong(): readonly string[] {
    return this.#visitor.wrong;
  }

  /** A link of the main part, by its words or by a CSS selector; the first that fits. */
  async click(link: string | RegExp, selector = 'main'): Promise<void> {
    this.clicks++;
    const place = this.page.locator(selector);
    await (link === '' ? place : place.getByRole('link', { name: link })).first().click();
    await this.page.waitForLoadState();
  }

  async search(words: string): Promise<void> {
    this.clicks++;
    await this.page.locator('#q').fill(words);
    await this.page.locator('#q').press('Enter');
    await this.page.waitForURL((url) => url.pathname !== '/');
    await this.page.waitForLoadState();
  }

  main(): Promise<string> {
    return this.page.locator('main').innerText();
  }
}

/** From the home page; at most three clicks, no failed script, nothing asked from elsewhere. */
async function journey(site: Ground['site'], go: (journey: Journey) => Promise<void>, locale = 'en-GB'): Promise<void> {
  const visitor = await visit(browser, site.address, { locale });
  const one = new Journey(visitor);
  try {
    await visitor.page.goto('/');
    await go(one);
    expect(one.clicks).toBeLessThanOrEqual(3);
    expect(one.wrong).toEqual([]);
  } finally {
    await visitor.leave();
  }
}

describe.skipIf(!HAS_SHARED)('on real documents', () => {
  let here: Ground;
  const go = (way: (journey: Journey) => Promise<void>, locale?: string) => () => journey(here.site, way, locale);
  beforeAll(async () => {
    here = await ground(corpusRegister);
  }, 180_000);
  afterAll(() => here && leave(here));

  test(
    '1 what is asked of UNIDO about ECO, and where it was reported',
    go(async (one) => {
      await one.click('UNIDO');
      const row = one.page.locator('tr', { has: one.page.locator('a[href="/organizations/ECO"]') }).first();
      const said = await row.innerText();
      expect(said).toContain('nothing by name');
      expect(said).toMatch(/A\/RES\/79\/330: para\. 18/);
      await one.click('', 'tr a[href="/A/79/302#para_93"]');
      const paragraph = one.page.locator('[id="para_93"]');
      expect(await paragraph.innerText()).toContain('ONUDI');
      await one.page.waitForFunction('scrollY > 0');
      const box = await paragraph.boundingBox();
      expect(box!.y).toBeGreaterThanOrEqual(0);
      expect(box!.y).toBeLessThan(one.page.viewportSize()!.height);
    }),
  );

  test(
    '2 what is due about ECO',
    go(async (one) => {
      await one.click('Economic Cooperation Organization');
      const row = one.page.locator('tr', { has: one.page.locator('a[href="/agenda/81"]') }).first();
      expect(await row.innerText()).toMatch(/A\/RES\/79\/330, para\. 46[\s\S]*28 July 2026[\s\S]*none held/);
    }),
  );

  test(
    '3 memoranda with PIF in force in 2026',
    go(async (one) => {
      await one.click('Instruments');
      await one.page.locator('main select[name="organization"]').selectOption('org/PIF');
      await one.page.locator('main input[name="year"]').fill('2026');
      one.clicks++;
      await one.page.locator('main form button').first().click();
      await one.page.waitForURL(/organization=org%2FPIF/);
      const chains = one.page.locator('main .chains > li', { hasText: 'Memorandum' });
      const said = await chains.allInnerTexts();
      expect(said.map((text) => /Economic and Social Commission|Development Programme/.exec(text)?.[0]).sort()).toEqual(
        ['Development Programme', 'Economic and Social Commission'],
      );
      for (const text of said) {
        expect(text).toContain('Pacific Islands Forum');
        expect(text).toMatch(/in force in 2026: unknown[\s\S]*(?:May 2023|April 2024); period of validity not printed/);
        expect(text).toContain('A/79/302, para. 161');
      }
    }),
  );

  test(
    '4 the agenda of the 81st session',
    go(async (one) => {
      await one.click('', 'main a[href="/agenda/81"]');
      const item = one.page.locator('tr', { has: one.page.locator('a[href="/organizations/ECO"]') }).first();
      expect(await item.innerText()).toContain('A/RES/79/330, para. 47');
    }),
  );

  test(
    '5 what changed for SCO between 77/338 and 79/332',
    go(async (one) => {
      await one.search('79/332');
      await one.click('', 'main a[href^="/lineage/"]');
      await one.click('since A/RES/77/338');
      expect(new URL(one.page.url()).pathname).toBe('/compare/A/RES/77/338/A/RES/79/332');
      expect(await one.main()).toContain('A/RES/77/338, the former resolution, joins the list');
      expect(await one.page.locator('main ins').count()).toBeGreaterThan(5);
      expect(await one.page.locator('main del').count()).toBeGreaterThan(5);
      expect(await one.main()).toMatch(/new: 8/);
    }),
  );

  test(
    '6 words agreed on the Clean Energy Centre',
    go(async (one) => {
      await one.search('"Clean Energy Centre"');
      await one.click(/A\/RES\/77\/330, para\. 24/);
      expect(await one.page.locator('main blockquote[lang="en"]').first().innerText()).toContain('Clean Energy Centre');
      expect(await one.page.locator('main blockquote[lang="fr"]').first().innerText()).toContain('énergies propres');
    }),
  );

  test(
    '7 what became of the request for a report on ECO',
    go(async (one) => {
      await one.search('79/330');
      await one.click('', 'main a[href^="/lineage/"]');
      const said = await one.main();
      for (const symbol of ['A/RES/79/330', 'A/RES/77/330', 'A/RES/75/324']) expect(said).toContain(symbol);
      expect(said).toContain('due in the running session');
    }),
  );

  test(
    '8 English and French side by side',
    go(async (one) => {
      await one.search('79/330');
      await one.click('', 'main a[href$="en+fr"], main a[href$="en+fr"]');
      const [english, french] = ['en', 'fr'].map((code) => one.page.locator(`main [lang="${code}"]`));
      expect((await english.allInnerTexts()).join(' ')).toContain('Economic Cooperation Organization');
      expect((await french.allInnerTexts()).join(' ')).toContain('Organisation de coopération économique');
    }),
  );

  test(
    '9 who works with ECO',
    go(async (one) => {
      await one.click('Who with whom');
      await one.click('', 'main a[href^="/organizations/ECO#with-"]');
      await one.page.waitForFunction('document.querySelector(":target") !== null');
      expect(await one.page.locator(':target').innerText()).toMatch(/A\/7[59]\/\d+/);
    }),
  );

  test(
    '10 in French: énergies propres',
    go(async (one) => {
      await one.search('énergies propres');
      expect(await one.page.locator('html').getAttribute('lang')).toBe('fr');
      const found = one.page.locator('main [lang="fr"]', { hasText: 'ONUDI' }).first();
      expect(await found.innerText()).toMatch(/[ÉEé]nergies propres/i);
      expect(await one.main()).toMatch(/A\/79\/302, par/);
    }, 'fr-FR'),
  );

  test(
    '11 how sure is this',
    go(async (one) => {
      await one.click('How sure is this?');
      expect(await one.page.locator('main table tbody tr').count()).toBeGreaterThan(10);
      expect(await one.main()).toMatch(/\d%.*\d{4}/);
      expect(await one.main()).toContain('a missing link proves nothing');
    }),
  );

  test(
    '12 the data of a document',
    go(async (one) => {
      await one.search('79/330');
      const link = one.page.locator('main a[href$=".csv"]').first();
      const href = (await link.getAttribute('href'))!;
      const answer = await one.page.request.get(href);
      expect(answer.headers()['content-type']).toContain('text/csv');
      expect((await answer.text()).split('\n')[0]).toMatch(/symbol.*paragraph/);
    }),
  );
});

describe.skipIf(OPEN)('on the specimens', () => {
  let here: Ground;
  beforeAll(async () => {
    here = await ground(specimenRegister);
  }, 120_000);
  afterAll(() => here && leave(here));
  const go = (way: (journey: Journey) => Promise<void>, locale?: string) => () => journey(here.site, way, locale);

  test(
    'a symbol in the search box is the document, its paragraphs have pages',
    go(async (one) => {
      await one.search('98/44');
      expect(new URL(one.page.url()).pathname).toBe('/A/RES/98/44');
    }),
  );

  test(
    'the interface in French keeps the page and its document',
    go(async (one) => {
      const first = one.page.locator('main a[href^="/A/RES/9"]').first();
      const href = await first.getAttribute('href');
      await first.click();
      await one.page.waitForLoadState();
      const before = await one.page.locator('main article').getAttribute('lang');
      await one.click('Français', 'footer');
      expect(new URL(one.page.url()).pathname).toContain(href!.split('#')[0]);
      expect(await one.page.locator('html').getAttribute('lang')).toBe('fr');
      expect(await one.page.locator('main article').getAttribute('lang')).toBe(before);
    }),
  );

  test(
    'what changed between a draft and nothing held: said, not guessed',
    go(async (one) => {
      await one.page.goto('/compare/A/RES/98/44/A/RES/99/2');
      expect(await one.main()).toMatch(/not held|is not in the register/i);
    }),
  );
});
