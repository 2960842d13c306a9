// Citations out and in: replaced, replaced by the next of their series, added to a list.
import type { Citation } from '../../facts/index.ts';
import { kindOf, organOf, sessionOf } from '../../lexicon/index.ts';
import { differences, meaning } from './meaning.ts';
import type { Side } from './side.ts';
import type { Meaning } from './types.ts';

export function citationMeanings(before: Side, after: Side): Meaning[] {
  const unique = (list: readonly Citation[]): Citation[] => [...new Map(list.map((one) => [keyOf(one), one])).values()];
  const change = differences(unique(before.citations), unique(after.citations), keyOf);
  const left = [...change.in];
  const replaced = change.out.map((old) => {
    const at = left.findIndex((now) => familyOf(now) === familyOf(old));
    return at < 0 ? removed(old) : replacedBy(old, left.splice(at, 1)[0], before, after);
  });
  return [...replaced, ...left.map((now) => added(now, before))];
}

const keyOf = ({ symbol, part }: Citation): string => (part ? `${symbol}, ${part}` : symbol);

/** Only the like replaces the like: a resolution of the Assembly another one. */
const familyOf = ({ symbol }: Citation): string => `${organOf(symbol)} ${kindOf(symbol)}`;

const removed = (old: Citation): Meaning => meaning('change-citation-removed', 'removed', { from: keyOf(old) });

/** The former resolution itself, put into a list of its predecessors, is what every round brings. */
const added = (now: Citation, before: Side): Meaning =>
  now.symbol === before.work.symbol
    ? meaning('change-citation-continued', 'update', { to: keyOf(now) })
    : meaning('change-citation-added', 'added', { to: keyOf(now) });

function replacedBy(old: Citation, now: Citation, before: Side, after: Side): Meaning {
  const values = { from: keyOf(old), to: keyOf(now) };
  const inSeries = now.symbol === before.work.symbol || keepsDistance(old, now, before, after);
  return inSeries
    ? meaning('change-citation-updated', 'update', values)
    : meaning('change-citation-replaced', 'replaced', values);
}

/** The later document cites what is as recent for it as the former's citation was. */
function keepsDistance(old: Citation, now: Citation, before: Side, after: Side): boolean {
  const [then, since] = [turnOf(old.symbol), turnOf(now.symbol)];
  const round = (after.work.session ?? 0) - (before.work.session ?? 0);
  return round > 0 && then !== null && since !== null && since - then === round;
}

/** The session or the year that counts a series: A/79/302, S/2024/600. */
const turnOf = (symbol: string): number | null =>
  sessionOf(symbol) ?? (Number(/\/((?:19|20)\d\d)\//.exec(symbol)?.[1]) || null);
