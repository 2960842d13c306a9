// The register's own server: joined on opening, joined again when it breaks away, left on release.

import { StoreError } from '../error.ts';
import { remember } from './farewell.ts';
import { complete, initialise } from './initialise.ts';
import { type Joined, join } from './join.ts';
import { trimLog } from './log.ts';
import { claim, dataVersion, type Place } from './place.ts';
import { type Programs, programs } from './programs.ts';
import { leave } from './seat.ts';
import type { Server } from './server.ts';
import { type User, userFor } from './user.ts';

const LOG_WATCH = 10 * 60 * 1000;

export async function openEmbedded(folder: string): Promise<Server> {
  const place = await claim(folder);
  const found = await programs();
  const user = await userFor(place);
  await prepare(place, found, user);
  const embedded = new Embedded(place, found, user);
  await embedded.ready();
  return embedded;
}

async function prepare(place: Place, found: Programs, user: User): Promise<void> {
  if ((await dataVersion(place)) === null) await initialise(place, found, user);
  const version = await dataVersion(place);
  if (version !== found.major)
    throw new StoreError('register-other-postgres', {
      folder: place.folder,
      found: version ?? '?',
      needed: found.major,
    });
  await complete(place, found, user);
}

class Embedded implements Server {
  readonly embedded = true;
  readonly folder: string;
  readonly #join: (port?: number) => Promise<Joined>;
  readonly #place: Place;
  readonly #watch: NodeJS.Timeout;
  #joined: Promise<Joined>;
  #now: Joined | null = null;
  #released: Promise<void> | null = null;

  constructor(place: Place, found: Programs, user: User) {
    this.folder = place.folder;
    this.#place = place;
    this.#join = (port) => join(place, found, user, port);
    this.#joined = this.#sit();
    this.#watch = setInterval(() => trimLog(place.log).catch(() => {}), LOG_WATCH).unref();
  }

  get url(): string {
    return this.#now!.seat.url;
  }

  get started(): boolean {
    return this.#now!.started;
  }

  async ready(): Promise<void> {
    const sitting = this.#joined;
    await sitting;
    if (sitting !== this.#joined) await this.ready();
  }

  release(): Promise<void> {
    this.#released ??= this.#leave();
    return this.#released;
  }

  async #sit(port?: number): Promise<Joined> {
    const joined = await this.#join(port);
    if (!this.#now) remember(this.folder, 1);
    this.#now = joined;
    joined.seat.client.once('end', () => this.#lost());
    // Who forgets to release must not be kept alive by a seat.
    joined.seat.client.unref();
    return joined;
  }

  /** The server went down under us: the same address is served again, by whoever is first. */
  #lost(): void {
    if (this.#released) return;
    this.#joined = this.#sit(this.#now?.seat.port);
    this.#joined.catch(() => {});
  }

  async #leave(): Promise<void> {
    clearInterval(this.#watch);
    const joined = await this.#joined.catch(() => null);
    if (joined) {
      joined.seat.client.ref();
      await leave(this.#place, joined.seat);
    }
    if (this.#now) remember(this.folder, -1);
  }
}
