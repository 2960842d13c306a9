// Processor time on hostile texts: of 100,000 characters, and how it grows on twice as many.
//   node bench/citations/hostile.ts [part of a job's name]
//
// What takes little time on 100,000 characters is compared on longer texts, up to four times as long: the clock and
// the collector are as coarse as the time itself, and where time grows faster than the text it shows there all the more.
// Others share the machine, and the collector comes when it likes, so the shortest of several turns counts. No larger
// young generation is asked for: the facts of a hostile text are as many as its characters, and to have room for them
// is part of the work.
import { JOBS, type Job } from './hostile-jobs.ts';
import { SEEDS } from './hostile-texts.ts';

const SIZE = 100_000;
const ASKED = { ms: 100, growth: 2.5 };
/** Long enough to be compared, in ms, and how much longer than `SIZE` a text is made for that. */
const ENOUGH = 8;
const LONGEST = 4;
/** Turns before something is called slow. */
const MANY = 12;

/** Milliseconds the processor was at work for us; a thread's own count has steps of milliseconds. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed(work: () => unknown): number {
  const start = clock();
  work();
  return clock() - start;
}

const textOf = (seed: string, size: number): string => seed.repeat(Math.ceil(size / seed.length)).slice(0, size);

/** The least time; further turns are taken only while it is more than `most`. */
function least(work: () => unknown, most: number): number {
  let best = timed(work);
  for (let turn = 1; turn < MANY && best > most; turn++) best = Math.min(best, timed(work));
  return best;
}

interface Growth {
  readonly size: number;
  readonly once: number;
  readonly twice: number;
}

/** Least times on a text and on one twice as long, which take turns; further turns only while they look apart. */
function growthOf(job: Job, seed: string, size: number): Growth {
  const work = [job(textOf(seed, size)), job(textOf(seed, size * 2))];
  let [once, twice] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < MANY && (turn < 2 || twice / once > ASKED.growth * 0.8); turn++) {
    once = Math.min(once, timed(work[0]));
    twice = Math.min(twice, timed(work[1]));
  }
  return { size, once, twice };
}

const isFast = ({ once, twice }: Growth): boolean => twice <= ENOUGH || twice / once <= ASKED.growth * 0.9;

/** How often a text is doubled at most. */
const DOUBLINGS = 3;

/**
 * Of doublings in a row the least growth. A text whose facts no longer have room where the new ones are kept makes the
 * collector come, which is a step or two and no growth; where time does grow faster than the text, it does so at every
 * doubling, and at the later ones the more.
 */
function lasting(job: Job, seed: string, size: number): Growth {
  let best = growthOf(job, seed, size);
  for (let n = 1; n < DOUBLINGS && !isFast(best); n++) {
    const next = growthOf(job, seed, size * 2 ** n);
    if (next.twice / next.once < best.twice / best.once) best = next;
  }
  return best;
}

const wanted = process.argv[2] ?? '';
let worst = 0;
let growth = 0;

for (const [name, job] of Object.entries(JOBS))
  for (const seed of name.includes(wanted) ? SEEDS : []) {
    const ms = least(job(textOf(seed, SIZE)), ASKED.ms / 4);
    const longer = Math.min(LONGEST, 2 ** Math.ceil(Math.log2(Math.max(1, ENOUGH / ms))));
    const { size, once, twice } = lasting(job, seed, SIZE * longer);
    worst = Math.max(worst, ms);
    // What even the longest text needs no time for has no growth.
    if (twice > ENOUGH) growth = Math.max(growth, twice / once);
    if (ms > ASKED.ms / 2 || !isFast({ size, once, twice }))
      console.log(
        `${name} ${JSON.stringify(seed)}: ${ms.toFixed(1)} ms; of ${size} characters ${once.toFixed(1)} ms, of twice as many ${twice.toFixed(1)} ms, ×${(twice / once).toFixed(2)}`,
      );
  }
console.log(
  `${Object.keys(JOBS).length} jobs, ${SEEDS.length} texts; worst at 100,000 characters: ${worst.toFixed(0)} ms`,
);
console.log(`FIGURE hostile.pattern.ms ${worst.toFixed(0)}`);
console.log(`FIGURE hostile.pattern.growth ${growth.toFixed(2)}`);
