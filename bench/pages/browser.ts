// A browser that prints pages to PDF, as a person would with "Save as PDF".
import type { Page } from 'playwright-core';
import { openBrowser } from '../../src/apps/web/browser/browser.ts';

export interface Printer {
  print(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** One browser and one page of it for a whole run. Nothing is fetched: the pages have no addresses of their own. */
export async function openPrinter(): Promise<Printer> {
  const browser = await openBrowser();
  const page: Page = await browser.newPage({ javaScriptEnabled: false, offline: true });
  return {
    async print(html) {
      await page.setContent(html);
      return new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    },
    close: () => browser.close(),
  };
}
