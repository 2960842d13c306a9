// From what somebody wrote to the symbols it may mean.
import { normalSymbol } from '../../../lexicon/index.ts';
import type { Catalogue } from '../../../register/index.ts';

const MOST = 12;

/** Held works that the words may mean, else the one symbol they spell; none: they are no symbol. */
export function guess(catalogue: Catalogue, asked: string): readonly string[] {
  const text = asked
    .trim()
    .replace(/[_\s]+/g, '/')
    .replace(/\/+/g, '/')
    .toUpperCase();
  if (!/\d/.test(text) || text.length > 80) return [];
  const spelled = [asked, text, ...(text.includes('/') ? [`A/RES/${text}`] : []), asked.replaceAll('_', '/')].flatMap(
    (one) => normalSymbol(one) ?? [],
  );
  const straight = spelled.filter((one) => catalogue.find(one));
  if (straight.length) return [...new Set(straight.map((one) => catalogue.find(one)!.symbol))].slice(0, MOST);
  const tail = `/${text}`.replace(/\((\d{4})\)$/, ' ($1)');
  const fitting = [...catalogue.all()].flatMap(({ symbols }) =>
    symbols.filter((one) => one.toUpperCase().endsWith(tail) || one.toUpperCase().startsWith(`S/RES${tail} (`)),
  );
  if (fitting.length) return [...new Set(fitting)].slice(0, MOST);
  return normalSymbol(asked) ? [] : [...new Set(spelled)].slice(0, 1);
}
