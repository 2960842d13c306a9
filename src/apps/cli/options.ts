// Reads a command's arguments; a wrong one is a usage error.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './commands/command.ts';

/** Options and the rest, as `parseArgs` gives them. */
export function optionsOf<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const [first] = (error as Error).message.split(/\.\s|\n/);
    throw new UsageError(first.charAt(0).toLowerCase() + first.slice(1));
  }
}
