// Dates that moved; those of cited documents are the citations' own.
import type { DateFact } from '../../facts/index.ts';
import { differences, meaning } from './meaning.ts';
import type { Side } from './side.ts';
import type { Meaning } from './types.ts';

export function dateMeanings(before: Side, after: Side): Meaning[] {
  const change = differences(ownDates(before), ownDates(after), said);
  const moved = Math.min(change.out.length, change.in.length);
  return [
    ...change.out
      .slice(0, moved)
      .map((old, at) => meaning('change-date-moved', 'replaced', { from: said(old), to: said(change.in[at]) })),
    ...change.out.slice(moved).map((old) => meaning('change-date-removed', 'removed', { from: said(old) })),
    ...change.in.slice(moved).map((now) => meaning('change-date-added', 'added', { to: said(now) })),
  ];
}

export const said = ({ from, to }: DateFact): string => (from === to ? (from ?? '') : `${from ?? '…'}/${to ?? '…'}`);

function ownDates({ dates, citations }: Side): DateFact[] {
  const cited = new Set(citations.map(({ date }) => date));
  const own = dates.filter((one) => !(one.role === 'reference' && cited.has(one.from)));
  return [...new Map(own.map((one) => [said(one), one])).values()];
}
