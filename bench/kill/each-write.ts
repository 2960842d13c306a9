// Each write that Octavo itself makes fails once: of a first use, a later one, a backup, a restore, an export. A clear error, and all is whole.
import { dirname, join } from 'node:path';
import {
  BULK_TARGETS,
  backUpRegister,
  exportAll,
  openRegister,
  type Register,
  RegisterError,
  restoreRegister,
  takeIn,
  verify,
} from '../../src/register/index.ts';
import { type Attempt, eachWrite } from '../../src/store/failing-disk.fixture.ts';
import { emptied } from '../../src/store/fresh-place.fixture.ts';
import { makeCorpus } from './corpus.ts';

/** In the catalogue's words. */
export const clearly = (error: unknown): boolean => error instanceof RegisterError && error.id.startsWith('disk-');

const FILES = 5;

/** True when every one of them was answered clearly and left a whole register. */
export async function eachOfItsWrites(root: string): Promise<boolean> {
  const corpus = join(root, 'few');
  makeCorpus(corpus, FILES);
  const [full, other] = await Promise.all(['full', 'other'].map((name) => openRegister(join(root, name))));
  try {
    await takeIn(full, [corpus], { threads: 0 });
    const { digest } = await verify(full);
    const backup = join(root, 'backup');
    await backUpRegister(full, backup);
    let good = true;
    for (const [name, attempt] of Object.entries(attempts(root, corpus, backup, full, other, digest))) {
      let count = 0;
      const met = await eachWrite(() => attempt(`${name.replace(/\W+/g, '-')}-${count++}`));
      const unclear = met.filter((one) => !clearly(one.error));
      console.log(`  ${name}: ${met.length} writes, each failed once, ${unclear.length} unclear`);
      for (const { step, code, error } of unclear) console.log(`    ${step} ${code}: ${error}`);
      good &&= met.length > 0 && !unclear.length;
    }
    return good;
  } finally {
    await Promise.all([full.close(), other.close()]);
  }
}

type Attempts = Readonly<Record<string, (name: string) => Promise<Attempt>>>;

function attempts(
  root: string,
  corpus: string,
  backup: string,
  full: Register,
  other: Register,
  digest: string,
): Attempts {
  const whole = async (register: Register): Promise<void> => {
    const found = await verify(register);
    if (!found.sound || found.digest !== digest) throw new Error(`not whole: ${register.place}`);
  };
  const fill = (register: Register): Promise<unknown> => takeIn(register, [corpus], { threads: 0 });
  const empty = async (): Promise<Register> => ({ ...other, store: await emptied(other.store) });
  const folderOf = ({ store }: Register): string => dirname(store.originals.folder);
  return {
    'first use': async (name) => {
      const place = join(root, name);
      const using = async (use: (register: Register) => Promise<unknown>): Promise<void> => {
        const register = await openRegister(place);
        await use(register).finally(() => register.close());
      };
      const work = (): Promise<void> => using(async () => {});
      return { under: place, work, after: () => using((register) => fill(register).then(() => whole(register))) };
    },
    'taken in': async () => {
      const register = await empty();
      const after = (): Promise<void> => fill(register).then(() => whole(register));
      return { under: folderOf(register), work: () => fill(register), after };
    },
    restored: async () => {
      const register = await empty();
      let done = false;
      const work = async (): Promise<void> => {
        await restoreRegister(register, backup);
        done = true;
      };
      const after = async (): Promise<void> => {
        if (!done) await work();
        await whole(register);
      };
      return { under: folderOf(register), work, after };
    },
    'backed up': async (name) => ({ under: join(root, name), work: () => backUpRegister(full, join(root, name)) }),
    ...Object.fromEntries(
      BULK_TARGETS.map((to) => [
        `exported as ${to}`,
        async (name: string) => ({ under: join(root, name), work: () => exportAll(full, to, join(root, name)) }),
      ]),
    ),
  };
}
