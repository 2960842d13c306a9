// node bench/cycle/instruments.ts [--show]: chains of instruments and presence in reports against a list made by hand; their speed.
import { existsSync } from 'node:fs';
import { type InstrumentChain, instrumentChains, meetingSeries, presenceOf } from '../../src/cycle/index.ts';
import { cooperation, REPORTS, SHARED, seeds } from './cooperation.ts';
import judged from './instruments-judged.json' with { type: 'json' };

const show = process.argv.includes('--show');

/** Type, entity, counterpart, and each instrument's date or period with its end. */
const rowOf = ({ type, entity, counterpart, instruments }: InstrumentChain): string =>
  JSON.stringify([
    ...[type, entity, counterpart],
    instruments.map(({ date, validFrom, validTo, expires }) => [date ?? `${validFrom}-${validTo}`, expires]),
  ]);

function compare(name: string, found: readonly string[], wanted: readonly string[]): void {
  const right = wanted.filter((one) => found.includes(one));
  if (show) for (const one of wanted) if (!right.includes(one)) console.log(`missing ${one}`);
  console.log(`FIGURE instruments.${name} ${right.length}/${wanted.length}`);
}

if (existsSync(SHARED)) {
  const held = [...(await seeds(REPORTS)), ...cooperation()];
  const before = process.cpuUsage();
  const chains = instrumentChains(held);
  const series = meetingSeries(held);
  const presence = presenceOf(held);
  const { user, system } = process.cpuUsage(before);
  compare(
    'chains',
    chains.map(rowOf),
    judged.chains.map((one) => JSON.stringify(one)),
  );
  const changes = (change: string): string[] =>
    presence.filter((one) => one.change === change).map(({ organization }) => `${change} ${organization}`);
  const { appears, vanishes, notHeld } = judged.presence;
  compare(
    'presence',
    [...changes('appears'), ...changes('vanishes'), ...new Set(presence.flatMap((one) => one.notHeld))],
    [...appears.map((one) => `appears ${one}`), ...vanishes.map((one) => `vanishes ${one}`), ...notHeld],
  );
  console.log(
    `FIGURE instruments.extra ${changes('appears').length + changes('vanishes').length - appears.length - vanishes.length}`,
  );
  console.log(`FIGURE instruments.ms ${Math.round((user + system) / 1000)}`);
  console.log(`chains ${chains.length}, series ${series.length}`);
}
