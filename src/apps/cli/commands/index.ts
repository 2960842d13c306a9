// All commands, in the order that help lists them.
import { type Command, UsageError } from './command.ts';
import { completion } from './completion.ts';
import { compare, cycle, due, evidence, instruments, lineage, mandates } from './cycle.ts';
import { exportCommand } from './export.ts';
import { ingest } from './ingest.ts';
import { lexicon } from './lexicon.ts';
import { backup, rebuild, restore, verify } from './maintain.ts';
import { read } from './read.ts';
import { rename, review, withdrawCommand } from './review.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { webhooks } from './webhooks.ts';

export { type Command, UsageError };
export const COMMANDS: readonly Command[] = [
  read,
  exportCommand,
  ingest,
  serve,
  search,
  show,
  review,
  rename,
  withdrawCommand,
  mandates,
  due,
  evidence,
  compare,
  lineage,
  cycle,
  instruments,
  rebuild,
  verify,
  backup,
  restore,
  lexicon,
  webhooks,
  completion,
];
