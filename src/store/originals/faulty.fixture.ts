// A disk on which every nth step fails, for tests.
import { DISK, type Disk, type NewFile } from './disk.ts';

export type Step = 'create' | 'write' | 'sync' | 'rename' | 'makeFolder' | 'syncFolder' | 'read' | 'look' | 'names';

export interface Faults {
  /** Each nth of these steps fails. */
  readonly every: number;
  readonly steps?: readonly Step[];
  readonly code?: string;
}

export const ALL: readonly Step[] = ['create', 'write', 'sync', 'rename', 'makeFolder', 'syncFolder'];

/** `disk`, failing; a write that fails has written half. */
export function faulty({ every, steps = ALL, code = 'ENOSPC' }: Faults, disk: Disk = DISK): Disk {
  let count = 0;
  const due = (step: Step): boolean => steps.includes(step) && ++count % every === 0;
  const fault = (step: Step): Error => Object.assign(new Error(`${code}: ${step}`), { code });
  const on =
    <A extends unknown[], R>(step: Step, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (due(step)) throw fault(step);
      return work(...args);
    };
  const file = (one: NewFile): NewFile => ({
    ...one,
    sync: on('sync', one.sync),
    async write(bytes) {
      if (!due('write')) return one.write(bytes);
      await one.write(bytes.subarray(0, bytes.length >> 1));
      throw fault('write');
    },
  });
  return {
    ...disk,
    create: on('create', async (path) => file(await disk.create(path))),
    rename: on('rename', disk.rename),
    makeFolder: on('makeFolder', disk.makeFolder),
    syncFolder: on('syncFolder', disk.syncFolder),
    read: on('read', disk.read),
    look: on('look', disk.look),
    names: on('names', disk.names),
  };
}
