// Does the next resolution ask the same again?
import { fold } from '../../lexicon/index.ts';
import type { Request, Work } from '../works/index.ts';

/** Share of words that two wordings of one request have in common at least. */
const ALIKE = 0.5;

/** Two frozen works ask the same of each other for ever. */
const pairs = new WeakMap<Request, WeakMap<readonly Request[], Request | null>>();

/** The request of `next` that repeats `request`, or null. */
export function askedAgain(request: Request, next: Work): Request | null {
  const known = pairs.get(request) ?? new WeakMap<readonly Request[], Request | null>();
  const before = known.get(next.requests);
  if (before !== undefined) return before;
  const again = repeatedIn(request, next);
  pairs.set(request, known.set(next.requests, again));
  return again;
}

function repeatedIn(request: Request, next: Work): Request | null {
  const same = next.requests.filter(({ kind }) => kind === request.kind);
  if (request.kind === 'agenda') return same[0] ?? null;
  if (request.kind === 'report' && request.session !== null)
    return same.find((one) => one.session !== null && sharesAddressee(one, request)) ?? null;
  return best(request, same);
}

const sharesAddressee = (a: Request, b: Request): boolean => a.addressees.some((one) => b.addressees.includes(one));

function best(request: Request, candidates: readonly Request[]): Request | null {
  let found: Request | null = null;
  let most = ALIKE;
  for (const one of candidates) {
    if (one.verb !== request.verb && !sharesAddressee(one, request)) continue;
    const alike =
      one.language === request.language ? likeness(wordsOf(request), wordsOf(one)) : likenessAcross(request, one);
    if (alike >= most) [found, most] = [one, alike];
  }
  return found;
}

/** In two languages words cannot be compared: verb, addressees and place must agree. */
const likenessAcross = (a: Request, b: Request): number =>
  a.verb === b.verb && sharesAddressee(a, b) && a.paragraph === b.paragraph ? ALIKE : 0;

const memo = new WeakMap<Request, ReadonlySet<string>>();

function wordsOf(request: Request): ReadonlySet<string> {
  const known = memo.get(request);
  if (known) return known;
  const words = new Set(fold(request.object ?? request.text).match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? []);
  memo.set(request, words);
  return words;
}

/** Words in common against words in all. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common && common / (a.size + b.size - common);
}
