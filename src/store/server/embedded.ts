// The register's own server: joined on opening, joined again when it breaks away, left on release.

import { StoreError } from '../error.ts';
import { remember } from './farewell.ts';
import { complete, initialise } from './initialise.ts';
import { type Joined, join } from './join.ts';
import { trimLog } from './log.ts';
import { claim, dataVersion, type Place } from './place.ts';
import { type Programs, programs } from './programs.ts';
import { leave, type Seat } from './seat.ts';
import type { Server } from './server.ts';
import { own, type User, userFor } from './user.ts';

const LOG_WATCH = 10 * 60 * 1000;

export async function openEmbedded(folder: string): Promise<Server> {
  const place = await claim(folder);
  const found = await programs();
  const user = await userFor(place);
  await prepare(place, found, user);
  const first = await join(place, found, user);
  return new Embedded(place, first, (port) => join(place, found, user, port));
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
  await own(place, user);
  await complete(place, found, user);
}

class Embedded implements Server {
  readonly embedded = true;
  readonly folder: string;
  readonly started: boolean;
  readonly #place: Place;
  readonly #again: (port: number) => Promise<Joined>;
  readonly #watch: NodeJS.Timeout;
  #seat: Seat;
  #sitting: Promise<void> = Promise.resolve();
  #released: Promise<void> | null = null;

  constructor(place: Place, { seat, started }: Joined, again: (port: number) => Promise<Joined>) {
    this.folder = place.folder;
    this.started = started;
    this.#place = place;
    this.#again = again;
    this.#seat = this.#keep(seat);
    this.#watch = setInterval(() => trimLog(place.log).catch(() => {}), LOG_WATCH).unref();
    remember(this.folder, 1);
  }

  get url(): string {
    return this.#seat.url;
  }

  async ready(): Promise<void> {
    const sitting = this.#sitting;
    try {
      await sitting;
    } catch (error) {
      // Whoever asks again gets a new attempt.
      if (sitting === this.#sitting) this.#sitAgain();
      throw error;
    }
    if (sitting !== this.#sitting) await this.ready();
  }

  release(): Promise<void> {
    this.#released ??= this.#leave();
    return this.#released;
  }

  #keep(seat: Seat): Seat {
    seat.client.once('end', () => this.#sitAgain());
    // Who forgets to release must not be kept alive by a seat.
    seat.client.unref();
    return seat;
  }

  /** The server went down under us: the same address is served again, by whoever is first. */
  #sitAgain(): void {
    if (this.#released) return;
    this.#sitting = this.#again(this.#seat.port).then(({ seat }) => {
      this.#seat = this.#keep(seat);
    });
    this.#sitting.catch(() => {});
  }

  async #leave(): Promise<void> {
    clearInterval(this.#watch);
    await this.#sitting.catch(() => {});
    this.#seat.client.ref();
    await leave(this.#place, this.#seat);
    remember(this.folder, -1);
  }
}
