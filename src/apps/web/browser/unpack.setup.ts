// Once, before any test file: the browser is unpacked and has opened. Files that unpack it at the same time find each other's halves.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './browser.ts';

const tryOut = async (): Promise<void> => (await openBrowser()).close();

/** What a run that was killed left half unpacked is unpacked again. */
export default async function setup(): Promise<void> {
  try {
    await tryOut();
  } catch {
    for (const one of ['chromium', 'fonts']) rmSync(join(tmpdir(), one), { recursive: true, force: true });
    await tryOut();
  }
}
