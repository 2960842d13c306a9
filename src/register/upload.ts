// "Take this file in, I have it here": files that come through a page.
import { type FileFate, filesUnder } from '../store/index.ts';
import type { Register } from './open.ts';
import { mustBeAllowed, type Person } from './person.ts';
import { type ReadResult, readFiles } from './read-files.ts';
import { takeIn } from './take-in.ts';

export type { FileFate } from '../store/index.ts';

/** Takes in what lies in a folder; gives what became of each file. Errors: `not-allowed`, StoreError. */
export async function takeInUpload(register: Register, folder: string, by: Person): Promise<readonly FileFate[]> {
  mustBeAllowed(by, 'ingest');
  const { refusals } = await takeIn(register, [folder], { by, threads: 1 });
  const fates = await filesUnder(register.store, folder);
  const known = new Set(fates.map((one) => one.name));
  const unkept = refusals.filter(({ name }) => name.startsWith(folder) && !known.has(name));
  return [
    ...fates,
    ...unkept.map(({ name, id, values }) => ({
      name,
      sha256: '',
      state: 'refused' as const,
      refusal: { id, values },
      symbol: null,
      language: null,
    })),
  ];
}

/** Reads a file and keeps nothing. Errors: `not-allowed`. */
export async function tryFile(path: string, by: Person): Promise<ReadResult | null> {
  mustBeAllowed(by, 'try');
  for await (const result of readFiles([path])) return result;
  return null;
}
