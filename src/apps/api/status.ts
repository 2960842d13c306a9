// Which HTTP status a message of the catalogue is.
import type { MessageId } from '../../lexicon/index.ts';

const STATUS: Readonly<Partial<Record<MessageId, number>>> = {
  'symbol-ambiguous': 300,
  'symbol-bad': 400,
  'question-empty': 400,
  'question-long': 400,
  'question-field': 400,
  'api-parameter-unknown': 400,
  'api-parameter-bad': 400,
  'api-cursor-bad': 400,
  'other-site': 403,
  'not-allowed': 403,
  'api-unknown': 404,
  'work-unknown': 404,
  'work-cited': 404,
  'work-language': 404,
  'work-version': 404,
  'fact-unknown': 404,
  'paragraph-unknown': 404,
  'copy-unknown': 404,
  'actor-unknown': 404,
  'api-method': 405,
  'api-not-acceptable': 406,
  'work-withdrawn': 410,
  'api-too-large': 413,
  'file-too-large': 413,
  'api-media-type': 415,
  'format-unknown': 415,
  'format-doc': 415,
  'format-image': 415,
  'languages-differ': 422,
  'api-several': 422,
  'too-many-requests': 429,
  'server-fault': 500,
  'api-unavailable': 503,
  'api-preparing': 503,
  'api-busy': 503,
  'bulk-making': 503,
  'question-slow': 504,
  'disk-full': 507,
};

/** Errors of the server behind the register, whose words would tell strangers where it is. */
const AWAY = /^(?:server|register)-/;
/** What is wrong with a disk may be told, without its place. */
const DISK = /^disk-/;

export const isAway = (id: string): boolean => id !== 'server-fault' && AWAY.test(id);

/** What a reader says of a file that was sent is about its content: 422. */
export const statusOf = (id: MessageId, other = 500): number =>
  STATUS[id] ?? (isAway(id) || DISK.test(id) ? 503 : other);
