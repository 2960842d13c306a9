// What a paragraph says of two organizations as such: that their heads speak with each other, that bodies of a family take part.
import { actorRow, findRoles, organizationOf } from '../../lexicon/index.ts';
import type { Held } from '../held.ts';

export type Role = 'dialogue' | 'bodies';

const UN = ['un/UN', 'un/UN-SECRETARIAT'];
/** Kinds of actors that are meant where bodies of the family are asked without a name. */
const BODIES: ReadonlySet<string> = new Set([
  'specialized agency',
  'specialized agency (regional)',
  'fund or programme',
  'fund',
  'programme',
  'entity',
  'regional commission',
  'related organization',
  'convention secretariat',
]);
const SENTENCE = /[.!?;]\s+/g;
/** Those who speak with each other are two. */
const TWO = 2;

interface Printed {
  readonly sentence: number;
  readonly printed: string;
}

/** The words that say that the heads or the secretariats of two organizations speak with each other, and that ask bodies. */
export function rolesOf(text: string, language: string | null): ReadonlyMap<Role, string> {
  const out = new Map<Role, string>();
  const heads = new Map<number, number>();
  const talks: Printed[] = [];
  const sentenceOf = sentencesOf(text);
  findRoles(text, language, (id, printed, _, at) => {
    const sentence = sentenceOf(at);
    if (id === 'leaders' || id === 'both') heads.set(sentence, (heads.get(sentence) ?? 0) + (id === 'both' ? TWO : 1));
    if (id === 'talks') talks.push({ sentence, printed });
    if (id === 'bodies') out.set('bodies', printed);
  });
  const talk = talks.find(({ sentence }) => (heads.get(sentence) ?? 0) >= TWO);
  if (talk) out.set('dialogue', talk.printed);
  return out;
}

/** Whether an actor is one of the bodies that are meant where none is named. */
export const isBody = (actor: string): boolean => BODIES.has(actorRow(actor)?.kind ?? '');

/** Between the two names of a joint meeting an acronym may stand in brackets. */
const BRACKETS = 30;

interface Told {
  readonly actors: Held['facts']['actors'];
  readonly meetings: Held['facts']['meetings'];
}

/** The name of a meeting that the United Nations and the organization hold together, one of a series or the only one. */
export function jointMeeting({ actors, meetings }: Told, own: readonly string[]): string | null {
  const joint = meetings.find(({ start, end }) => {
    const within = actors.filter((one) => one.start >= start && one.start <= end + BRACKETS);
    const has = (test: (actor: string) => boolean): boolean => within.some(({ actor }) => test(actor));
    return has((actor) => UN.includes(actor)) && has((actor) => own.includes(organizationOf(actor)));
  });
  return joint?.series ?? null;
}

/** Which sentence a place stands in, where places are asked for in the order of print. */
function sentencesOf(text: string): (at: number) => number {
  const ends = [...text.matchAll(SENTENCE)].map(({ index }) => index);
  let passed = 0;
  return (at) => {
    while (passed < ends.length && ends[passed] < at) passed++;
    return passed;
  };
}
