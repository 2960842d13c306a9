// Texts to measure with: the seeds and dirty renderings of official files. Empty where ../shared is missing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readAkn } from '../../src/readers/akn/index.ts';
import { members } from '../../src/readers/index.ts';
import { seedOf } from '../dirt/random.ts';
import { render } from '../dirt/render.ts';

const SHARED = '../shared';

export interface Sample {
  readonly name: string;
  readonly text: string;
}

export function seeds(): Sample[] {
  const folder = `${SHARED}/seeds`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
}

/** Every `every`-th French or English file of the archives, as dirty text. */
export function rendered(every: number, seed = 11, zips = ['75', '77', '79', 'SC-2023']): Sample[] {
  const out: Sample[] = [];
  let count = 0;
  for (const zip of zips) {
    const path = `${SHARED}/corpus/akn4un/${zip}.zip`;
    if (!existsSync(path)) continue;
    for (const { bytes, label } of members(readFileSync(path))) {
      if (!bytes || !/\/(?:French|English)\/.*\.xml$/.test(label) || count++ % every) continue;
      const { document } = readAkn(new TextDecoder().decode(bytes));
      if (document) out.push({ name: label, text: render(document, seedOf(label, seed)).text });
    }
  }
  return out;
}
