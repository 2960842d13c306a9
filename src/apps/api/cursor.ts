// Pages of a list. A cursor names the last thing given, not a place, so that what arrives meanwhile shifts nothing.
import { Problem } from './problem.ts';

export type CursorKey = readonly (string | number)[];

export const cursorOf = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

const LONGEST = 600;

/** What `cursorOf` was given; `shape` says the type of each part. Errors: `api-cursor-bad`. */
export function keyOf(cursor: string, shape: readonly ('string' | 'number')[]): CursorKey {
  try {
    const key: unknown = cursor.length > LONGEST ? null : JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === shape.length && key.every((part, at) => typeof part === shape[at]))
      return key;
  } catch {
    // Told below.
  }
  throw new Problem('api-cursor-bad');
}

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly total?: number;
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
}

/** A page of things in any order that has a name each: put in the order of their names, equal ones as they came. */
export function pageOf<T>(all: readonly T[], nameOf: (one: T) => string, limit: number, cursor?: string): PageOf<T> {
  const named = all.map((one) => ({ name: nameOf(one), one }));
  const order = named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const from = cursor === undefined ? 0 : placeBehind(order, cursor);
  const items = order.slice(from, from + limit);
  const last = items.at(-1);
  const next = last && from + limit < order.length ? cursorOf([last.name, nth(order, from + items.length - 1)]) : null;
  return { items: items.map(({ one }) => one), total: all.length, next };
}

type Named = { readonly name: string };

/** Which of its equals it is, from 0. */
function nth(order: readonly Named[], at: number): number {
  let first = at;
  while (first > 0 && order[first - 1].name === order[at].name) first--;
  return at - first;
}

function placeBehind(order: readonly Named[], cursor: string): number {
  const [name, count] = keyOf(cursor, ['string', 'number']) as [string, number];
  const first = order.findIndex((one) => one.name >= name);
  if (first === -1) return order.length;
  let at = first;
  while (at < order.length && order[at].name === name && at - first <= count) at++;
  return at;
}
