// All facts of a document, each extractor in its turn: see README.md.
import type { DocumentNode } from '../tree/index.ts';
import { type Facts, NO_FACTS } from './types.ts';

/** The facts of a sealed document. */
export function factsOf(_document: DocumentNode): Facts {
  return NO_FACTS;
}

/** The opening verb phrase of each paragraph, by its id. */
export const phrasesOf = (_document: DocumentNode): ReadonlyMap<string, { phrase: string; verb: string | null }> =>
  new Map();

/** The organizations each section is about, by the section's id. */
export const organizationsBySection = (_document: DocumentNode): ReadonlyMap<string, readonly string[]> => new Map();
