// "About PIF": a filter may name an actor as people do.
import { lookUp } from '../lexicon/index.ts';
import { StoreError } from '../store/index.ts';

/** `org/PIF`, also where it is not in the lexicon: an actor may be known from documents alone. */
const ID = /^(?:un|org|state|group)\/\S+$/;
const KINDS = ['un', 'org', 'state'] as const;

/** The actor's id for an id, an acronym or a name. Errors: `actor-unknown`. */
export function actorMeant(text: string): string {
  const name = text.trim();
  if (ID.test(name)) return name;
  const found = [...lookUp(name), ...KINDS.flatMap((kind) => lookUp(`${kind}/${name.toUpperCase()}`))];
  const actor = (found.find((one) => one.found.by === 'acronym') ?? found[0])?.actor;
  if (!actor) throw new StoreError('actor-unknown', { actor: name });
  return actor;
}

/** A filter's actors by their ids. Errors: `actor-unknown`. */
export function withActors<F extends { readonly [name: string]: unknown }>(filter: F, names: readonly (keyof F)[]): F {
  const meant = names.flatMap((name) => {
    const value = filter[name];
    return typeof value === 'string' && value ? [[name, actorMeant(value)]] : [];
  });
  return { ...filter, ...Object.fromEntries(meant) };
}
