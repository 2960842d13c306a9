// A thread that asks for pages on a timetable over connections that stay open.
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

export interface Plan {
  readonly address: string;
  readonly paths: readonly string[];
  /** Requests a second, whatever the answers do; 0: the next as soon as one is answered. */
  readonly rate: number;
  readonly seconds: number;
  readonly connections: number;
}

export interface Result {
  readonly answered: number;
  readonly faults: number;
  /** How many of each: a status that is not 200, or what the connection died of. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Seconds. */
  readonly took: number;
  /** Milliseconds from the intended time. */
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
}

const { address, paths, rate, seconds, connections } = workerData as Plan;
const agent = new Agent({ keepAlive: true, maxSockets: rate ? 512 : connections });
const times: number[] = [];
const reasons: Record<string, number> = {};
let faults = 0;

function fault(reason: string): void {
  faults++;
  reasons[reason] = (reasons[reason] ?? 0) + 1;
}

function ask(path: string, intended: number): Promise<void> {
  return new Promise((done) => {
    const request = get(address + path, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.on('data', () => {});
      response.on('end', () => {
        if (response.statusCode !== 200) fault(String(response.statusCode));
        times.push(performance.now() - intended);
        done();
      });
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      fault(error.code ?? error.message);
      done();
    });
  });
}

/** Open loop: what is late is asked late, and its wait counts. */
async function onTime(): Promise<void> {
  const start = performance.now();
  const all = rate * seconds;
  const under: Promise<void>[] = [];
  for (let number = 0; number < all; ) {
    const due = Math.min(all, Math.floor(((performance.now() - start) / 1000) * rate));
    for (; number < due; number++) under.push(ask(paths[number % paths.length], start + (number / rate) * 1000));
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (performance.now() - start > seconds * 1000 + 500) break;
  }
  await Promise.all(under);
}

async function asFastAsItCan(): Promise<void> {
  const until = performance.now() + seconds * 1000;
  let number = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < until) await ask(paths[number++ % paths.length], performance.now());
  };
  await Promise.all(Array.from({ length: connections }, one));
}

const start = performance.now();
await (rate ? onTime() : asFastAsItCan());
const took = (performance.now() - start) / 1000;
agent.destroy();
times.sort((a, b) => a - b);
const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
const result: Result = { answered: times.length, faults, reasons, took, p50: at(0.5), p99: at(0.99), worst: at(1) };
parentPort!.postMessage(result);
