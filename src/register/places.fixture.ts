// Registers for tests, each a database of its own: on the server at DATABASE_URL, else on one embedded server.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, freshDatabase } from '../store/fresh-place.fixture.ts';
import { openStore, type Store } from '../store/index.ts';
import { openRegister, type Register } from './open.ts';
import { type TakeInOptions, type TakenIn, takeIn } from './take-in.ts';

export { ask } from '../store/fresh-place.fixture.ts';

export class Places {
  readonly root = mkdtempSync(join(tmpdir(), 'octavo-register-'));
  readonly #open: Register[] = [];
  readonly #databases: FreshDatabase[] = [];
  #own: Store | null = null;
  #count = 0;

  /** Address of the server, in whose place each register has its own database. */
  async #server(): Promise<string> {
    if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
    this.#own ??= await openStore(join(this.root, 'server'));
    return this.#own.handle.url;
  }

  /** An empty register. */
  async fresh(): Promise<Register> {
    const database = await freshDatabase(await this.#server());
    this.#databases.push(database);
    return this.open(database.url, this.folder('originals'));
  }

  /** The register at an address, with its originals in this folder. */
  async open(url: string, originals: string): Promise<Register> {
    process.env.OCTAVO_ORIGINALS = join(originals, 'originals');
    const register = await openRegister(url);
    this.#open.push(register);
    return register;
  }

  /** A new folder, with these files. */
  folder(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
    const folder = join(this.root, `${name}-${this.#count++}`);
    mkdirSync(folder);
    for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes);
    return folder;
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map((one) => one.close()));
    if (!this.#own) for (const one of this.#databases) await one.drop();
    await this.#own?.close();
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Takes a folder in without threads of its own, which would take longer to start than these few files to read. */
export const take = (register: Register, path: string, options: TakeInOptions = {}): Promise<TakenIn> =>
  takeIn(register, [path], { threads: 0, ...options });
