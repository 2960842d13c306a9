// octavo serve [PATH…]: the site on a register, after taking files in.
import { takeIn } from '../../../register/index.ts';
import { start } from '../../server/index.ts';
import { optionsOf } from '../options.ts';
import { print } from '../output.ts';
import { type Command, UsageError } from './command.ts';
import { REGISTER_OPTION, withRegister } from './with-register.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'open the site on the register',
  usage: 'serve [PATH…] [--port N] [--host ADDRESS] [--register PLACE]',
  about: [
    'Takes the files and folders in, then opens the site and its API on this machine.',
    'Everybody reads; whoever opens the one-time link that is printed confirms, rejects and corrects.',
  ].join('\n'),
  options: [
    ['--port N', 'default: 8000; 0: any free one'],
    ['--host ADDRESS', 'default: 127.0.0.1, this machine only'],
    REGISTER_OPTION,
  ],
  examples: [['octavo serve resolutions/ --port 8080', 'takes a folder in and opens the site']],
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    port: { type: 'string' },
    host: { type: 'string' },
    register: { type: 'string' },
  });
  const port = Number(values.port ?? 8000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError('--port is a number up to 65535');
  return withRegister(values.register, async (register) => {
    if (positionals.length) {
      const { read, unchanged, refused } = await takeIn(register, positionals);
      print(`${read} read, ${unchanged} unchanged, ${refused} refused`);
    }
    const site = await start(register, { port, host: values.host });
    print(`Octavo is open at ${site.address}`);
    print(`To review and correct, open this link once: ${site.link}`);
    await interrupted();
    await site.stop();
    return 0;
  });
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
