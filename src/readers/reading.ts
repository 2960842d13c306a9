// The answer of every reader.
import type { Message } from '../lexicon/index.ts';
import type { DocumentNode } from '../tree/index.ts';

export type Format = 'text' | 'markdown' | 'akn' | 'pdf' | 'docx' | 'html';

export interface Reading {
  /** Null when the file could not be read: then the last message is an error. */
  readonly document: DocumentNode | null;
  readonly messages: readonly Message[];
  readonly format: Format | null;
  /** WHATWG name of the encoding a text was decoded from; null for binary formats. */
  readonly encoding: string | null;
}
