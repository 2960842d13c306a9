// The cooperation resolutions of the official files and the reports among the seeds, as the register holds them.
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { Held } from '../../src/cycle/index.ts';
import { factsOf } from '../../src/facts/index.ts';
import { readAkn } from '../../src/readers/index.ts';
import { type ReadResult, readFiles } from '../../src/register/index.ts';
import { corpus } from '../akn/corpus.ts';
import { heldOf } from './held.ts';

export const SHARED = '../shared';
/** The reports among the seeds, by the first characters of their file; one prints no symbol and has the one it is cited by. */
export const REPORTS: Readonly<Record<string, string>> = { '001': 'A/79/302', '004': 'A/75/345' };

/** Seeds by the first characters of their file, under the symbols given. */
export async function seeds(names: Readonly<Record<string, string>>): Promise<Held[]> {
  const out: Held[] = [];
  for (const path of globSync(`${SHARED}/seeds/*.txt`).sort()) {
    const symbol = names[basename(path).slice(0, 3)];
    if (!symbol) continue;
    for await (const result of readFiles([path])) {
      const held = heldOf(result, [symbol]);
      if (held) out.push(held);
    }
  }
  return out;
}

const COOPERATION = /^(Cooperation between the United Nations|Coopération entre l.Organisation des Nations Unies) /;

/** The cooperation resolutions of the official files. */
export function cooperation(): Held[] {
  const out: Held[] = [];
  for (const { text, path } of corpus({ languages: ['en', 'fr'], sessions: ['75', '77', '79'] })) {
    if (!/Coop[ée]ration (between|entre) /.test(text)) continue;
    const { document, messages } = readAkn(text);
    if (!document?.title || !COOPERATION.test(document.title.text)) continue;
    const held = heldOf({ file: path, document, facts: factsOf(document), messages } as unknown as ReadResult);
    if (held) out.push(held);
  }
  return out;
}
