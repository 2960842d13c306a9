// Instruments that renew each other, chained.
import type { Contradiction, Held } from '../held.ts';
import { daysBetween, lastDay } from './dates.ts';
import { type Gathered, gather } from './gather.ts';
import { type Bound, mentionsOf } from './mentions.ts';
import type { InstrumentChain, InstrumentInTime, InstrumentMention } from './types.ts';

/** Periods that follow within a year are one instrument renewed. */
const FOLLOWS = 366;

/**
 * All instruments that the held works speak of, renewals chained: the same type between the same UN entity and
 * counterpart, said to be renewed or with periods of validity that follow each other. Chains in the order of organization,
 * entity and type.
 */
export function instrumentChains(held: readonly Held[]): readonly InstrumentChain[] {
  const by = Map.groupBy(mentionsOf(held), ({ organization, counterpart, entity, type }) =>
    [organization, counterpart, entity, type].join(' '),
  );
  return Object.freeze([...by].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, mentions]) => chainsOf(mentions)));
}

function chainsOf(mentions: readonly Bound[]): InstrumentChain[] {
  const [{ type, entity, counterpart, organization }] = mentions;
  const runs: Gathered[][] = [];
  for (const one of gather(mentions)) {
    const last = runs.at(-1);
    if (last && renewal(last.at(-1)!, one)) last.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => {
    const ids = run.map((one) => idOf(one));
    const instruments = run.map((one, i) => inTime(one, i ? run[i - 1] : null, [ids[i - 1], ids[i], ids[i + 1]]));
    return Object.freeze({ id: ids[0], type, entity, counterpart, organization, instruments });
  });
}

/** How a text shows that one instrument renews the one before it, or null. */
function renewal(before: Gathered, after: Gathered): 'printed' | 'derived' | null {
  if (after.renewed && (before.date || before.validFrom || before.validTo)) return 'printed';
  if (!before.validTo || !after.validFrom) return null;
  const days = daysBetween(before.validTo, after.validFrom);
  return days >= 0 && days <= FOLLOWS ? 'derived' : null;
}

const idOf = ({ date, validFrom, validTo, mentions: [one] }: Gathered): string =>
  [
    one.type,
    one.entity,
    one.counterpart,
    date ?? (validFrom || validTo ? `${validFrom ?? ''}-${validTo ?? ''}` : 'undated'),
  ].join(' ');

type Ids = readonly (string | undefined)[];

function inTime(one: Gathered, before: Gathered | null, [previous, id, next]: Ids): InstrumentInTime {
  const { date, validFrom, validTo, mentions, renewed } = one;
  const [{ type, entity, counterpart, organization }] = mentions;
  return Object.freeze({
    ...{ id: id!, type, entity, counterpart, organization, date, validFrom, validTo },
    expires: validTo ? lastDay(validTo) : null,
    renews: previous ?? null,
    renewedBy: next ?? null,
    renewal: before ? renewal(before, one) : null,
    renewsUnknown: renewed && !before,
    mentions: Object.freeze(mentions.map(plain)),
    works: [...new Set(mentions.map(({ work }) => work))],
    contradictions: [...mentions.flatMap(({ contradictions }) => contradictions), ...tooEarly(one)],
  });
}

/** Signed long before its period begins: one of the two belongs to another instrument. */
const EARLY = 3;

function tooEarly({ date, validFrom, mentions }: Gathered): Contradiction[] {
  if (!date || !validFrom || Number(validFrom.slice(0, 4)) - Number(date.slice(0, 4)) < EARLY) return [];
  const [dated, valid] = [mentions.find((one) => one.date), mentions.find((one) => one.validFrom)];
  const sources = [
    { address: dated!.address, value: date },
    { address: valid!.address, value: validFrom },
  ];
  return [{ about: 'instrument-date', sources }];
}

const plain = ({ address, work, written, words, event, date, validFrom, validTo }: Bound): InstrumentMention =>
  Object.freeze({ address, work, written, words, event, date, validFrom, validTo });
