// Where a house's italics end within a verb phrase: what completes the verb is often set upright.
import type { Matcher } from './match.ts';
import type { Pattern } from './patterns.ts';
import { type Token, wordsOfSpelling } from './tokens.ts';

export interface UprightData {
  /** The verbs it is said of, in the infinitive; without it of all. */
  readonly verbs?: readonly string[];
  /** The words that are upright, in the notation of phrases; words before "|" stand before them and are not. */
  readonly at: readonly string[];
  /** Said only where such words follow in the same breath: a second object. */
  readonly second?: readonly string[];
}

export interface Upright {
  readonly verbs: ReadonlySet<string> | null;
  readonly before: readonly string[];
  readonly from: Pattern;
  readonly second: readonly Pattern[];
}

export function uprightOf(entry: string | UprightData, compile: (words: string) => Pattern): Upright[] {
  const { verbs, at, second = [] }: UprightData = typeof entry === 'string' ? { at: [entry] } : entry;
  return at.map((words) => {
    const [from, before = ''] = words.split('|').reverse();
    return {
      verbs: verbs ? new Set(verbs) : null,
      before: wordsOfSpelling(before),
      from: compile(from),
      second: second.map(compile),
    };
  });
}

/** The first of the phrase's `length` words, behind its first, that is upright; `length`: none is. */
export function uprightFrom(
  matcher: Matcher,
  tokens: readonly Token[],
  length: number,
  verb: string | null,
  rules: readonly Upright[],
): number {
  const own = rules.filter((rule) => (!rule.verbs || rule.verbs.has(verb ?? '')) && hasSecond(matcher, tokens, rule));
  for (let at = 1; at < length; at++) {
    const isUpright = ({ before, from }: Upright) =>
      before.every((word, i) => tokens[at - before.length + i]?.word === word) && begins(matcher, from, at);
    if (own.some(isUpright)) return at;
  }
  return length;
}

const hasSecond = (matcher: Matcher, tokens: readonly Token[], { second }: Upright): boolean =>
  !second.length || tokens.some((_, at) => second.some((pattern) => begins(matcher, pattern, at)));

/** Whether the words of `pattern` stand at `at`. */
function begins(matcher: Matcher, pattern: Pattern, at: number): boolean {
  for (const _ of matcher.sequence(pattern, at)) return true;
  return false;
}
