// All works, and which follow which.
import type { Contradiction, Held } from '../held.ts';
import { contradictionsBetween } from './between.ts';
import type { Work } from './types.ts';
import { workOf } from './work.ts';

export interface Works {
  readonly bySymbol: ReadonlyMap<string, Work>;
  /** Resolutions of one succession, by what they share. */
  readonly byKey: ReadonlyMap<string, readonly Work[]>;
  readonly bySession: ReadonlyMap<number, readonly Work[]>;
  /** Works by any draft symbol they print. */
  readonly byDraft: ReadonlyMap<string, Work>;
}

const bySessionAndDate = (a: Work, b: Work): number =>
  (a.session ?? 0) - (b.session ?? 0) || compare(a.date ?? '', b.date ?? '') || compareSymbols(a.symbol, b.symbol);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers in symbols count as numbers: A/RES/79/9 stands before A/RES/79/10. */
export function compareSymbols(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split(/(\d+)/));
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = i % 2 ? Number(left[i]) - Number(right[i]) : compare(left[i], right[i]);
    if (order) return order;
  }
  return left.length - right.length;
}

/** All works of what is held, one Held for each language (or file) of a work. */
export const worksOf = (held: readonly Held[]): Works =>
  indexed([...Map.groupBy(held, ({ symbol }) => symbol).values()].map(workOf));

/** The same with documents added; one of the same symbol and language is replaced. Only their works are made anew. */
export function addHeld(works: Works, held: readonly Held[]): Works {
  const all = new Map(works.bySymbol);
  for (const [symbol, fresh] of Map.groupBy(held, (one) => one.symbol)) {
    const kept = (all.get(symbol)?.held ?? []).filter(
      ({ language }) => !fresh.some((one) => one.language === language),
    );
    all.set(symbol, workOf([...kept, ...fresh]));
  }
  return indexed([...all.values()]);
}

function indexed(given: readonly Work[]): Works {
  const all = withItems([...given].sort(bySessionAndDate));
  const byKey = new Map<string, Work[]>();
  for (const work of all) if (work.kind === 'resolution') for (const key of work.keys) push(byKey, key, work);
  const bySession = new Map<number, Work[]>();
  for (const work of all) if (work.session !== null) push(bySession, work.session, work);
  return Object.freeze({
    bySymbol: new Map(all.map((work) => [work.symbol, work])),
    byKey,
    bySession,
    byDraft: new Map(all.flatMap((work) => work.drafts.map((draft) => [draft, work] as const))),
  });
}

function push<K>(map: Map<K, Work[]>, key: K, work: Work): void {
  const known = map.get(key);
  if (known) known.push(work);
  else map.set(key, [work]);
}

/** A document whose title and cover do not say so is of the recurring item that has its number in that session. */
function withItems(all: readonly Work[]): readonly Work[] {
  const numbers = new Map<string, string>();
  const numberOf = ({ session, agenda }: Work): string | null =>
    session !== null && agenda.length === 1 ? `${session} ${agenda[0].item} ${agenda[0].provisional}` : null;
  for (const work of all) {
    const number = numberOf(work);
    if (number && work.item) numbers.set(number, work.item);
  }
  return all.map((work) => {
    const item = work.item ?? numbers.get(numberOf(work) ?? '');
    return item && item !== work.item ? Object.freeze({ ...work, item }) : work;
  });
}

/** Resolutions of the same succession, this one among them, by session and date. */
export function chainOf({ byKey }: Works, work: Pick<Work, 'keys'>): readonly Work[] {
  if (work.keys.length === 1) return byKey.get(work.keys[0]) ?? [];
  return [...new Set(work.keys.flatMap((key) => byKey.get(key) ?? []))].sort(bySessionAndDate);
}

/** Whether a work was there on the day `asOf`; one without a date is taken as given. */
export const knownBy = ({ date }: Pick<Work, 'date'>, asOf: string): boolean => date === null || date <= asOf;

/** The next resolution of the succession in a later session, known by `asOf`; null: none. */
export const successorOf = (works: Works, work: Work, asOf: string): Work | null =>
  chainOf(works, work).find((one) => (one.session ?? 0) > (work.session ?? 0) && knownBy(one, asOf)) ?? null;

/** The last resolution of the succession before this one; null: none held. */
export const predecessorOf = (works: Works, work: Work): Work | null =>
  chainOf(works, work).findLast((one) => (one.session ?? 0) < (work.session ?? 0)) ?? null;

/** Symbols of the works whose ledger may change with this one. */
export function affectedBy(works: Works, symbol: string): ReadonlySet<string> {
  const work = works.bySymbol.get(symbol);
  if (!work) return new Set();
  const out = new Set(
    chainOf(works, work)
      .map((one) => one.symbol)
      .concat(symbol),
  );
  const sessions = new Set([work.session, ...work.cited.map(({ session }) => session)]);
  for (const one of works.bySymbol.values()) {
    const cites = work.citations.has(one.symbol);
    const waits = one.item !== null && one.item === work.item && one.requests.some((r) => sessions.has(r.session));
    if (cites || waits) out.add(one.symbol);
  }
  return out;
}

/** What documents say against each other or themselves, each with both sources. */
export const contradictionsOf = (works: Works): readonly Contradiction[] => [
  ...[...works.bySymbol.values()].flatMap(({ contradictions }) => contradictions),
  ...contradictionsBetween(works),
];
