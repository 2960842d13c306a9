// Joins the server of a register's folder: takes a seat at the one that runs, else starts one, with bounded patience.
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../error.ts';
import { notStarting, passing } from './log.ts';
import type { Place } from './place.ts';
import { postmaster } from './postmaster.ts';
import type { Programs } from './programs.ts';
import { type Seat, sit } from './seat.ts';
import { type Started, start } from './start.ts';
import type { User } from './user.ts';

/** What a crash left behind is gone by then. */
const TAKEOVER = 10_000;
/** A server that recovers after a crash may take long; one that is alive and silent is left alone. */
const SILENCE = 120_000;
const TRIES = 3;
const PAUSE = 20;

export interface Joined {
  readonly seat: Seat;
  /** This call started the server. */
  readonly started: boolean;
}

/** Errors: `server-not-starting`, `register-locked`, `disk-full`, `disk-read-only`, `server-unreachable`. */
export async function join(place: Place, programs: Programs, user: User, port?: number): Promise<Joined> {
  const begun = Date.now();
  let mine: Started | null = null;
  for (let failures = 0; ; await sleep(PAUSE)) {
    const seat = await sit(place);
    if (seat) return { seat, started: seat.pid === mine?.pid };
    const said = await mine?.ended();
    if (said !== undefined && said !== null) {
      refuse(place, said, begun, ++failures);
      mine = null;
      await sleep(PAUSE * 5);
    }
    const running = await postmaster(place.data);
    if (!running) mine ??= await start(place, programs, user, port);
    giveUp(place, running?.pid ?? mine?.pid ?? 0, begun);
  }
}

function refuse(place: Place, said: string, begun: number, failures: number): void {
  const most = passing(said) ? Date.now() - begun > TAKEOVER : failures >= TRIES;
  if (most) throw notStarting(place, said);
}

function giveUp({ folder }: Place, pid: number, begun: number): void {
  const waited = Date.now() - begun;
  if (waited > SILENCE) throw new StoreError('register-locked', { folder, pid, seconds: Math.round(waited / 1000) });
}
