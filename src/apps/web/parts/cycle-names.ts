// Names of organizations, entities and groups in the interface's language, and their pages.
import { lookUp, officialName } from '../../../lexicon/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { maybe } from './cycle-words.ts';

/** The official name; a group's, from the interface's words; what nobody named keeps its id. */
export function nameOf(actor: string, words: Words): string {
  if (actor.startsWith('group/')) return maybe(words, actor.replace('/', '-'), actor.slice(6).replaceAll('-', ' '));
  return officialName(actor, words.language) ?? officialName(actor, 'en') ?? printedName(actor);
}

/** `org/Tidal-Commission` is known from documents alone, by its name. */
const printedName = (actor: string): string => codeOf(actor).replaceAll('-', ' ');

const shorts = new Map<string, string>();

/** The acronym in the interface's language; where there is none, the name. */
export function shortOf(actor: string, words: Words): string {
  const key = `${words.language} ${actor}`;
  const known = shorts.get(key);
  if (known !== undefined) return known;
  const names = actor.startsWith('group/') ? {} : (lookUp(actor)[0]?.names ?? {});
  const short = names[words.language]?.acronyms?.[0] ?? nameOf(actor, words);
  if (shorts.size < 8000) shorts.set(key, short);
  return short;
}

/** The acronym behind a name; nothing where the interface's language has none. */
export function acronymPart(actor: string, words: Words): Html | string {
  const short = shortOf(actor, words);
  return short === nameOf(actor, words) ? '' : html` <span class="small">${short}</span>`;
}

/** The acronym where the interface's language has one that the code is not: "OCE" for `org/ECO`; null. */
export function otherAcronym(actor: string, words: Words): string | null {
  const short = shortOf(actor, words);
  return short === codeOf(actor) || short === nameOf(actor, words) ? null : short;
}

/** `org/AU/PSC` → `AU/PSC`. */
export const codeOf = (actor: string): string => actor.slice(actor.indexOf('/') + 1);

/** The page of an organization or an entity; others have none. */
export function pageOf(actor: string): string | null {
  const code = encodeURI(codeOf(actor));
  if (actor.startsWith('org/')) return `/organizations/${code}`;
  return actor.startsWith('un/') ? `/entities/${code}` : null;
}

/** The name, leading to the page where there is one. */
export function actorLink(actor: string, words: Words, short = false): Html {
  const text = short ? shortOf(actor, words) : nameOf(actor, words);
  const full = short ? nameOf(actor, words) : text;
  const title = full === text ? '' : html` title="${full}"`;
  const href = pageOf(actor);
  return href ? html`<a href="${href}"${title}>${text}</a>` : html`<span${title}>${text}</span>`;
}

/** Names one behind the other. */
export const actorLinks = (actors: readonly string[], words: Words, short = false): Html =>
  html`${actors.map((one, at) => html`${at ? ', ' : ''}${actorLink(one, words, short)}`)}`;

/** A name as printed; where that is in another language than the interface's, the official one of that language. */
export function nameHere(printed: string, words: Words): string {
  const key = `${words.language} = ${printed}`;
  const known = shorts.get(key);
  if (known !== undefined) return known;
  const actor = lookUp(printed, words.language).length ? undefined : lookUp(printed)[0]?.actor;
  const name = (actor && officialName(actor, words.language)) ?? printed;
  if (shorts.size < 8000) shorts.set(key, name);
  return name;
}

/** By name, as people of that language order them. */
export function byName(words: Words): (a: string, b: string) => number {
  const collator = new Intl.Collator(words.language);
  return (a, b) => collator.compare(nameOf(a, words), nameOf(b, words));
}
