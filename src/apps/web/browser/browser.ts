// One Chromium for tests of the site: nothing it asks may leave the machine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium as driver, type Page } from 'playwright-core';

export interface Visitor {
  readonly page: Page;
  /** What went wrong meanwhile: failed scripts, requests to other machines. */
  readonly wrong: string[];
  leave(): Promise<void>;
}

/** No pictures are drawn by a graphics card, none is asked for: a machine without one, or with half of one, must not matter. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

chromium.setGraphicsMode = false;

export const openBrowser = async (): Promise<Browser> =>
  driver.launch({ executablePath: await chromium.executablePath(), args: ARGS });

/** A window of its own on a site; `wrong` fills while it looks around. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: address, locale: 'en-GB', bypassCSP: true, ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) wrong.push(`${page.url()} asks ${url}`);
  });
  return { page, wrong, leave: () => context.close() };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it is: WCAG 2.2 A and AA and good practice. */
export async function axeOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate(`axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].target.join(' ')].join(' ')))`)) as string[];
  return found;
}
