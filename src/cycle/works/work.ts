// One work made of what is held of it.
import type { Held } from '../held.ts';
import { isSession } from '../sessions/index.ts';
import { citationsOf, citedReports } from './cited.ts';
import { contradictionsAmong } from './contradictions.ts';
import { itemOf, keyOf, organizationsOf } from './item.ts';
import { listedOn } from './listed.ts';
import { requestsOf } from './requests.ts';
import type { Work } from './types.ts';

/** Languages in which facts are read most surely go first. */
export const LANGUAGE_ORDER: readonly (string | null)[] = ['en', 'fr', 'es', 'ru', 'ar', 'zh', null];

const byLanguage = (a: Held, b: Held): number =>
  LANGUAGE_ORDER.indexOf(a.language) - LANGUAGE_ORDER.indexOf(b.language);

/** First answer that is neither null nor empty. */
function first<T>(held: readonly Held[], look: (one: Held) => T | null | undefined): T | null {
  for (const one of held) {
    const value = look(one);
    if (value !== null && value !== undefined && !(Array.isArray(value) && !value.length)) return value;
  }
  return null;
}

/** Texts of some languages name fewer sponsors: the longest list, the first of equals. */
const longest = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce((best, one) => (one.length > best.length ? one : best), []);

/** Works by their first Held: what is held is never changed, so a work is made once. */
const memo = new WeakMap<Held, Work>();

/** All that is held of one symbol, as one work. */
export function workOf(given: readonly Held[]): Work {
  const held = [...given].sort(byLanguage);
  const known = memo.get(held[0]);
  if (known && known.held.length === held.length && known.held.every((one, i) => one === held[i])) return known;
  const work = made(held);
  memo.set(held[0], work);
  return work;
}

function made(held: readonly Held[]): Work {
  const [main] = held;
  const organizations = first(held, organizationsOf) ?? [];
  const adopted = first(held, (one) => one.adoptionDate);
  const distributed = first(held, (one) => one.distributionDate);
  return Object.freeze({
    symbol: main.symbol,
    symbols: [...new Set([main.symbol, ...held.flatMap((one) => one.symbols.map(({ symbol }) => symbol))])],
    kind: main.kind,
    session: first(held, ({ session }) => (isSession(session) ? session : null)),
    date: adopted ?? distributed,
    adopted,
    distributed,
    meeting: first(held, (one) => one.plenaryMeeting),
    title: first(held, (one) => one.title),
    titles: held.flatMap(({ title, language }) => (title ? { language, title } : [])),
    agenda: first(held, (one) => one.agenda) ?? [],
    listed: first(held, listedOn) ?? [],
    item: first(held, itemOf),
    organizations,
    keys: [...new Set(held.flatMap((one) => keyOf(one, organizations) ?? []))],
    drafts: first(held, (one) => one.draftSymbols) ?? [],
    sponsors: longest(held.flatMap((one) => [one.sponsors, one.draftSponsors ?? []])),
    vote: first(held, (one) => one.vote),
    requests: first(held, requestsOf) ?? [],
    cited: first(held, citedReports) ?? [],
    citations: first(held, (one) => (one.facts.citations.length ? citationsOf(one) : null)) ?? new Map(),
    sections: first(held, (one) => one.sections) ?? [],
    contradictions: Object.freeze(contradictionsAmong(held)),
    held,
  });
}
