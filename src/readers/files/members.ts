// The files in a zip or gzip, one at a time and within limits; an archive in it is opened too, one level deep.
import { Gunzip } from 'fflate';
import { type Message, message } from '../../lexicon/index.ts';
import { latin1 } from './bytes.ts';
import { concat, TooMuch } from './inflate.ts';
import { cleanLabel, isLitter, leavesFolder } from './labels.ts';
import { LIMITS, type Limits } from './limits.ts';
import { sniff } from './sniff.ts';
import { readEntry, type ZipEntry, zipEntries } from './zip.ts';

/** A file in an archive, or a message about one that could not be read (`bytes` is null then). */
export interface Member {
  /** A name for people, never a path: "outer.zip/A_RES_77_13.docx". */
  readonly label: string;
  readonly bytes: Uint8Array | null;
  readonly messages: readonly Message[];
}

/** What has been used of the limits. Shared by an archive and those within it. */
interface Budget {
  readonly limits: Limits;
  readonly packed: number;
  unpacked: number;
  members: number;
  stopped: boolean;
}

const FAULTS = {
  encrypted: 'archive-encrypted',
  method: 'archive-method',
  damaged: 'archive-member-damaged',
} as const;

const refusal = (label: string, fault: Message, more: readonly Message[] = []): Member => ({
  label,
  bytes: null,
  messages: [...more, fault],
});

/**
 * The members of a zip or gzip file in the archive's order, unpacked one at a time as they are asked for.
 * Every limit that is met gives a member without bytes and with the reason; reading stops at the limits of the whole archive.
 */
export function* members(bytes: Uint8Array, limits: Limits = LIMITS): Generator<Member> {
  const budget: Budget = { limits, packed: bytes.length, unpacked: 0, members: 0, stopped: false };
  yield* open(bytes, '', 1, budget);
}

function* open(bytes: Uint8Array, prefix: string, depth: number, budget: Budget): Generator<Member> {
  if (sniff(bytes) === 'gzip') yield* file(gunzip(bytes, prefix, budget), depth, budget);
  else yield* zip(bytes, prefix, depth, budget);
}

function* zip(bytes: Uint8Array, prefix: string, depth: number, budget: Budget): Generator<Member> {
  const entries = zipEntries(bytes);
  let read = 0;
  for (let step = entries.next(); ; step = entries.next()) {
    if (step.done) {
      if (!step.value) yield refusal(prefix, message('archive-damaged', 'error', { read }));
      else if (read === 0) yield refusal(prefix, message('archive-empty', 'error'));
      return;
    }
    const { name } = step.value;
    if (name.endsWith('/') || isLitter(name)) continue;
    read++;
    yield* file(memberOf(bytes, step.value, prefix, budget), depth, budget);
    if (budget.stopped) return;
  }
}

/** The member, or what is in it when it is an archive itself. */
function* file(member: Member, depth: number, budget: Budget): Generator<Member> {
  const kind = member.bytes ? sniff(member.bytes) : null;
  if (kind !== 'zip' && kind !== 'gzip') yield member;
  else if (depth < budget.limits.nesting) yield* open(member.bytes!, `${member.label}/`, depth + 1, budget);
  else yield refusal(member.label, message('archive-too-deep', 'error', { name: member.label }));
}

function memberOf(bytes: Uint8Array, entry: ZipEntry, prefix: string, budget: Budget): Member {
  const { limits } = budget;
  const label = prefix + cleanLabel(entry.name);
  if (++budget.members > limits.members) return stop(label, budget, 'archive-too-many', limits.members);
  const unsafe = leavesFolder(entry.name) ? [message('archive-name-unsafe', 'warning', { name: label })] : [];
  const { most, beyond } = allowance(budget);
  const out = readEntry(bytes, entry, most);
  if (typeof out !== 'string') return spend(label, out, unsafe, budget);
  if (out === 'too-large') return exceed(label, beyond, budget);
  return refusal(label, message(FAULTS[out], 'error', { name: label, method: entry.method }), unsafe);
}

type Beyond = 'archive-member-too-large' | 'archive-too-large' | 'archive-bomb';

/** How many bytes the next member may have, and which limit that is. */
function allowance({ limits, packed, unpacked }: Budget): { most: number; beyond: Beyond } {
  const byRatio = Math.max(limits.ratioFrom, packed * limits.ratio) - unpacked;
  const inAll = limits.unpacked - unpacked;
  const most = Math.max(0, Math.min(limits.member, byRatio, inAll));
  if (most === limits.member) return { most, beyond: 'archive-member-too-large' };
  return { most, beyond: byRatio < inAll ? 'archive-bomb' : 'archive-too-large' };
}

function spend(label: string, bytes: Uint8Array, messages: readonly Message[], budget: Budget): Member {
  budget.unpacked += bytes.length;
  return { label, bytes, messages };
}

function exceed(label: string, beyond: Beyond, budget: Budget): Member {
  const { limits } = budget;
  if (beyond === 'archive-bomb') return stop(label, budget, beyond, limits.ratio);
  if (beyond === 'archive-too-large') return stop(label, budget, beyond, limits.unpacked);
  // It has cost as much time as one that was read.
  budget.unpacked += limits.member;
  return refusal(label, message(beyond, 'error', { name: label, limit: limits.member }));
}

function stop(
  label: string,
  budget: Budget,
  id: 'archive-too-many' | 'archive-too-large' | 'archive-bomb',
  limit: number,
): Member {
  budget.stopped = true;
  return refusal(label, message(id, 'error', { limit, name: label }));
}

/** The name that gzip keeps of the file it packed. */
function gzipName(bytes: Uint8Array): string {
  if (!(bytes[3] & 8)) return '';
  const from = bytes[3] & 4 ? 12 + (bytes[10] | (bytes[11] << 8)) : 10;
  const end = bytes.indexOf(0, from);
  return end < 0 ? '' : latin1(bytes, from, Math.min(end, from + 1024));
}

const STEP = 32 * 1024;

function gunzip(bytes: Uint8Array, prefix: string, budget: Budget): Member {
  const name = gzipName(bytes);
  const label = prefix + (name ? cleanLabel(name) : '');
  budget.members++;
  const { most, beyond } = allowance(budget);
  const chunks: Uint8Array[] = [];
  let total = 0;
  let ended = false;
  try {
    const stream = new Gunzip((chunk, final) => {
      total += chunk.length;
      if (total > most) throw new TooMuch();
      if (chunk.length) chunks.push(chunk);
      ended ||= final;
    });
    for (let at = 0; at < bytes.length; at += STEP)
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    if (!(error instanceof TooMuch)) return refusal(label, message('archive-member-damaged', 'error', { name: label }));
    return exceed(label, beyond, budget);
  }
  if (!ended) return refusal(label, message('archive-member-damaged', 'error', { name: label }));
  return spend(label, concat(chunks), [], budget);
}
