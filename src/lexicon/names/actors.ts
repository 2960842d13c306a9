// The register of actors: one row per id.
import { ACTOR_TABLES } from './packs.ts';
import type { ActorRow } from './types.ts';

const ACTORS: ReadonlyMap<string, ActorRow> = new Map(ACTOR_TABLES.flatMap((table) => Object.entries(table)));

/** The row of an actor, or null for an id that is not in the lexicon. */
export const actorRow = (id: string): ActorRow | null => ACTORS.get(id) ?? null;

export const actorIds = (): readonly string[] => [...ACTORS.keys()];

/** Ids above an actor, nearest first: `org/AU/AUC` → `org/AU`. */
export function ancestorsOf(id: string): string[] {
  const out: string[] = [];
  for (let at = ACTORS.get(id)?.parent; at && !out.includes(at); at = ACTORS.get(at)?.parent) out.push(at);
  return out;
}

/** The organization an actor belongs to: `org/AU/PSC` → `org/AU`; a UN entity and a State are their own. */
export function organizationOf(id: string): string {
  if (!id.startsWith('org/')) return id;
  const [, name] = id.split('/');
  return ACTORS.has(`org/${name}`) ? `org/${name}` : id;
}

/** The other id of a body that is both a UN entity and an organization with its own cooperation item, or null. */
export function twinOf(id: string): string | null {
  const row = ACTORS.get(id);
  if (row?.same) return row.same;
  return TWINS.get(id) ?? null;
}

const TWINS: ReadonlyMap<string, string> = new Map(
  [...ACTORS].filter(([, row]) => row.same).map(([id, row]) => [row.same!, id]),
);

/** Actors directly below one: `org/AU` → `org/AU/AUC` …. */
export const organsOf = (id: string): readonly string[] => BELOW.get(id) ?? [];

const BELOW: ReadonlyMap<string, readonly string[]> = Map.groupBy(ACTORS.keys(), (id) => ACTORS.get(id)?.parent ?? '');

/** The part of a body that deals with one of the organizations, or null. */
export const partFor = (id: string, organizations: readonly string[]): string | null =>
  DEALING.get(id)?.find((one) => organizations.includes(ACTORS.get(one)?.of ?? '')) ?? null;

const DEALING: ReadonlyMap<string, readonly string[]> = new Map(
  [...BELOW].flatMap(([id, below]) => {
    const parts = below.filter((one) => ACTORS.get(one)?.of !== undefined);
    return parts.length ? [[id, parts] as const] : [];
  }),
);
