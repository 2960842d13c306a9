// Finds the longest verb phrase at a place in a list of words.
import type { Use } from './conjugate.ts';
import { type Grammar, groupOf } from './grammar.ts';
import type { Pattern, Step } from './patterns.ts';
import type { Token } from './tokens.ts';

export interface Match {
  /** Index after the last word. */
  readonly end: number;
  readonly verb: string;
  readonly strength: number;
  /** The verb itself, in the infinitive; null: a phrase without one. */
  readonly head: string | null;
}

const USES: readonly (Use | null)[] = [null, 'preambular', 'operative', 'plural', 'infinitive', 'participle'];

export class Matcher {
  readonly #grammar: Grammar;
  readonly #tokens: readonly Token[];
  readonly #modified = new Map<number, ReadonlyMap<number, number>>();

  constructor(grammar: Grammar, tokens: readonly Token[]) {
    this.#grammar = grammar;
    this.#tokens = tokens;
  }

  /** Index of the furthest word looked at: what follows cannot change the answers given. */
  reach = 0;

  #word(at: number): string {
    if (at > this.reach) this.reach = at;
    return this.#tokens[at]?.word ?? '';
  }

  /** The longest phrase in `use` at word `at`, with verbs joined to it ("invites and encourages"); null: none. */
  phrase(at: number, use: Use): Match | null {
    const first = this.single(at, use);
    if (!first) return null;
    if (!this.#grammar.linking.has(this.#word(first.end))) return first;
    const next = this.single(first.end + 1, use);
    return next ? { ...first, end: next.end } : first;
  }

  /** One verb with its modifiers. Of two equally long the more specific one counts. */
  single(at: number, use: Use): Match | null {
    const openers = this.#grammar.openers(use);
    const word = this.#word(at);
    if (!openers.has(word) && !this.#grammar.modifiers.has(word)) return null;
    let best: Match | null = null;
    let bestSteps = 0;
    for (const [from, before] of this.modified(at, null)) {
      for (const pattern of openers.get(this.#word(from)) ?? []) {
        const found = this.longest(pattern, from, before, use);
        if (!found) continue;
        const steps = pattern.steps.length;
        if (best && (found.end < best.end || (found.end === best.end && steps <= bestSteps))) continue;
        best = found;
        bestSteps = steps;
      }
    }
    return best;
  }

  longest(pattern: Pattern, from: number, before: number, use: Use): Match | null {
    let ends: Map<number, Inner> = new Map([[from, { strength: before, verb: pattern.verb, head: pattern.head }]]);
    for (const step of pattern.steps) {
      ends = this.after(step, ends, use);
      if (!ends.size) return null;
    }
    const end = Math.max(...ends.keys());
    const { strength, verb, head } = ends.get(end)!;
    const total = Math.max(1, Math.min(5, strength + pattern.strength));
    return verb ? { end, verb, strength: total, head } : null;
  }

  /** Where a step may end, modifiers after it included. */
  after(step: Step, starts: ReadonlyMap<number, Inner>, use: Use): Map<number, Inner> {
    const out = new Map<number, Inner>();
    for (const [start, inner] of starts) {
      if (step.frame) this.framed(start, step.frame, inner, out);
      for (const end of this.ends(step, start)) {
        for (const [past, strength] of this.modified(end, use)) {
          if (!out.has(past)) out.set(past, { ...inner, strength: inner.strength + strength });
        }
      }
    }
    return out;
  }

  framed(start: number, use: Use, inner: Inner, out: Map<number, Inner>): void {
    const found = this.single(start, use);
    if (found) out.set(found.end, { ...found, strength: inner.strength + found.strength });
  }

  /** Where the words of a step may end, no modifiers. */
  ends(step: Step, start: number): Set<number> {
    const out = new Set<number>();
    if (step.optional) out.add(start);
    let edge = [start];
    while (edge.length) {
      const next: number[] = [];
      for (const at of edge) {
        for (const end of this.once(step, at)) {
          if (end > at && !out.has(end)) {
            out.add(end);
            next.push(end);
          }
        }
      }
      edge = step.repeated ? next : [];
    }
    return out;
  }

  once(step: Step, start: number): number[] {
    const out: number[] = [];
    if (step.words.has(this.#word(start))) out.push(start + 1);
    for (const spelling of step.spellings) {
      if (spelling.every((word, i) => this.#word(start + i) === word)) out.push(start + spelling.length);
    }
    for (const option of step.options ?? []) out.push(...this.sequence(option, start));
    return out;
  }

  /** Where a class's alternative may end. */
  sequence(pattern: Pattern, start: number): Iterable<number> {
    let ends = new Set([start]);
    for (const step of pattern.steps) {
      const next = new Set<number>();
      for (const at of ends) for (const end of this.ends(step, at)) next.add(end);
      ends = next;
      if (!ends.size) break;
    }
    return ends;
  }

  /** Places that can be reached from `at` over modifiers, with the strength they add; after a verb in form `after`. */
  modified(at: number, after: Use | null): ReadonlyMap<number, number> {
    const key = at * USES.length + (after === null ? 0 : USES.indexOf(after));
    const known = this.#modified.get(key);
    if (known) return known;
    const out = new Map([[at, 0]]);
    for (const [from, strength] of out) {
      for (const modifier of this.#grammar.modifiers.get(this.#word(from)) ?? []) {
        if (after && modifier.following && modifier.following !== after) continue;
        for (const end of this.sequence(modifier, from)) {
          if (end > from && !out.has(end)) out.set(end, strength + modifier.strength);
        }
      }
    }
    this.#modified.set(key, out);
    return out;
  }
}

interface Inner {
  readonly verb: string;
  readonly head: string | null;
  readonly strength: number;
}

export const addresses = (verb: string): boolean => groupOf(verb) === 'addressing';
