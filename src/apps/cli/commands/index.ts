// All commands, in the order that help lists them.
import { type Command, UsageError } from './command.ts';
import { read } from './read.ts';

export { type Command, UsageError };
export const COMMANDS: readonly Command[] = [read];
