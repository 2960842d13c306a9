// Reads every original and compares its bytes with its name.
import { StoreError } from '../error.ts';
import { together } from './together.ts';

export interface Verification {
  readonly checked: number;
  readonly bytes: number;
  /** SHA-256 of those whose bytes are others than were taken in, or cannot be read. */
  readonly damaged: readonly string[];
}

interface Held {
  get(sha256: string): Promise<Uint8Array>;
  list(): AsyncIterable<string>;
}

const BATCH = 64;
const AT_ONCE = 4;

/** Checks all that are held; `onProgress` hears after each batch. */
export async function verify(held: Held, onProgress: (done: Verification) => void = () => {}): Promise<Verification> {
  let done: Verification = { checked: 0, bytes: 0, damaged: [] };
  for await (const batch of batches(held.list())) {
    const sizes = await together(batch, AT_ONCE, async (sha256) => ({ sha256, size: await sizeIfWhole(held, sha256) }));
    done = {
      checked: done.checked + sizes.length,
      bytes: done.bytes + sizes.reduce((sum, { size }) => sum + (size ?? 0), 0),
      damaged: [...done.damaged, ...sizes.filter(({ size }) => size === null).map(({ sha256 }) => sha256)],
    };
    onProgress(done);
  }
  return done;
}

/** Null for a damaged one. One that a disk fault keeps from being read is no better. */
async function sizeIfWhole(held: Held, sha256: string): Promise<number | null> {
  try {
    return (await held.get(sha256)).length;
  } catch (error) {
    if (error instanceof StoreError) return null;
    throw error;
  }
}

async function* batches(names: AsyncIterable<string>): AsyncGenerator<string[]> {
  const batch: string[] = [];
  for await (const name of names) {
    batch.push(name);
    if (batch.length === BATCH) yield batch.splice(0);
  }
  if (batch.length) yield batch;
}
