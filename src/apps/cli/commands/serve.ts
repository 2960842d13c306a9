// octavo serve [PATH…]: the site on a register, after taking files in.
import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Progress, placeOfRegister, type Register, takeIn } from '../../../register/index.ts';
import { start } from '../../server/index.ts';
import { optionsOf } from '../options.ts';
import { print, Rate } from '../output.ts';
import { type Command, UsageError } from './command.ts';
import { REGISTER_OPTION, withRegister } from './with-register.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'open the site on the register',
  usage: 'serve [PATH…] [--port N] [--host ADDRESS] [--rate N] [--register PLACE]',
  about: [
    'Opens the site and its API on this machine, and takes the files and folders in. Where there is neither a file nor a register, it shows the specimens of the project, which are invented.',
    'Everybody reads; whoever opens the one-time link that is printed confirms, rejects and corrects.',
  ].join('\n'),
  options: [
    ['--port N', 'default: 8000; 0: any free one'],
    ['--host ADDRESS', 'default: 127.0.0.1, this machine only'],
    ['--rate N', 'requests a second of one address, six times as many at once (default: 100)'],
    REGISTER_OPTION,
  ],
  examples: [['octavo serve resolutions/ --port 8080', 'takes a folder in and opens the site']],
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    port: { type: 'string' },
    host: { type: 'string' },
    rate: { type: 'string' },
    register: { type: 'string' },
  });
  const port = Number(values.port ?? 8000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError('--port is a number up to 65535');
  const perSecond = Number(values.rate ?? 100);
  if (!(perSecond > 0)) throw new UsageError('--rate is a number of requests a second');
  const specimens = !positionals.length && !values.register && !isThere(placeOfRegister());
  const place = specimens ? SPECIMENS.register : values.register;
  return withRegister(place, async (register) => {
    const ended = interrupted();
    const site = await start(register, {
      port,
      host: values.host,
      specimens,
      today: specimens ? SPECIMENS.today : undefined,
      rate: { burst: 6 * perSecond, perSecond },
    });
    print(`Octavo is open at ${site.address}`);
    print(`To review and correct, open this link once: ${site.link}`);
    const paths = specimens ? globSync(SPECIMENS.files) : positionals;
    if (paths.length) await fill(register, paths, abortedBy(ended));
    await ended;
    await site.stop();
    return 0;
  });
}

/** The project's own invented documents, in a register of their own. */
const SPECIMENS = {
  register: './octavo-specimens',
  /** They are of a time to come; on this day their round is running. */
  today: '2045-11-20',
  /** Those in the languages that are read to their facts. */
  files: `${fileURLToPath(new URL('../../../../fixtures/specimens', import.meta.url))}/*-{en,fr}-?.txt`,
};

const isThere = (place: string): boolean => place.includes('://') || existsSync(place);

/** The site is open while documents are taken in. */
async function fill(register: Register, paths: readonly string[], signal: AbortSignal): Promise<void> {
  const rate = new Rate();
  const onProgress = ({ done, found, complete }: Progress): void => rate.show(done, found, complete);
  const taken = await takeIn(register, paths, { onProgress, signal }).catch((error) => {
    // Whoever stops the site stops this; the next start goes on.
    if (!signal.aborted) throw error;
  });
  rate.end();
  if (taken) print(`${taken.read} documents read, ${taken.unchanged} unchanged, ${taken.refused} refused`);
}

function abortedBy(ended: Promise<void>): AbortSignal {
  const controller = new AbortController();
  void ended.then(() => controller.abort());
  return controller.signal;
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
