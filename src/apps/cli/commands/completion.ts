// octavo completion SHELL: a script that completes commands, options and files.
import { print } from '../output.ts';
import { type Command, UsageError } from './command.ts';
import { COMMANDS } from './index.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

export const completion: Command = {
  name: 'completion',
  summary: 'print a completion script for a shell',
  usage: `completion ${SHELLS.join('|')}`,
  about: "Prints a script for the shell; load it from the shell's start file.",
  options: [],
  examples: [['source <(octavo completion bash)', 'completion in this shell']],
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const [shell] = args;
  if (!SHELLS.includes(shell as (typeof SHELLS)[number]))
    throw new UsageError(`completion is for ${SHELLS.join(', ')}`);
  print(SCRIPTS[shell as (typeof SHELLS)[number]]());
  return 0;
}

const names = (): string => COMMANDS.map((one) => one.name).join(' ');
const flags = (command: Command): string => command.options.map(([name]) => name.split(' ')[0]).join(' ');

const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], () => string>> = {
  bash: () =>
    [
      '_octavo() {',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: these are the shell's variables
      '  local word="${COMP_WORDS[COMP_CWORD]}"',
      `  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${names()}" -- "$word")); return; fi`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: these are the shell's variables
      '  case "${COMP_WORDS[1]}" in',
      ...COMMANDS.map((one) => `    ${one.name}) local flags="${flags(one)}" ;;`),
      '  esac',
      '  case "$word" in -*) COMPREPLY=($(compgen -W "$flags" -- "$word")) ;; *) COMPREPLY=($(compgen -f -- "$word")) ;; esac',
      '}',
      'complete -o filenames -F _octavo octavo',
    ].join('\n'),
  zsh: () => ['autoload -U +X bashcompinit && bashcompinit', SCRIPTS.bash()].join('\n'),
  fish: () =>
    COMMANDS.flatMap((one) => [
      `complete -c octavo -n __fish_use_subcommand -f -a ${one.name} -d '${one.summary}'`,
      ...one.options.map(
        ([name, text]) =>
          `complete -c octavo -n '__fish_seen_subcommand_from ${one.name}' -l ${name.slice(2).split(' ')[0]} -d '${text.replaceAll("'", '')}'`,
      ),
    ]).join('\n'),
};
