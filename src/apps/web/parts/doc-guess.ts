// From what somebody wrote in an address to the symbols it may mean.
import { lookUpSymbol } from '../../../register/index.ts';
import type { Site } from '../frame/site.ts';

/** One: that is meant; several: each may be; none: the words are no symbol that is known. */
export async function guess({ register }: Site, asked: string): Promise<readonly string[]> {
  const text = asked.trim();
  if (!/\d/.test(text) || text.length > 80) return [];
  const answer = await lookUpSymbol(register, text);
  if (answer.found === 'work' || answer.found === 'cited') return [answer.symbol];
  return answer.found === 'candidates' ? answer.candidates.map((one) => one.symbol).slice(0, MOST) : [];
}

const MOST = 24;
