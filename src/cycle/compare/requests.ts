// Requests and statements of a row, paired; whether a verb became stronger, who is asked, for which session.
import type { Mandate } from '../../facts/index.ts';
import { groupOf, phraseAt, strengthOf } from '../../lexicon/index.ts';
import { likeness } from '../align/index.ts';
import { actorValues, differences, meaning } from './meaning.ts';
import type { Side } from './side.ts';
import type { Meaning } from './types.ts';

/** Clauses that are less like are two. */
const LIKE = 0.25;
const SAME_VERB = 0.15;

/** What a clause or an opening says. */
interface Clause {
  readonly verb: string | null;
  readonly phrase: string | null;
}

export function requestMeanings(before: Side, after: Side): Meaning[] {
  if (!before.mandates.length && !after.mandates.length) return openingMeanings(before, after);
  const { pairs, out, added } = paired(before.mandates, after.mandates, before.factsLanguage);
  return [
    ...pairs.flatMap(([old, now]) => [
      ...verbMeanings(old, now, after.factsLanguage),
      ...addresseeMeanings(old, now, after.factsLanguage),
      ...sessionMeanings(old, now, before, after),
      ...dueMeanings(old, now),
    ]),
    ...out.filter(asks).map((one) => requestMeaning(one, 'removed', before.factsLanguage)),
    ...added.filter(asks).map((one) => requestMeaning(one, 'added', after.factsLanguage)),
  ];
}

export const asks = ({ kind, addressees }: Mandate): boolean => kind !== 'statement' || addressees.length > 0;

/** What a new or dropped request asks, of whom, for when. */
export function requestMeaning(one: Mandate, effect: 'added' | 'removed', language: string | null): Meaning {
  const { session, due } = one;
  const names = one.addressees.map((actor) => actorValues(actor, language).name).join(', ');
  const what = names ? 'request' : 'call';
  return meaning(`change-${what}-${effect}${session ? '-session' : ''}`, effect, {
    phrase: one.phrase,
    names,
    actors: one.addressees.join(' '),
    session: session ?? '',
    due: due ?? '',
  });
}

function openingMeanings(before: Side, after: Side): Meaning[] {
  return before.opening && after.opening ? verbMeanings(before.opening, after.opening, after.factsLanguage) : [];
}

function verbMeanings(old: Clause, now: Clause, language: string | null): Meaning[] {
  if (!old.verb || !now.verb || !old.phrase || !now.phrase || old.phrase === now.phrase) return [];
  const values = { from: old.phrase, to: now.phrase };
  const [asked, asking] = [groupOf(old.verb) === 'addressing', groupOf(now.verb) === 'addressing'];
  if (asking && !asked) return [meaning('change-verb-now-asks', 'stronger', values)];
  if (asked && !asking) return [meaning('change-verb-no-longer-asks', 'weaker', values)];
  const rise = strengthIn(now, language) - strengthIn(old, language);
  if (rise > 0) return [meaning('change-verb-stronger', 'stronger', values)];
  if (rise < 0) return [meaning('change-verb-weaker', 'weaker', values)];
  if (old.verb !== now.verb) return [meaning('change-verb-other', 'replaced', values)];
  return [meaning('change-verb-linking', 'form', values)];
}

/** The scale's value with what the adverbs add. */
const strengthIn = ({ verb, phrase }: Clause, language: string | null): number =>
  (language && phrase && phraseAt(phrase, language)?.strength) || strengthOf(verb ?? '');

function addresseeMeanings(old: Mandate, now: Mandate, language: string | null): Meaning[] {
  if (old.kind === 'statement' && now.kind === 'statement') return [];
  // Of a verb that no longer asks nobody is asked: that is said already.
  if (groupOf(old.verb) === 'addressing' && groupOf(now.verb) !== 'addressing') return [];
  const change = differences(old.addressees, now.addressees, (actor) => actor);
  return [
    ...change.out.map((actor) => meaning('change-addressee-removed', 'removed', actorValues(actor, language))),
    ...change.in.map((actor) => meaning('change-addressee-added', 'added', actorValues(actor, language))),
  ];
}

function sessionMeanings(old: Mandate, now: Mandate, before: Side, after: Side): Meaning[] {
  const [from, to] = [old.session, now.session];
  if (from === to) return [];
  if (from === null) return [meaning('change-session-added', 'added', { to: to! })];
  if (to === null) return [meaning('change-session-removed', 'removed', { from })];
  const round = (after.work.session ?? 0) - (before.work.session ?? 0);
  if (round && to - from === round) return [meaning('change-session-rolled', 'update', { from, to })];
  return [meaning('change-session-moved', 'replaced', { from, to })];
}

function dueMeanings(old: Mandate, now: Mandate): Meaning[] {
  const said = (one: Mandate): string | null => one.due ?? one.recurrence;
  const [from, to] = [said(old), said(now)];
  if (from === to) return [];
  if (from === null) return [meaning('change-due-added', 'added', { to: to! })];
  if (to === null) return [meaning('change-due-removed', 'removed', { from })];
  return [meaning('change-due-moved', 'replaced', { from, to })];
}

interface Pairs {
  readonly pairs: readonly (readonly [Mandate, Mandate])[];
  readonly out: readonly Mandate[];
  readonly added: readonly Mandate[];
}

/** Best first: the same verb counts, a report or an item on the agenda is always like another. */
function paired(before: readonly Mandate[], after: readonly Mandate[], language: string | null): Pairs {
  const scored = before.flatMap((old) => after.map((now) => ({ old, now, score: scoreOf(old, now, language) })));
  const pairs: [Mandate, Mandate][] = [];
  const used = new Set<Mandate>();
  const alone = before.length === 1 && after.length === 1;
  for (const { old, now, score } of scored.sort((a, b) => b.score - a.score)) {
    if (used.has(old) || used.has(now) || (score < LIKE && !alone)) continue;
    used.add(old).add(now);
    pairs.push([old, now]);
  }
  const left = (list: readonly Mandate[]) => list.filter((one) => !used.has(one));
  return { pairs, out: left(before), added: left(after) };
}

function scoreOf(old: Mandate, now: Mandate, language: string | null): number {
  const kind = old.kind === now.kind && (old.kind === 'report' || old.kind === 'agenda') ? LIKE : 0;
  return likeness(old.text, now.text, language) + (old.verb === now.verb ? SAME_VERB : 0) + kind;
}
