// Registers for tests, each a database of its own: on the server at DATABASE_URL, else on one embedded server.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type Store } from '../store/index.ts';
import { openRegister, type Register } from './open.ts';
import { type TakeInOptions, type TakenIn, takeIn } from './take-in.ts';

export class Places {
  readonly root = mkdtempSync(join(tmpdir(), 'octavo-register-'));
  readonly #open: Register[] = [];
  readonly #names: string[] = [];
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
    const url = await this.#server();
    const name = `octavo_test_${process.pid}_${this.#count++}`;
    await ask(url, `create database ${name} encoding 'UTF8' template template0`);
    this.#names.push(name);
    return this.open(url.replace(/\/\w*(?=\?|$)/, `/${name}`), this.folder('originals'));
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
    const url = process.env.DATABASE_URL;
    if (url) for (const name of this.#names) await ask(url, `drop database if exists ${name} with (force)`);
    await this.#own?.close();
    rmSync(this.root, { recursive: true, force: true });
  }
}

export async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

/** Takes a folder in without threads of its own, which would take longer to start than these few files to read. */
export const take = (register: Register, path: string, options: TakeInOptions = {}): Promise<TakenIn> =>
  takeIn(register, [path], { threads: 0, ...options });
