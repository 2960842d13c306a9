// What `octavo help` prints.
import type { Command } from './commands/index.ts';

export function overview(commands: readonly Command[]): string {
  const wide = Math.max(...commands.map((one) => one.name.length));
  const rows = commands.map((one) => `  ${one.name.padEnd(wide)}  ${one.summary}`);
  return [
    'Octavo reads UN resolutions, drafts and reports of the Secretary-General.',
    '',
    'Usage: octavo COMMAND [ARGUMENT …]',
    '',
    ...rows,
    '',
    '"octavo help COMMAND" tells more. Exit status: 0 all done, 1 some file could not be read, 2 wrong usage.',
  ].join('\n');
}

export function helpFor(command: Command): string {
  const options = command.options.map(([name, text]) => `  ${name.padEnd(22)}${text}`);
  const examples = command.examples.map(([line, text]) => `  ${line}\n      ${text}`);
  return [
    `Usage: octavo ${command.usage}`,
    '',
    command.about,
    ...(options.length ? ['', 'Options:', ...options] : []),
    ...(examples.length ? ['', 'Examples:', ...examples] : []),
  ].join('\n');
}
