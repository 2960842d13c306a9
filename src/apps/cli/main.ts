// The command line: finds the command, runs it, answers with an exit status (0 all done, 1 some file could not be read, 2 wrong usage).
import { RegisterError } from '../../register/index.ts';
import { COMMANDS, type Command, UsageError } from './commands/index.ts';
import { helpFor, overview } from './help.ts';
import { print, printError } from './output.ts';

/** Runs one command; the result is the process's exit status. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(rest[0]);
  if (name === '--version' || name === '-v') return version();
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) return usage(`there is no command "${name}"`);
  if (rest.includes('--help') || rest.includes('-h')) return help(name);
  return run(command, rest);
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) return usage(error.message, command.name);
    if (error instanceof RegisterError) return fault(error);
    throw error;
  }
}

function help(name: string | undefined): number {
  const command = COMMANDS.find((one) => one.name === name);
  if (name !== undefined && !command) return usage(`there is no command "${name}"`);
  print(command ? helpFor(command) : overview(COMMANDS));
  return 0;
}

async function version(): Promise<number> {
  const about = await import('../../../package.json', { with: { type: 'json' } });
  print(about.default.version);
  return 0;
}

function usage(reason: string, command?: string): number {
  printError(`octavo: ${reason}`);
  printError(`octavo: see "octavo help${command ? ` ${command}` : ''}"`);
  return 2;
}

/** An error of the register: what happened and what to do. */
function fault(error: RegisterError): number {
  printError(`octavo: ${error.message} [${error.id}]. ${error.next}`);
  return 1;
}
