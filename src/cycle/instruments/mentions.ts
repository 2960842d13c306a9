// Every place that speaks of an instrument, each once though it is held in several languages.
import type { Instrument } from '../../facts/index.ts';
import { actorRow, organizationOf } from '../../lexicon/index.ts';
import { type Address, addressOf, type Contradiction, type Held } from '../held.ts';
import { compatible, finer } from './dates.ts';
import { dateOf, editionsOf } from './editions.ts';
import type { InstrumentMention } from './types.ts';

/** A mention with whom the instrument binds. */
export interface Bound extends InstrumentMention {
  readonly type: string;
  readonly entity: string;
  readonly counterpart: string;
  readonly organization: string;
  readonly contradictions: readonly Contradiction[];
}

/** A body under the name it has now, and a secretariat as whose it is: they sign for the same party. */
export function partyOf(actor: string): string {
  const row = actorRow(actor);
  if (row?.kind === 'secretariat' && row.parent) return partyOf(row.parent);
  if (actor === 'un/UN-SECRETARIAT') return 'un/UN';
  return row?.successor && row.successor !== actor ? partyOf(row.successor) : actor;
}

/** All mentions in the order of works, one for each UN entity and counterpart. */
export function mentionsOf(held: readonly Held[]): Bound[] {
  return [...editionsOf(held)].flatMap(([, editions]) => {
    const written = dateOf(editions);
    const all = editions.flatMap((one) => one.facts.instruments.flatMap((fact) => boundOf(fact, one, written)));
    return [...Map.groupBy(all, keyInWork).values()].flatMap(mergeEditions);
  });
}

/** One for each UN entity and each counterpart. */
function boundOf(
  fact: Instrument,
  { symbol, language }: Held,
  written: string | null,
): (Bound & { language: string })[] {
  const entities = [...new Set(fact.parties.filter((one) => one.startsWith('un/')).map(partyOf))];
  const counterparts = [...new Set(fact.parties.filter((one) => one.startsWith('org/')).map(partyOf))];
  const { type, event, date, validFrom, validTo } = fact;
  return entities.flatMap((entity) =>
    counterparts.map((counterpart) => ({
      ...{ type, event, date, validFrom, validTo, entity, counterpart, written },
      address: addressOf(symbol, fact.paragraph),
      work: symbol,
      words: fact.text,
      organization: organizationOf(counterpart),
      contradictions: [],
      language: language ?? '',
    })),
  );
}

const keyInWork = ({ address, type, entity, organization }: Bound): string =>
  [address, type, entity, organization].join(' ');

/** The editions' mentions of one paragraph, paired in the order of print; what disagrees is a contradiction. */
function mergeEditions(all: readonly (Bound & { language: string })[]): Bound[] {
  const lists = [...Map.groupBy(all, ({ language }) => language).values()].sort((a, b) => b.length - a.length);
  const [first, ...others] = lists;
  return first.map((one, i) => others.reduce<Bound>((merged, list) => merge(merged, list[i]), one));
}

function merge(one: Bound, other: Bound | undefined): Bound {
  if (!other) return one;
  return {
    ...one,
    // An edition that names the organ tells more than one that names the organization.
    counterpart: other.counterpart.startsWith(`${one.counterpart}/`) ? other.counterpart : one.counterpart,
    date: agreed(one.date, other.date),
    validFrom: agreed(one.validFrom, other.validFrom),
    validTo: agreed(one.validTo, other.validTo),
    contradictions: [...one.contradictions, ...disagreement(one.address, one.date, other.date)],
  };
}

const agreed = (a: string | null, b: string | null): string | null => (a && b && !compatible(a, b) ? a : finer(a, b));

function disagreement(address: Address, a: string | null, b: string | null): Contradiction[] {
  if (!a || !b || compatible(a, b)) return [];
  return [{ about: 'instrument-date', sources: [a, b].map((value) => ({ address, value })) }];
}
