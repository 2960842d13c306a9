// "Is everything there?", "make it again", "put it somewhere safe": what whoever keeps a register does.
import { ingestWaiting, type Progress } from '../intake/index.ts';
import {
  type BackupProgress,
  backUp,
  brokenLinks,
  type Counts,
  countsOf,
  decideAgain,
  digestOf,
  faultsInTables,
  freshStatistics,
  isEmptyStore,
  knownOriginals,
  type Manifest,
  recover,
  restore,
  trailOf,
  unlikeFile,
  waitAgain,
  writeTrail,
} from '../store/index.ts';
import type { Register } from './open.ts';
import { mustBeAllowed, OPERATOR, type Person } from './person.ts';

export interface Rebuilt {
  readonly octavo: 1;
  readonly read: number;
  readonly refused: number;
  /** Decisions of people done again, where the tables were lost. */
  readonly decisions: number;
  readonly counts: Counts;
  /** Hash over everything read: equal before and after for the same readers. */
  readonly digest: string;
}

/** Reads every original again; where the tables are lost, from the originals and the audit trail beside them. */
export async function rebuild(
  register: Register,
  onProgress?: (progress: Progress) => void,
  by: Person = OPERATOR,
): Promise<Rebuilt> {
  mustBeAllowed(by, 'maintain');
  const { store } = register;
  const decisions = (await isEmptyStore(store)) ? await recover(store) : [];
  await waitAgain(store);
  const result = await ingestWaiting(store, { who: by.name, onProgress });
  for (const decision of decisions) {
    await decideAgain(store, decision);
    if (decision.action === 'symbol-corrected') await ingestWaiting(store, { who: by.name, threads: 1 });
  }
  await writeTrail(store);
  await freshStatistics(store);
  return {
    octavo: 1,
    read: result.read,
    refused: result.refused.length,
    decisions: decisions.length,
    counts: await countsOf(store),
    digest: await digestOf(store),
  };
}

export interface Verified {
  readonly octavo: 1;
  readonly sound: boolean;
  readonly originals: {
    readonly checked: number;
    readonly damaged: readonly string[];
    readonly missing: readonly string[];
  };
  /** Entries of the audit trail that do not fit the one before. */
  readonly trail: {
    readonly entries: number;
    readonly broken: readonly number[];
    /** Entries that the file beside the originals says otherwise. */
    readonly unlike: readonly number[];
  };
  readonly tables: { readonly spans: number; readonly counts: number; readonly homeless: number };
  readonly digest: string;
}

/** Checks every hash, the audit trail and the tables against each other. Changes nothing. */
export async function verify(register: Register, onProgress?: (done: number) => void): Promise<Verified> {
  const { store } = register;
  const checked = await store.originals.verify(({ checked: done }) => onProgress?.(done));
  const there = new Set<string>();
  for await (const sha256 of store.originals.list()) there.add(sha256);
  const missing = [...(await knownOriginals(store)).keys()].filter((sha256) => !there.has(sha256));
  const trail = await trailOf(store);
  const broken = brokenLinks(trail);
  const unlike = await unlikeFile(store, trail);
  const tables = await faultsInTables(store);
  const whole = !checked.damaged.length && !missing.length && !broken.length && !unlike.length;
  const sound = whole && !tables.spans && !tables.counts && !tables.homeless;
  return {
    octavo: 1,
    sound,
    originals: { checked: checked.checked, damaged: checked.damaged, missing },
    trail: { entries: trail.length, broken, unlike },
    tables,
    digest: await digestOf(store),
  };
}

/** The whole register into an empty folder. */
export async function backUpRegister(
  register: Register,
  folder: string,
  onProgress?: BackupProgress,
  by: Person = OPERATOR,
): Promise<Manifest> {
  mustBeAllowed(by, 'maintain');
  return backUp(register.store, folder, onProgress);
}

/** An empty register from a backup. */
export async function restoreRegister(
  register: Register,
  folder: string,
  onProgress?: BackupProgress,
  by: Person = OPERATOR,
): Promise<Manifest> {
  mustBeAllowed(by, 'maintain');
  return restore(register.store, folder, onProgress);
}
