// SIGKILL at random moments: nothing acknowledged lost, nothing half there, nothing doubled, going on within ten seconds.
// node bench/kill/kill.ts [--rounds 100] [--seed 1] [--whom program|server|both] [--files 200]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openRegister, verify } from '../../src/register/index.ts';
import { trailOf } from '../../src/store/index.ts';
import { makeCorpus } from './corpus.ts';
import { type Ended, ingest, killServer, type Running, serverOf, silenceAfter } from './program.ts';
import { randomOf } from './random.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { rounds: text, seed: text, whom: text, files: text } });
const ROUNDS = Number(values.rounds ?? 100);
const FILES = Number(values.files ?? 200);
const THREADS = 2;
const random = randomOf(Number(values.seed ?? 1));
const WHOM = values.whom ? [values.whom] : ['program', 'server', 'both'];
const RESUMED_MS = 10_000;
const waits: number[] = [];

const root = mkdtempSync(join(tmpdir(), 'octavo-kill-'));
const corpus = join(root, 'corpus');
const empty = join(root, 'empty');
const register = join(root, 'register');

interface State {
  readonly digest: string;
  readonly sound: boolean;
  /** Hashes of files in the entries `stored`, each as often as it stands there. */
  readonly stored: readonly string[];
  readonly entries: number;
}

async function stateOf(place: string): Promise<State> {
  const opened = await openRegister(place);
  try {
    const { digest, sound } = await verify(opened);
    const trail = await trailOf(opened.store);
    const stored = trail.filter((one) => one.action === 'stored').map((one) => one.subject);
    return { digest, sound, stored, entries: trail.length };
  } finally {
    await opened.close();
  }
}

const countsOf = ({ output }: Ended): string => {
  const { works, expressions, paragraphs, facts } = JSON.parse(output);
  return JSON.stringify({ works, expressions, paragraphs, facts });
};

const linesOfTrail = (place: string): string[] => {
  try {
    return readFileSync(join(place, 'audit.jsonl'), 'utf8').split('\n').slice(0, -1);
  } catch {
    return [];
  }
};

function fresh(): void {
  rmSync(register, { recursive: true, force: true });
  execFileSync('cp', ['-a', empty, register]);
}

const start = (): Running => ingest(register, [corpus], { threads: THREADS });
const seconds = (ms: number): string => (ms / 1000).toFixed(1);

interface Struck {
  readonly whom: string;
  /** Milliseconds after the start. */
  readonly moment: number;
  readonly killed: Ended;
}

/** An ingest into a fresh register, struck at a random moment; drawn again where it had ended before. */
async function strike(span: number): Promise<Struck> {
  for (;;) {
    fresh();
    const whom = WHOM[Math.floor(random() * WHOM.length)];
    const run = start();
    // A server can be killed from when it is there.
    while (whom !== 'program' && serverOf(register) === null && run.child.exitCode === null) await sleep(5);
    await sleep(random() * (span - run.since()));
    const moment = run.since();
    const late = run.child.exitCode !== null || (whom !== 'program' && !killServer(register));
    if (!late && whom !== 'server') run.child.kill('SIGKILL');
    const killed = await run.ended;
    if (!late && (whom === 'server' || killed.signal === 'SIGKILL')) return { whom, moment, killed };
  }
}

/** What was wrong after a kill. */
interface Faults {
  lost: number;
  gaveUp: number;
  unsound: number;
  otherwise: number;
  doubled: number;
}

async function round(span: number, wanted: State, counts: string, faults: Faults): Promise<string> {
  const { whom, moment, killed } = await strike(span);
  const kept = linesOfTrail(register);
  const again = await start().ended;
  const state = await stateOf(register);
  const lost = killed.read.filter((name) => again.read.includes(name));
  const trail = new Set(linesOfTrail(register));
  const gone = kept.filter((line) => !trail.has(line));
  if (lost.length || gone.length) faults.lost++;
  // Who waits for its server ends well, whatever befell the server.
  if (again.status !== 0 || (whom === 'server' && killed.status !== 0)) faults.gaveUp++;
  if (!state.sound) faults.unsound++;
  if (state.digest !== wanted.digest || countsOf(again) !== counts) faults.otherwise++;
  if (new Set(state.stored).size !== state.stored.length || state.entries !== wanted.entries) faults.doubled++;
  const waited = whom === 'server' ? silenceAfter(killed, moment) : (again.words[0] ?? again.took);
  waits.push(waited);
  const said = [...killed.errors, ...again.errors].join('\n');
  return `${whom} at ${seconds(moment)} s: ${killed.read.length} read before, ${again.read.length} after, on in ${seconds(waited)} s ${said}`;
}

try {
  makeCorpus(corpus, FILES);
  await (await openRegister(empty)).close();
  fresh();
  await start().ended;
  fresh();
  // The second run: nothing is compiled any more.
  const whole = await start().ended;
  const wanted = await stateOf(register);
  const faults: Faults = { lost: 0, gaveUp: 0, unsound: 0, otherwise: 0, doubled: 0 };
  console.log(`undisturbed: ${whole.read.length} read in ${seconds(whole.took)} s, sound ${wanted.sound}`);
  let good = 0;
  const begun = performance.now();
  for (let n = 1; n <= ROUNDS; n++) {
    const before = JSON.stringify(faults);
    const line = await round(whole.took, wanted, countsOf(whole), faults);
    const ok = JSON.stringify(faults) === before;
    if (ok) good++;
    console.log(`${n} ${ok ? '✓' : '✗'} ${line}${ok ? '' : ` ${JSON.stringify(faults)}`}`);
  }
  console.log(`${ROUNDS} rounds in ${seconds(performance.now() - begun)} s`);
  console.log(`FIGURE kill.whole ${good}/${ROUNDS}`);
  // Alone on the machine: beside other work this is a measure of that.
  console.log(`FIGURE kill.resumed ${waits.filter((one) => one <= RESUMED_MS).length}/${ROUNDS}`);
  console.log(`FIGURE kill.resumed.median ${seconds(waits.toSorted((a, b) => a - b)[waits.length >> 1])}`);
  console.log(`FIGURE kill.resumed.most ${seconds(Math.max(...waits))}`);
  for (const [name, count] of Object.entries(faults)) console.log(`FIGURE kill.${name} ${count}`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
