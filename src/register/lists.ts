// "Which works, which facts, who?": lists of what is held, for whoever goes through all of it.
import { type MeetingSeries, meetingSeries, sessionDates } from '../cycle/index.ts';
import { actorRow, fold, lookUp as lookUpActor, officialName } from '../lexicon/index.ts';
import {
  type ActorCount,
  type AuditRow,
  actorCounts,
  arrivals,
  type Counts,
  countsOf,
  type FactFilter,
  type FactKey,
  type FactRow,
  factsWhere,
  type Store,
  trailOf,
  worksNaming,
} from '../store/index.ts';
import type { Catalogue, Head } from './catalogue.ts';
import type { CycleState } from './cycle.ts';
import type { Register } from './open.ts';

export type { ActorCount, AuditRow, Counts, FactKey } from '../store/index.ts';

export interface WorkListFilter {
  readonly kind?: string;
  readonly session?: number;
  readonly organ?: string;
  readonly language?: string;
  /** Named in its facts. */
  readonly actor?: string;
  /** Words that all stand in its symbol or one of its titles. */
  readonly q?: string;
}

const folded = (text: string): string => fold(text).toLowerCase();

/** Works that are held and not withdrawn, by symbol. */
export async function worksWhere(
  register: Register,
  catalogue: Catalogue,
  filter: WorkListFilter,
): Promise<readonly Head[]> {
  const naming = filter.actor === undefined ? null : await worksNaming(register.store, filter.actor);
  const words = folded(filter.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const fits = (head: Head): boolean =>
    (filter.kind === undefined || head.kind === filter.kind) &&
    (filter.session === undefined || head.session === filter.session) &&
    (filter.organ === undefined || head.organs.includes(filter.organ)) &&
    (filter.language === undefined || head.languages.includes(filter.language)) &&
    (naming === null || naming.has(head.work)) &&
    (!words.length || saysAll(head, words));
  return [...catalogue.all()].filter(fits).sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

function saysAll({ symbols, symbol, titles }: Head, words: readonly string[]): boolean {
  const text = folded([symbol, ...symbols, ...Object.values(titles)].join(' '));
  return words.every((word) => text.includes(word));
}

/** ISO time at which each of these works came. */
export const arrivedAt = (register: Register, heads: readonly Head[]): Promise<ReadonlyMap<number, string>> =>
  arrivals(
    register.store,
    heads.map(({ work }) => work),
  );

/** The register for questions: nothing is changed through it, and what takes too long is ended. */
const asking = ({ store }: Register): Store => ({ ...store, db: store.questions });

/** Facts in the order of works and of print, behind the fact `after`; rejected ones are left out. */
export const factsListed = (
  register: Register,
  filter: FactFilter,
  page: { readonly limit: number; readonly after?: FactKey },
): Promise<FactRow[]> => factsWhere(asking(register), filter, page);

export interface Actor {
  readonly actor: string;
  readonly kind: 'organization' | 'entity' | 'state' | 'other';
  /** Official name by language. */
  readonly names: Readonly<Record<string, string>>;
  readonly acronyms: readonly string[];
  readonly parents: readonly string[];
  readonly organs: readonly string[];
  /** The same body's other id, or null. */
  readonly twin: string | null;
  readonly works: number;
  readonly facts: number;
}

const KINDS = { org: 'organization', un: 'entity', state: 'state' } as const;
const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

/** What the lexicon and the register know of an actor; null: neither knows it. */
function actorOf(id: string, count?: ActorCount): Actor | null {
  if (!count && !actorRow(id)) return null;
  const known = actorRow(id) ? lookUpActor(id)[0] : undefined;
  const names = LANGUAGES.flatMap((language) => {
    const name = known?.names[language] ? officialName(id, language) : null;
    return name ? [[language, name] as const] : [];
  });
  return {
    actor: id,
    kind: KINDS[id.split('/')[0] as keyof typeof KINDS] ?? 'other',
    names: Object.fromEntries(names),
    acronyms: known?.names.en?.acronyms ?? [],
    parents: known?.parents ?? [],
    organs: known?.organs ?? [],
    twin: known?.twin ?? null,
    works: count?.works ?? 0,
    facts: count?.facts ?? 0,
  };
}

/** Actors whose id begins so (`org/`, `un/`) and whom held works name, by id. */
export async function actorsNamed(register: Register, prefix: string): Promise<readonly Actor[]> {
  const counts = await actorCounts(register.store, prefix);
  return counts.flatMap((count) => actorOf(count.actor, count) ?? []);
}

/** One actor; null: neither the lexicon nor any held work knows it. */
export async function actorNamed(register: Register, id: string): Promise<Actor | null> {
  const [count] = await actorCounts(register.store, id, true);
  return actorOf(id, count);
}

export interface SessionHeld {
  readonly session: number;
  readonly opens: string | null;
  readonly ends: string | null;
  readonly works: number;
}

/** Sessions that works are held of, newest first. */
export function sessionsHeld(catalogue: Catalogue): readonly SessionHeld[] {
  const works = Map.groupBy(catalogue.all(), ({ session }) => session ?? 0);
  works.delete(0);
  return [...works]
    .sort(([a], [b]) => b - a)
    .map(([session, heads]) => {
      const dates = sessionDates(session);
      return { session, opens: dates.opens.date, ends: dates.ends.date, works: heads.length };
    });
}

const allSeries = new WeakMap<CycleState, readonly MeetingSeries[]>();

/** Series of numbered meetings that documents name, of all organizations. */
export function seriesOf(state: CycleState): readonly MeetingSeries[] {
  const known = allSeries.get(state) ?? meetingSeries(state.held);
  allSeries.set(state, known);
  return known;
}

/** Entries of the audit trail behind number `after`. */
export const auditTrail = (register: Register, page: { after?: number; limit?: number }): Promise<AuditRow[]> =>
  trailOf(asking(register), page);

/** How much is held. */
export const countsHeld = (register: Register): Promise<Counts> => countsOf(asking(register));
