// Pictures of the last page of each journey on an open site: light and dark, desktop and phone. node bench/site/screens.ts ADDRESS FOLDER
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, visit } from '../../src/apps/web/browser/browser.ts';

const [address, folder] = process.argv.slice(2);
if (!address || !folder) throw new Error('node bench/site/screens.ts ADDRESS FOLDER');

/** Where the journeys of src/apps/web/journeys.md end. */
const LAST: Readonly<Record<string, string>> = {
  '00-home': '/',
  '01-unido-eco': '/A/79/302#para_93',
  '02-due-eco': '/organizations/ECO',
  '03-pif-2026': '/instruments?organization=org%2FPIF&year=2026',
  '04-agenda': '/agenda/81',
  '05-sco': '/compare/A/RES/77/338/A/RES/79/332',
  '06-agreed': '/A/RES/77/330/en/para_24',
  '07-round': '/lineage/A/RES/79/330',
  '08-side-by-side': '/A/RES/79/330/en+fr',
  '09-matrix': '/matrix',
  '10-french': '/search?q=%C3%A9nergies+propres&ui=fr',
  '11-method': '/method',
  '12-document': '/A/RES/79/330/en',
};

const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const colorScheme of ['light', 'dark'] as const)
  for (const [size, viewport] of Object.entries(SIZES)) {
    const { page, leave } = await visit(browser, address, { colorScheme, viewport });
    for (const [name, path] of Object.entries(LAST)) {
      await page.goto(path);
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) });
    }
    await leave();
  }
await browser.close();
