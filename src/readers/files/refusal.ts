// The answer for a file that is no document, or one too large: one place, so that it is the same everywhere.
import { type Message, message } from '../../lexicon/index.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { FileKind } from './sniff.ts';

const FOUND: Partial<Record<FileKind, string>> = {
  rtf: 'RTF',
  office: 'a spreadsheet, presentation or OpenDocument file',
  xml: 'XML of another kind',
  binary: 'binary data',
};

/** Why a file of this kind and size is not read, or null when it may be. Archives are for `members`. */
export function refuse(kind: FileKind, size: number, limits: Limits = LIMITS): Message | null {
  switch (kind) {
    case 'empty':
      return message('file-empty', 'error');
    case 'doc':
      return message('format-doc', 'error');
    case 'image':
      return message('format-image', 'error', { found: 'JPEG, PNG, GIF or TIFF' });
    case 'rtf':
    case 'office':
    case 'xml':
    case 'binary':
      return message('format-unknown', 'error', { found: FOUND[kind]! });
    default: {
      const limit = limits.bytes[kind === 'zip' || kind === 'gzip' ? 'archive' : kind];
      return size > limit ? message('file-too-large', 'error', { size, limit }) : null;
    }
  }
}
