// The object of `octavo read --json` for a document that was just read.
import { type Facts, organizationsBySection, phrasesOf } from '../facts/index.ts';
import type { Message } from '../lexicon/index.ts';
import type { DocumentNode } from '../tree/index.ts';
import { type JsonDocument, writeJson } from '../writers/index.ts';

/** Tree, facts and messages as CONTRACT's one object; `file` is the path as it was given. */
export const documentJson = (
  document: DocumentNode,
  facts: Facts,
  file: string,
  messages: readonly Message[],
): JsonDocument =>
  writeJson(document, {
    file,
    facts,
    messages,
    phrases: phrasesOf(document),
    organizations: organizationsBySection(document),
  });
