// Errors of the store: a message id of the catalogue with its values, so that any caller can say it in its language.
import { type MessageId, message } from '../lexicon/index.ts';

export class StoreError extends Error {
  readonly id: MessageId;
  /** What to do next. */
  readonly next: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(id: MessageId, values: Record<string, string | number> = {}, cause?: unknown) {
    const said = message(id, 'error', values);
    super(said.text, { cause });
    this.next = said.next;
    this.name = 'StoreError';
    this.id = id;
    this.values = values;
  }
}
