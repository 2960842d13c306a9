// From the symbol in a path to the work: forgiving, and honest about what is ambiguous, withdrawn, cited only.
import { citedBy, type Head, symbolOf, worksMeant } from '../../register/index.ts';
import { pathOf } from '../web/parts/addresses.ts';
import { Problem } from './problem.ts';
import type { Answer, Asked } from './resource.ts';

/** How a symbol stands in an address of the API. */
export const apiSymbol = (symbol: string): string => encodeURI(pathOf(symbol).slice(1));

/** The work meant, or the redirect to its own address. Errors: 300, 400, 404, 410. */
export async function workIn(asked: Asked, symbol = asked.params.symbol): Promise<Head | Answer> {
  const head = await headOf(asked, symbol);
  const direct = symbolOf(symbol) ?? symbol;
  const spelled = [symbol, symbol.replaceAll(' ', '')].some((one) =>
    [head.symbol, pathOf(head.symbol).slice(1)].includes(one),
  );
  if (spelled || (head.symbols.includes(direct) && symbol !== asked.params.symbol)) return head;
  return { redirect: renamed(asked, symbol, head.symbol) };
}

/** The same address with the symbol as it should be. */
function renamed({ address }: Asked, from: string, to: string): string {
  const spellings = [from, encodeURI(from), encodeURIComponent(from), from.replaceAll(' ', '%20')];
  const there = spellings.find((one) => address.pathname.includes(`/${one}`)) ?? from;
  return `${address.pathname.replace(`/${there}`, `/${apiSymbol(to)}`)}${address.search}`;
}

/** The work a symbol means. Errors: 300, 400, 404, 410. */
export async function headOf({ site }: Pick<Asked, 'site'>, symbol: string): Promise<Head> {
  const [head, ...others] = worksMeant(site.catalogue, symbol);
  if (others.length) throw ambiguous(symbol, [head, ...others]);
  if (!head) throw await unknown(site, symbol);
  if (head.withdrawn !== null) throw new Problem('work-withdrawn', { symbol: head.symbol, reason: head.withdrawn });
  return head;
}

const MOST = 20;

function ambiguous(symbol: string, heads: readonly Head[]): Problem {
  const choices = heads
    .slice(0, MOST)
    .map((one) => ({ symbol: one.symbol, address: `/api/v1/works/${apiSymbol(one.symbol)}` }));
  return new Problem(
    'symbol-ambiguous',
    { symbol, known: choices.map((one) => one.symbol).join(', ') },
    { more: { choices } },
  );
}

async function unknown(site: Asked['site'], text: string): Promise<Problem> {
  const symbol = symbolOf(text);
  if (!symbol)
    return text.startsWith('provisional/')
      ? new Problem('work-unknown', { symbol: text })
      : new Problem('symbol-bad', { symbol: text });
  const cited = await citedBy(site.register, site.catalogue, symbol, ['en']);
  return new Problem(cited.length ? 'work-cited' : 'work-unknown', { symbol });
}
