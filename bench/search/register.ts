// The register that is measured: the one given by OCTAVO_BENCH_REGISTER, else one made of ../shared/corpus for the run.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegister, type Register, readyForSearch, takeIn } from '../../src/register/index.ts';

const SOURCES = ['../shared/seeds', '../shared/corpus'];

export async function benchRegister(): Promise<Register> {
  const given = process.env.OCTAVO_BENCH_REGISTER;
  if (given) {
    const register = await openRegister(given);
    await readyForSearch(register);
    return register;
  }
  const there = SOURCES.filter((path) => existsSync(path));
  if (!there.length) {
    console.log('no ../shared/corpus and no OCTAVO_BENCH_REGISTER: nothing to measure');
    process.exit(0);
  }
  const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
  const register = await openRegister(folder);
  await takeIn(register, there);
  await readyForSearch(register);
  return {
    ...register,
    close: async () => {
      await register.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Asked {
  readonly language: string;
  readonly question: string;
  /** Addresses of the paragraphs that answer it. */
  readonly wanted: readonly string[];
}
