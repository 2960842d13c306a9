// Every page that home leads to, on the specimens: valid, accessible, the same without scripts, for the keyboard, from this machine alone.
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Started, start } from '../server/index.ts';
import { axeOn, openBrowser, visit } from './browser/browser.ts';
import { type Filled, specimenRegister } from './browser/corpus.fixture.ts';

const ENOUGH = { burst: 1e6, perSecond: 1e6 };
/** Pages fetched at most, and of each kind looked at in the browser. */
const BOUND = 90;
const OF_A_KIND = 1;

interface Seen {
  readonly path: string;
  readonly status: number;
  readonly html: string;
}

let browser: Browser;
let filled: Filled;
let site: Started;
let seen: readonly Seen[];

beforeAll(async () => {
  [browser, filled] = await Promise.all([openBrowser(), specimenRegister()]);
  site = await start(filled.register, { port: 0, today: '2045-01-10', rate: ENOUGH });
  while (!(await fetch(`${site.address}/api/v1/cycle`)).ok) await new Promise((resolve) => setTimeout(resolve, 250));
  seen = await crawl();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await filled?.remove();
});

/** Breadth first from home; the same place with another query counts once more only. */
async function crawl(): Promise<Seen[]> {
  const waiting = ['/'];
  const known = new Set(waiting);
  const forms = new Map<string, number>();
  const pages: Seen[] = [];
  while (waiting.length && pages.length < BOUND) {
    const path = waiting.shift()!;
    const answer = await fetch(site.address + path, { headers: { accept: 'text/html,*/*;q=0.8' } });
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    const text = await answer.text();
    const html = isPage ? text : '';
    pages.push({ path, status: answer.status, html });
    for (const link of linksIn(html, path)) {
      const place = kindOf(link);
      if (known.has(link) || (forms.get(place) ?? 0) >= 12) continue;
      known.add(link);
      forms.set(place, (forms.get(place) ?? 0) + 1);
      waiting.push(link);
    }
  }
  return pages;
}

function linksIn(html: string, from: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].flatMap(([, href]) => {
    const url = new URL(href.replaceAll('&amp;', '&'), site.address + from);
    return url.origin === site.address && url.pathname !== '/enter' ? [url.pathname + url.search] : [];
  });
}

/** `/organizations/:`, `/A/:/para_:`: pages of a kind are made by the same code. */
function kindOf(path: string): string {
  const [place, query] = path.split('?');
  const words = place.replace(/para_\w+|container_\w+/, 'para').replace(/[A-Z0-9][\w.+-]*/g, ':');
  const names = [...new URLSearchParams(query)].map(([name]) => name).sort();
  return `${words}?${names.join('&')}`;
}

const pagesOf = (): Seen[] => seen.filter(({ html }) => html !== '');

/** One page of each kind, without those that differ in their query alone. */
function samples(): Seen[] {
  const kinds = Map.groupBy(pagesOf(), ({ path }) =>
    kindOf(path)
      .split('?')[0]
      .replace(/:(\/:)+/g, ':'),
  );
  return [...kinds.values()].flatMap((list) => list.slice(0, OF_A_KIND));
}

describe('from home', () => {
  test('every address answers; what is not held says so', () => {
    expect(seen.length).toBeGreaterThan(60);
    const wrong = seen.filter(({ status }) => status !== 200 && status !== 404);
    expect(wrong.map(({ path, status }) => `${status} ${path}`)).toEqual([]);
    const lost = seen.filter(({ status, path }) => status === 404 && !/^\/[ASE]\//.test(path));
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  test('every page is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      // The tree's ids are permanent addresses: `note:1`.
      rules: { 'no-trailing-whitespace': 'off', 'valid-id': ['error', { relaxed: true }] },
    });
    const faults = new Set<string>();
    for (const { path, html } of pagesOf()
      .filter(({ status }) => status === 200)
      .slice(0, 80)) {
      const { results } = await validator.validateString(html);
      for (const one of results.flatMap(({ messages }) => messages))
        faults.add(`${kindOf(path)} ${one.ruleId}: ${one.message}`);
    }
    expect([...faults]).toEqual([]);
  });

  test('languages and directions are said', () => {
    for (const { path, html } of pagesOf()) {
      expect(/<html lang="(?:en|fr)" dir="ltr"/.test(html), path).toBe(true);
      for (const [tag, language] of html.matchAll(/<(?:p|q|td|article|blockquote)\b[^>]* lang="(\w+)"[^>]*>/g))
        if (language === 'ar') expect(tag, path).toContain('dir="rtl"');
    }
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing, nothing is asked from elsewhere: %s',
    async (colorScheme) => {
      const visitor = await visit(browser, site.address, { colorScheme });
      const faults = new Set<string>();
      for (const { path } of samples()) {
        await visitor.page.goto(path);
        for (const one of await axeOn(visitor.page)) faults.add(`${path} ${one}`);
      }
      await visitor.leave();
      expect([...faults, ...visitor.wrong]).toEqual([]);
    },
    120_000,
  );

  test('without scripts the main text is the same', async () => {
    const [without, withThem] = await Promise.all(
      [false, true].map((javaScriptEnabled) => visit(browser, site.address, { javaScriptEnabled })),
    );
    const differ: string[] = [];
    for (const { path } of samples()) {
      const [plain, full] = await Promise.all(
        [without, withThem].map(async ({ page }) => {
          await page.goto(path);
          return page.locator('main').innerText();
        }),
      );
      const words = (text: string): Set<string> => new Set(text.split(/\s+/));
      const missing = [...words(full)].filter((word) => !words(plain).has(word));
      // Scripts may add a button of theirs, never what is to be read; /api is a page to try requests on.
      if (missing.length > 12 && path !== '/api') differ.push(`${path}: ${missing.slice(0, 8).join(' ')}`);
    }
    await Promise.all([without.leave(), withThem.leave()]);
    expect(differ).toEqual([]);
  }, 120_000);

  test('the keyboard alone reaches every link, and shows where it is', async () => {
    const visitor = await visit(browser, site.address);
    for (const path of ['/', '/mandates', '/search?q=report']) {
      await visitor.page.goto(path);
      const wanted = (await visitor.page.evaluate(
        `[...document.querySelectorAll('a[href],button,input,select,summary')].filter((one) => one.checkVisibility()).length`,
      )) as number;
      const reached = new Set<string>();
      const hidden: string[] = [];
      for (let press = 0; press < Math.min(wanted + 3, 60); press++) {
        await visitor.page.keyboard.press('Tab');
        const [name, visible, shown] = (await visitor.page.evaluate(`(() => {
          const one = document.activeElement;
          const { outlineStyle, boxShadow } = getComputedStyle(one);
          return [[...document.querySelectorAll('*')].indexOf(one), one === document.body || outlineStyle !== 'none' || boxShadow !== 'none', one.outerHTML.slice(0, 100)];
        })()`)) as [number, boolean, string];
        reached.add(String(name));
        if (!visible) hidden.push(shown);
      }
      expect(hidden, path).toEqual([]);
      expect(reached.size, path).toBeGreaterThanOrEqual(Math.min(wanted, 55));
    }
    await visitor.leave();
  }, 60_000);
});
