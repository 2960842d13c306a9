// Reads originals and keeps them: what one reader thread does with the items it is given.
import { type Message, message } from '../../lexicon/index.ts';
import { DAMAGES, keepReadings, type NewReading, noteRefused, type Store, StoreError } from '../../store/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import { readBytes } from '../read-path.ts';
import { newReading } from './new-reading.ts';
import type { Item, Outcome, Refusal } from './task.ts';

/** Reads each item from its original and keeps all that could be read in one transaction. */
export async function readItems(store: Store, reader: string, items: readonly Item[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const ready: { item: Item; reading: NewReading; warnings: number }[] = [];
  for (const item of items) {
    const result = await readItem(store, reader, item);
    if ('refusal' in result) {
      await noteRefused(store, item.sha256, reader, result.refusal);
      outcomes.push({ ...item, refusal: result.refusal });
    } else ready.push({ item, ...result });
  }
  const kept = await keepReadings(
    store,
    ready.map((one) => one.reading),
  );
  for (const [i, { item, warnings }] of ready.entries()) outcomes.push({ ...item, kept: kept[i], warnings });
  return outcomes;
}

type Result = { readonly reading: NewReading; readonly warnings: number } | { readonly refusal: Refusal };

async function readItem(store: Store, reader: string, item: Item): Promise<Result> {
  const bytes = await bytesOf(store, item.sha256);
  if (!(bytes instanceof Uint8Array)) return { refusal: bytes };
  const reading = await readBytes(bytes);
  const { document, messages } = reading;
  if (!document) return refused(messages.findLast((one) => one.severity === 'error'));
  if (!isUnDocument(document, reading.format) && !item.given) return refused(message('not-un-document', 'error'));
  const original = { ...reading, file: item.name, size: bytes.length, sha256: item.sha256, given: item.given, reader };
  const warnings = messages.filter((one) => one.severity !== 'info').length;
  return { reading: newReading(original, document), warnings };
}

/** A damaged original is one file's misfortune: it is refused, and taken in again when the same bytes come again. */
const bytesOf = (store: Store, sha256: string): Promise<Uint8Array | Refusal> =>
  store.originals.get(sha256).catch((error) => {
    if (error instanceof StoreError && DAMAGES.includes(error.id)) return { id: error.id, values: { sha256 } };
    throw error;
  });

const refused = (error: Message | undefined): { refusal: Refusal } => ({
  refusal: error ? { id: error.id, values: error.values } : { id: 'reader-crashed', values: { reason: '' } },
});

const PLAIN = ['text', 'markdown', 'html'];

/** Any text file "reads"; one with neither symbol nor kind is a list, a table or a letter, and no document of the register. */
const isUnDocument = ({ cover, kind }: DocumentNode, format: string | null): boolean =>
  !PLAIN.includes(format ?? '') || cover.symbols.length > 0 || kind !== 'other';
