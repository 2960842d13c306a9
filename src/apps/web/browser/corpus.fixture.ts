// Registers for tests: the project's specimens, and what the journeys need of the real documents.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { openRegister, type Register, takeIn } from '../../../register/index.ts';
import { freshPlace } from '../../../store/fresh-place.fixture.ts';

export interface Filled {
  readonly register: Register;
  remove(): Promise<void>;
}

const SHARED = '../shared';
export const HAS_SHARED = existsSync(`${SHARED}/corpus/akn4un/79.zip`);

/** A register of its own with the specimens that are read to their facts. */
export const specimenRegister = (): Promise<Filled> => {
  const folder = fileURLToPath(new URL('../../../../fixtures/specimens', import.meta.url));
  return filled(() => globSync(`${folder}/*-{en,fr}-a.txt`));
};

/** The seeds and the cooperation resolutions of three sessions in English and French. */
export const corpusRegister = (): Promise<Filled> =>
  filled((folder) => [...globSync(`${SHARED}/seeds/*.txt`), ...cooperation(folder)]);

async function filled(filesIn: (folder: string) => readonly string[]): Promise<Filled> {
  const { place, folder, remove: removePlace } = await freshPlace('site');
  const register = await openRegister(place);
  const remove = async (): Promise<void> => {
    await register.close();
    await removePlace();
  };
  const files = join(folder, 'files');
  mkdirSync(files);
  await takeIn(register, filesIn(files));
  return { register, remove };
}

const TITLE = /Cooperation between the United Nations and|Coopération entre l[’']Organisation des Nations Unies et/;
const HEAD = 20_000;

function cooperation(folder: string): string[] {
  return ['75', '77', '79'].flatMap((session) => {
    const archive = readFileSync(`${SHARED}/corpus/akn4un/${session}.zip`);
    const files = unzipSync(archive, { filter: ({ name }) => /\/(?:English|French)\/.*\.xml$/.test(name) });
    return Object.entries(files).flatMap(([name, bytes]) => {
      if (!TITLE.test(strFromU8(bytes.subarray(0, HEAD)))) return [];
      const path = join(folder, basename(name));
      writeFileSync(path, bytes);
      return [path];
    });
  });
}
