// Standard output and standard error. A reader that goes away (`| head`) ends the program quietly.
import { writeSync } from 'node:fs';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

export const print = (text: string): void => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);

export const printError = (text: string): void => void process.stderr.write(`${text}\n`);

interface Said {
  readonly id: string;
  readonly severity: string;
  readonly text: string;
  readonly next: string;
}

/** Why a file was not read, on one line: `octavo: FILE: reason [id]. Next step`. */
export function printFault(file: string, messages: readonly Said[]): void {
  const error = messages.findLast((one) => one.severity === 'error');
  printError(error ? `octavo: ${file}: ${error.text} [${error.id}]. ${error.next}` : `octavo: ${file}: not read`);
}

/** Bytes to standard output. */
export function printBytes(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}

const EVERY = 200;

/** Says on standard error how far a long run is; silent when it is no terminal or there is little to do. */
export class Progress {
  readonly #total: number;
  readonly #shown: boolean;
  #done = 0;
  #last = 0;
  readonly #start = performance.now();

  constructor(total: number) {
    this.#total = total;
    this.#shown = total > 1 && process.stderr.isTTY === true;
  }

  step(): void {
    this.#done++;
    const now = performance.now();
    if (!this.#shown || (now - this.#last < EVERY && this.#done < this.#total)) return;
    this.#last = now;
    const rate = this.#done / ((now - this.#start) / 1000);
    const left = Math.ceil((this.#total - this.#done) / rate);
    process.stderr.write(`\r\x1b[K${this.#done}/${this.#total} read, ${rate.toFixed(0)} a second, ${left} s left`);
  }

  end(): void {
    if (this.#shown) process.stderr.write('\r\x1b[K');
  }
}

/** The same for work whose amount is found on the way. */
export class Rate {
  readonly #shown = process.stderr.isTTY === true;
  readonly #start = performance.now();
  #last = 0;

  show(done: number, found: number, complete: boolean): void {
    const now = performance.now();
    if (!this.#shown || now - this.#last < EVERY) return;
    this.#last = now;
    const rate = done / ((now - this.#start) / 1000);
    const left = complete && rate > 0 ? `, ${Math.ceil((found - done) / rate)} s left` : '';
    process.stderr.write(
      `\r\x1b[K${done} of ${found}${complete ? '' : ' found so far'}, ${rate.toFixed(0)} a second${left}`,
    );
  }

  end(): void {
    if (this.#shown) process.stderr.write('\r\x1b[K');
  }
}

/** "originals 64/4500" on standard error. */
export class Bar {
  readonly #shown = process.stderr.isTTY === true;
  #last = 0;

  show(what: string, done: number, all?: number): void {
    const now = performance.now();
    if (!this.#shown || now - this.#last < EVERY) return;
    this.#last = now;
    process.stderr.write(`\r\x1b[K${what} ${done}${all === undefined ? '' : `/${all}`}`);
  }

  end(): void {
    if (this.#shown) process.stderr.write('\r\x1b[K');
  }
}
