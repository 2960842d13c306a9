// How long the cycle takes: all six languages of the official files, then one document more.
// node bench/cycle/speed.ts [--every N]: CPU seconds and milliseconds, medians of several runs.
import {
  addHeld,
  affectedBy,
  boardOf,
  contradictionsOf,
  dueIn,
  type Held,
  ledgerOf,
  worksOf,
} from '../../src/cycle/index.ts';
import { official, others } from './held.ts';

const AS_OF = '2026-11-22';
const RUNS = 5;

const cpu = (run: () => unknown): number => {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];

const at = process.argv.indexOf('--every');
const held: Held[] = [...official({ every: at > 0 ? Number(process.argv[at + 1]) : 1 }), ...(await others())];
console.log(`${held.length} documents, ${new Set(held.map(({ symbol }) => symbol)).size} works`);

/** A copy that nothing has been remembered of. */
const fresh = (one: Held): Held => structuredClone(one);

function whole(given: readonly Held[]): void {
  const works = worksOf(given);
  const ledger = ledgerOf(works, AS_OF);
  boardOf(works, AS_OF, { ledger });
  dueIn(ledger);
  contradictionsOf(works);
}

/** A document arrives: its work, the entries it may change, the row of its organization. */
function oneMore(symbol: string): number {
  const own = held.filter((one) => one.symbol === symbol).map(fresh);
  const works = worksOf(held.filter((one) => one.symbol !== symbol));
  return cpu(() => {
    const next = addHeld(works, own);
    const only = affectedBy(next, symbol);
    const ledger = ledgerOf(next, AS_OF, { only });
    const organization = next.bySymbol.get(symbol)?.organizations[0];
    if (organization) boardOf(next, AS_OF, { organization, ledger });
  });
}

const first = cpu(() => whole(held));
const again = median(Array.from({ length: RUNS }, () => cpu(() => whole(held))));
const one = median(['A/79/302', 'A/RES/79/330', 'A/RES/77/13', 'A/RES/79/139'].map(oneMore));
console.log(`FIGURE cycle.speed.first.s ${(first / 1000).toFixed(2)}`);
console.log(`FIGURE cycle.speed.whole.s ${(again / 1000).toFixed(2)}`);
console.log(`FIGURE cycle.speed.one.s ${(one / 1000).toFixed(3)}`);
