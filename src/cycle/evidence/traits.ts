// What a paragraph speaks of: actors, instruments, places, dates, themes, citations, concepts and its telling words.
import { actorRow, findConcepts, foldWord, lookUp, stemOf, topics } from '../../lexicon/index.ts';
import type { HeldParagraph } from '../held.ts';
import { Gathered } from './gathered.ts';
import { isBody, jointMeeting, rolesOf } from './roles.ts';
import type { OwnerFacts, Setting } from './setting.ts';
import type { Traits } from './types.ts';
import { type Telling, tellingWords } from './words.ts';

/** An entity stands for its themes, less surely than words do. */
const BY_ENTITY = 0.6;
/** Words of a name that is an actor already. */
const IN_NAME = 0.5;
/** The organization as a whole, and its secretariat, say nothing of a matter. */
const EVERYWHERE = ['un/UN', 'un/UNGA'];
const isGeneral = (actor: string): boolean => EVERYWHERE.includes(actor) || actorRow(actor)?.kind === 'secretariat';
/** Whoever speaks for the organization itself is no matter either. */
const isOwnHead = (actor: string, own: readonly string[]): boolean =>
  actorRow(actor)?.kind === 'official' && own.includes(actorRow(actor)?.parent ?? '');
/** Kinds of activity that have traits of their own, or that any cooperation is. */
const NO_ACTS: readonly string[] = ['instrument', 'cooperating'];

/** A named actor and where its name stands. */
interface Named {
  readonly actor: string;
  readonly start: number;
  readonly end: number;
}

/** The traits of a paragraph; `own` are the organizations whose paragraph it is, which are no trait of it. */
export function traitsOf(
  paragraph: HeldParagraph,
  own: readonly string[],
  { facts, under, language, asks }: Setting,
): Traits {
  const out = new Gathered();
  for (const found of under.get(paragraph.id) ?? []) addFacts(found, own, out);
  const named = (facts.get(paragraph.id)?.actors ?? []).filter(({ basis }) => basis !== 'derived');
  const nameAt = (start: number): Named | null => named.find((one) => start >= one.start && start < one.end) ?? null;
  const sites = addTopics(paragraph.text, language, nameAt, out);
  findConcepts(paragraph.text, language, (id, shown, weight, start) => {
    out.phrase(start, start + shown.length);
    out.add('concept', id, { shown, weight, within: nameAt(start)?.actor ?? null, start });
  });
  for (const [role, shown] of rolesOf(paragraph.text, language))
    if (role !== 'bodies' || asks) out.add(role, role, { shown });
  if (!asks && named.some(({ actor }) => isBody(actor))) out.add('bodies', 'bodies');
  addWords(paragraph.text, language, { own, nameAt, sites }, out);
  return out.traits;
}

function addFacts(facts: OwnerFacts, own: readonly string[], out: Gathered): void {
  const { actors, dates, citations, instruments } = facts;
  const joint = jointMeeting(facts, own);
  if (joint) out.add('meeting', 'joint', { shown: joint });
  for (const { actor } of actors) {
    if (own.includes(actor) || isGeneral(actor) || isOwnHead(actor, own)) continue;
    out.add(actor.startsWith('state/') ? 'place' : 'actor', actor);
    for (const theme of topics.themesOfEntity(actor)) out.add('theme', theme, { weight: BY_ENTITY, within: actor });
  }
  // A year alone is shared by chance.
  for (const { role, from } of dates)
    if (role !== 'reference' && from && from.length > 4) out.add('date', from.slice(0, 7));
  for (const { symbol } of citations) out.add('citation', symbol);
  for (const { type, parties } of instruments)
    for (const one of parties) if (!own.includes(one) && !isGeneral(one)) out.add('instrument', `${type}|${one}`);
}

type NameAt = (start: number) => Named | null;

/** Gives where the names of places stand. */
function addTopics(text: string, language: string | null, nameAt: NameAt, out: Gathered): ReadonlySet<number> {
  const sites = new Set<number>();
  const themes = new Map<string, { weight: number; within: string | null; start: number }>();
  topics.findTopics(text, language, 0, text.length, ({ family, id, weight }, start, end) => {
    if (id === topics.NONE) return;
    if (family === topics.THEME) out.phrase(start, end);
    const within = nameAt(start)?.actor ?? null;
    if (family === topics.KIND && !NO_ACTS.includes(id)) out.add('act', id);
    // The city in a name is no place where anything happens.
    if (family === topics.PLACE && !within && id) {
      sites.add(start);
      out.add('place', `state/${id}`);
    }
    if (family !== topics.THEME) return;
    const there = themes.get(id) ?? { weight: 0, within, start };
    const one = there.within === within ? within : null;
    themes.set(id, { ...there, weight: there.weight + weight, within: one });
  });
  for (const [theme, { weight, within, start }] of themes)
    out.add('theme', theme, { weight: Math.min(1, weight / topics.SURE), within, start });
  return sites;
}

interface Names {
  readonly own: readonly string[];
  readonly nameAt: NameAt;
  readonly sites: ReadonlySet<number>;
}

function addWords(text: string, language: string | null, { own, nameAt, sites }: Names, out: Gathered): void {
  const names = ownWords(own, language);
  for (const one of tellingWords(text, language)) {
    const at = nameAt(one.start);
    if (isOwnName(one, at !== null && own.includes(at.actor), names)) continue;
    if (at?.actor.startsWith('state/')) continue;
    const weight = one.weight * (at ? IN_NAME : 1);
    const more = { shown: one.printed, weight, within: at?.actor ?? null, start: one.start };
    if (sites.has(one.start)) out.add('place', one.matter ?? foldWord(one.printed), more);
    else if (one.matter) out.add('matter', one.matter, more);
    else out.add('word', one.key, more);
    if (one.name && !one.matter && !at && !sites.has(one.start)) out.add('name', foldWord(one.printed), more);
  }
}

/** The words, as stems, of the official names and acronyms of organizations. */
function ownWords(own: readonly string[], language: string | null): ReadonlySet<string> {
  const rows = own.flatMap((one) => lookUp(one).flatMap(({ names }) => names[language ?? ''] ?? []));
  const words = rows.flatMap(({ name, acronyms }) => [name, ...(acronyms ?? [])].join(' ').split(/[^\p{L}\p{N}]+/u));
  return new Set(words.map((word) => stemOf(foldWord(word), language)));
}

/** "Collective security" says nothing in the section of the organization that is called so. */
const isOwnName = ({ key, printed }: Telling, inOwn: boolean, names: ReadonlySet<string>): boolean =>
  names.has(key) || (inOwn && printed === printed.toUpperCase());
