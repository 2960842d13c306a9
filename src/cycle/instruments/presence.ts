// Organizations that appear, vanish, grow or shrink from one report to the next, by the paragraphs of their sections.
import { kindOf, sessionOf } from '../../lexicon/index.ts';
import { addressOf, type Held } from '../held.ts';
import { dateOf, editionsOf } from './editions.ts';
import type { Change, Presence, PresenceIn } from './types.ts';

/** So many sections on different organizations make a report one on many organizations. */
const LEAST_SECTIONS = 2;

interface Report {
  readonly symbol: string;
  readonly session: number;
  readonly written: string;
  readonly by: ReadonlyMap<string, PresenceIn>;
  readonly cited: readonly string[];
}

/** Changes from each held report on several organizations to the next, in the order of time and of organizations. */
export function presenceOf(held: readonly Held[]): readonly Presence[] {
  const all = [...editionsOf(held)].flatMap(([, editions]) => reportOf(editions) ?? []);
  all.sort((a, b) => a.session - b.session || (a.written < b.written ? -1 : 1));
  return Object.freeze(all.slice(1).flatMap((after, i) => changes(all[i], after)));
}

function reportOf(editions: readonly Held[]): Report | null {
  const [held] = editions;
  if (held.kind !== 'report' || held.session === null) return null;
  const by = byOrganization(held);
  if (by.size < LEAST_SECTIONS) return null;
  const cited = [...new Set(held.facts.citations.map(({ symbol }) => symbol))];
  return { symbol: held.symbol, session: held.session, written: dateOf(editions) ?? '', by, cited };
}

function byOrganization({ symbol, sections, paragraphs }: Held): Map<string, PresenceIn> {
  const numbered = paragraphs.filter(({ role, section }) => role === 'numbered' && section);
  const within = (id: string): number =>
    numbered.filter(({ section }) => section === id || section!.startsWith(`${id}__`)).length;
  const found = sections.flatMap(({ id, organizations }) =>
    organizations.map((one) => ({ one, id, count: within(id) })),
  );
  const all = found.reduce((sum, { count }) => sum + count, 0);
  return new Map(
    [...Map.groupBy(found, ({ one }) => one)].map(([one, list]) => {
      const count = list.reduce((sum, part) => sum + part.count, 0);
      return [
        one,
        { sections: list.map(({ id }) => addressOf(symbol, id)), paragraphs: count, share: share(count, all) },
      ];
    }),
  );
}

const share = (part: number, all: number): number => (all ? Math.round((part / all) * 1000) / 1000 : 0);

function changes(before: Report, after: Report): Presence[] {
  const notHeld = after.cited.filter((one) => isBetween(one, before.session, after.session));
  return [...new Set([...before.by.keys(), ...after.by.keys()])].sort().map((organization) => {
    const [one, other] = [before.by.get(organization) ?? null, after.by.get(organization) ?? null];
    const reports = [before.symbol, after.symbol] as const;
    return Object.freeze({ organization, change: changeOf(one, other), before: one, after: other, reports, notHeld });
  });
}

/** A report of the Assembly of a session between the two. */
function isBetween(symbol: string, from: number, to: number): boolean {
  const session = sessionOf(symbol);
  return kindOf(symbol) === 'document' && session !== null && session > from && session < to;
}

function changeOf(before: PresenceIn | null, after: PresenceIn | null): Change {
  if (!before) return 'appears';
  if (!after) return 'vanishes';
  if (before.paragraphs === after.paragraphs) return 'unchanged';
  return after.paragraphs > before.paragraphs ? 'grows' : 'shrinks';
}
