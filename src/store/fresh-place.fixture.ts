// A place of its own for a test's register: with DATABASE_URL a new database on that server, else a folder with its own server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { TABLES } from './backup/tables.ts';
import type { Store } from './open.ts';
import { openOriginals } from './originals/index.ts';

export interface FreshPlace {
  /** What a register is opened by. */
  readonly place: string;
  /** Of this test alone; `register` in it is the register's, anything else may be put there. */
  readonly folder: string;
  /** When the register is closed. */
  remove(): Promise<void>;
}

let count = 0;

/** Makes a place; its originals stand in its folder (OCTAVO_ORIGINALS is set, which counts when a register is opened). */
export async function freshPlace(name = 'register'): Promise<FreshPlace> {
  const folder = mkdtempSync(join(tmpdir(), `octavo ${name} `));
  const server = process.env.DATABASE_URL;
  const database = server ? await freshDatabase(server) : null;
  if (database) process.env.OCTAVO_ORIGINALS = join(folder, 'register', 'originals');
  const remove = async (): Promise<void> => {
    await database?.drop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { place: database?.url ?? join(folder, 'register'), folder, remove };
}

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A new, empty database on the server at `url`. */
export async function freshDatabase(url: string): Promise<FreshDatabase> {
  const name = `octavo_test_${process.pid}_${Date.now().toString(36)}_${count++}`;
  await ask(url, `create database ${name} encoding 'UTF8' template template0`);
  const drop = async (): Promise<void> => void (await ask(url, `drop database if exists ${name} with (force)`));
  return { url: url.replace(/^(\w+:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${name}`), drop };
}

/** The store with nothing in it: neither rows nor originals nor the trail's file. Quicker than a new one. */
export async function emptied(store: Store): Promise<Store> {
  const tables = TABLES.map(([table]) => table).filter((table) => table !== 'setting');
  await sql.raw(`truncate ${tables.map((table) => `octavo.${table}`).join()}`).execute(store.db);
  const { folder } = store.originals;
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(dirname(folder), 'audit.jsonl'), { force: true });
  return { ...store, originals: openOriginals(folder) };
}

export async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}
