// "Who cites this?": the paragraphs that name a work, held or not.
import { factsWhere } from '../store/index.ts';
import type { Catalogue } from './catalogue.ts';
import type { Register } from './open.ts';

export interface CitedBy {
  readonly symbol: string;
  readonly paragraph: string;
  /** The words that cite it, and their language. */
  readonly words: string;
  readonly language: string;
  /** The part that is cited ("annex", "para. 4 (l)"); null: the whole. */
  readonly part: string | null;
}

/** Citations of a symbol, once for each paragraph, in the first of these languages that has it; newest works first. */
export async function citedBy(
  register: Register,
  catalogue: Catalogue,
  symbol: string,
  languages: readonly string[],
): Promise<readonly CitedBy[]> {
  const rows = await factsWhere(register.store, { kind: 'citation', symbol }, { limit: 5000 });
  const best = new Map<string, CitedBy & { rank: number; date: string }>();
  for (const { work, expression, paragraph, words, value } of rows) {
    const head = catalogue.byWork(work);
    if (!head || head.withdrawn !== null) continue;
    const language = expression.split('~')[0];
    const rank = languages.includes(language) ? languages.indexOf(language) : languages.length;
    const key = `${head.symbol}#${paragraph}`;
    const part = typeof value.part === 'string' ? value.part : null;
    if ((best.get(key)?.rank ?? Number.POSITIVE_INFINITY) > rank)
      best.set(key, { symbol: head.symbol, paragraph, words, language, part, rank, date: head.date ?? '' });
  }
  return [...best.values()]
    .sort((a, b) => (b.date < a.date ? -1 : b.date > a.date ? 1 : 0))
    .map(({ rank: _rank, date: _date, ...one }) => one);
}
