// Time of instruments and activities against a plain token scan of the same bytes: node bench/activities/speed.ts FILE…
import { activitiesOf } from '../../src/facts/activities/activities.ts';
import { instrumentsOf } from '../../src/facts/instruments/instruments.ts';
import { readStub } from './stub.ts';

/** Least milliseconds of several runs. */
function least(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 15; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

for (const path of process.argv.slice(2)) {
  const { units, found, language } = await readStub(path);
  const text = units.map((unit) => unit.text).join('\n');
  const scan = least(() => text.match(/\p{L}+/gu)?.length);
  const instruments = instrumentsOf(units, found, language);
  const first = least(() => instrumentsOf(units, found, language));
  const second = least(() => activitiesOf(units, { ...found, instruments }, language));
  const ratio = (time: number): string => `${time.toFixed(1)} ms (${(time / scan).toFixed(2)})`;
  console.log(`${path}: scan ${scan.toFixed(1)} ms, instruments ${ratio(first)}, activities ${ratio(second)}`);
}
