// "Read these files": each document with its facts, ready for any writer.
import { type Facts, factsOf, organizationsBySection, phrasesOf } from '../facts/index.ts';
import { type FileReading, readPath } from '../intake/index.ts';
import { type JsonDocument, writeJson } from '../writers/index.ts';

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
  if (!document || !facts) return null;
  return writeJson(document, {
    file,
    facts,
    messages,
    phrases: phrasesOf(document),
    organizations: organizationsBySection(document),
  });
}
