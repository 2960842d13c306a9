// "Read these files": each document with its facts, ready for any writer.
import { type Facts, factsOf } from '../facts/index.ts';
import { documentJson, type FileReading, readPath } from '../intake/index.ts';
import type { JsonDocument } from '../writers/index.ts';

export interface ReadResult extends FileReading {
  /** Null where nothing could be read. */
  readonly facts: Facts | null;
}

/** Reads files in the order given; archives give several results. */
export async function* readFiles(paths: readonly string[]): AsyncGenerator<ReadResult> {
  for (const path of paths) {
    for await (const reading of readPath(path)) {
      yield { ...reading, facts: reading.document ? factsOf(reading.document) : null };
    }
  }
}

/** The object of `octavo read --json`. */
export function asJson(result: ReadResult): JsonDocument | null {
  const { document, file, facts, messages } = result;
  return document && facts ? documentJson(document, facts, file, messages) : null;
}
