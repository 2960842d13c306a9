// Who asks: a visitor; or an editor, who opened the one-time link that the program printed where it runs.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Person } from '../../register/index.ts';
import { VISITOR } from '../web/index.ts';

export const SEAT_COOKIE = 'octavo_seat';

export class Seats {
  #key: string | null = randomBytes(24).toString('base64url');
  readonly #seats = new Map<string, Person>();

  /** The one-time key; null once it was used. */
  get key(): string | null {
    return this.#key;
  }

  /** Gives a seat for the key, once; null when the key is wrong or used. */
  open(key: string): string | null {
    if (!this.#key || !same(key, this.#key)) return null;
    this.#key = null;
    const seat = randomBytes(24).toString('base64url');
    this.#seats.set(seat, { name: 'editor', role: 'editor' });
    return seat;
  }

  who(seat: string | undefined): Person {
    return (seat && this.#seats.get(seat)) || VISITOR;
  }
}

function same(a: string, b: string): boolean {
  const [one, two] = [Buffer.from(a), Buffer.from(b)];
  return one.length === two.length && timingSafeEqual(one, two);
}
