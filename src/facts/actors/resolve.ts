// Whom "the Organization", "both organizations", "they" and "I" mean.
import { actorRow, headOf, officialName, organsOf } from '../../lexicon/index.ts';
import { counterpartOf } from './organizations-of.ts';
import type { Patterns } from './vocabulary.ts';

/** Longest connector between an organ's noun and its organization, in letters. */
const BETWEEN = 10;

/** An actor already found in this unit. */
export interface Found {
  readonly actor: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Surroundings {
  readonly language: string | null;
  /** Organizations of the section, else of the title, nearest first. */
  readonly organizations: readonly string[];
  readonly from: string;
  /** Bodies of the United Nations that the title names. */
  readonly titled: readonly string[];
  readonly patterns: Patterns;
  /** Actors found before in the same section, latest last. */
  readonly earlier: readonly Found[];
}

export interface Resolved {
  readonly actor: string;
  readonly from: string;
}

/** A generic noun: the section's organization of that name, else the latest so named, else the language's default, else the section organization's organ. */
export function headMeans(
  head: string,
  text: string,
  end: number,
  found: readonly Found[],
  around: Surroundings,
): Resolved | null {
  if (around.patterns.words.openings.some((one) => text.startsWith(one, end))) return null;
  const fits = (actor: string): boolean => {
    const name = officialName(actor, around.language);
    return name !== null && headOf(name, head, around.language);
  };
  const own = around.organizations.find(fits);
  if (own) return { actor: own, from: around.from };
  const isSo = (one: Found): boolean => headOf(one.text, head, around.language) || fits(one.actor);
  // A noun with its adjective ("the Executive Directorate") is plain enough to reach back beyond its paragraph.
  const named = found.findLast(isSo) ?? (head.includes(' ') ? around.earlier.findLast(isSo) : undefined);
  if (named) return { actor: named.actor, from: named.text };
  const usual = around.patterns.words.defaults[head];
  if (usual) return { actor: usual, from: 'lexicon' };
  const titled = around.titled.filter(fits);
  if (titled.length === 1) return { actor: titled[0], from: 'title' };
  const organ = around.organizations.map((one) => organOf(one, head, around)).find((one) => one !== null);
  return organ ? { actor: organ, from: around.from } : null;
}

/** The organization's organ that is named by the noun and the organization alone: "Commission of the African Union". */
function organOf(organization: string, head: string, around: Surroundings): string | null {
  const whole = officialName(organization, around.language);
  const isIt = (name: string | null): boolean =>
    name !== null &&
    whole !== null &&
    name.length - head.length - whole.length < BETWEEN &&
    name.includes(whole) &&
    headOf(name, head, around.language);
  return organsOf(organization).find((one) => isIt(officialName(one, around.language))) ?? null;
}

/** "Both organizations": the UN side and the other side named last, else the section's; with "these" the two named last. */
export function pairMeans(these: boolean, found: readonly Found[], around: Surroundings): Resolved[] {
  const bodies = found.filter((one) => !one.actor.startsWith('state/'));
  if (these) return lastTwo(bodies);
  const un = bodies.findLast((one) => one.actor.startsWith('un/'));
  const other = bodies.findLast((one) => one.actor.startsWith('org/'));
  const section = around.organizations[0];
  const out: Resolved[] = [];
  if (un) out.push({ actor: ofTheWhole(un.actor) ? 'un/UN' : un.actor, from: un.text });
  else if (other || section) out.push({ actor: 'un/UN', from: around.from });
  if (other) out.push({ actor: other.actor, from: other.text });
  else if (section) out.push({ actor: section, from: around.from });
  return out.length === 2 ? out : [];
}

/** Parts of the UN that speak for it: they are no organization of their own. */
const WHOLE: ReadonlySet<string> = new Set(['official', 'department', 'secretariat', 'principal organ', 'envoy']);
const ofTheWhole = (actor: string): boolean => WHOLE.has(actorRow(actor)?.kind ?? '');

function lastTwo(bodies: readonly Found[]): Resolved[] {
  const out: Resolved[] = [];
  for (const one of bodies.toReversed()) {
    const actor = counterpartOf(one.actor) ?? one.actor;
    if (!out.some((there) => there.actor === actor)) out.push({ actor, from: one.text });
    if (out.length === 2) return out.reverse();
  }
  return [];
}

/** How far back the sentence before is sought, in letters. */
const SENTENCES = 1500;
const SENTENCE = /[.;!?]\s+(?=[\p{Lu}«“])/gu;

/** "They" that opens a sentence: the names joined at the head of the sentence before. */
export function theyMean(text: string, start: number, found: readonly Found[], around: Surroundings): Resolved[] {
  const first = Math.max(0, start - SENTENCES);
  const ends = [...text.slice(first, start + 1).matchAll(SENTENCE)].map((one) => first + one.index + one[0].length);
  if (ends.at(-1) !== start) return [];
  const from = ends.at(-2) ?? first;
  const before = found.filter((one) => one.start >= from && one.end < start);
  const chain = before.slice(0, 1);
  for (const one of before.slice(1)) {
    if (!around.patterns.joined.test(text.slice(chain.at(-1)!.end, one.start))) break;
    chain.push(one);
  }
  return chain.length > 1 ? chain.map((one) => ({ actor: one.actor, from: one.text })) : [];
}
