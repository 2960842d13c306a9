// octavo ingest PATH…: takes documents into the register.
import { constants, setPriority } from 'node:os';
import {
  type Progress as Done,
  type FileNews,
  type RefusalReason,
  type TakenIn,
  takeIn,
} from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { print, printError, Rate } from '../output.ts';
import { type Command, UsageError } from './command.ts';
import { withRegister } from './with-register.ts';

export const ingest: Command = {
  name: 'ingest',
  summary: 'take documents into the register',
  usage: 'ingest PATH… [--register PLACE] [--symbol FILE=SYMBOL]… [--threads N] [--files] [--json]',
  about: [
    'Reads files and folders (text, Markdown, HTML, PDF, DOCX, AKN4UN XML, gzip or zip of them) into the register.',
    'Languages and formats of one work join it; doing it again changes nothing; a killed run goes on where it was.',
    'Without a path it only goes on with what an earlier run left.',
  ].join('\n'),
  options: [
    ['--register PLACE', 'a folder or a postgres:// address; default: OCTAVO_REGISTER, else ./octavo-register'],
    ['--symbol FILE=SYMBOL', 'the symbol of a file that prints none'],
    ['--threads N', 'reader threads; default: one for each core, less one while a site is open'],
    ['--files', 'a line on standard error for each file when what it says is durable: read, unchanged or refused'],
    ['--json', 'print the counts as JSON'],
  ],
  examples: [
    ['octavo ingest resolutions/', 'takes a folder in'],
    ['octavo ingest report.txt --symbol report.txt=A/79/302', 'names a report that prints no symbol'],
  ],
  run,
};

/** Whoever asks a site on this machine comes first; alone, an ingest is as quick as ever. */
function giveWay(alone: boolean): void {
  try {
    setPriority(alone ? constants.priority.PRIORITY_BELOW_NORMAL : constants.priority.PRIORITY_LOW);
  } catch {
    // A system that does not allow it is no reason to read nothing.
  }
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    files: { type: 'boolean' },
    json: { type: 'boolean' },
    register: { type: 'string' },
    symbol: { type: 'string', multiple: true },
    threads: { type: 'string' },
  });
  const threads = values.threads === undefined ? undefined : Number(values.threads);
  if (threads !== undefined && !(Number.isInteger(threads) && threads > 0))
    throw new UsageError('--threads is a number from 1');
  const rate = new Rate();
  const onProgress = ({ done, found, complete }: Done): void => rate.show(done, found, complete);
  const onFile = values.files ? ({ state, name }: FileNews): void => printError(`${state} ${name}`) : undefined;
  return withRegister(values.register, async (register) => {
    // Now, and not before: a database that was started on the way serves others too, at their pace.
    giveWay(register.store.alone);
    try {
      const result = await takeIn(register, positionals, { symbols: values.symbol, threads, onProgress, onFile });
      rate.end();
      report(result, values.json === true);
      return result.refused ? 1 : 0;
    } finally {
      rate.end();
    }
  });
}

function report(result: TakenIn, json: boolean): void {
  for (const reason of result.reasons) for (const line of linesOf(reason)) printError(line);
  if (json) return print(JSON.stringify(result));
  const { files, read, unchanged, refused, works, expressions, paragraphs } = result;
  print(`${files} files: ${read} read, ${unchanged} unchanged, ${refused} refused.`);
  print(`The register holds ${works} works in ${expressions} languages and versions, ${paragraphs} paragraphs.`);
  for (const { from, to, by } of result.named) print(`${from} is ${to}: ${by} names it.`);
  if (result.provisional) print(`${result.provisional} works print no symbol; name them with --symbol FILE=SYMBOL.`);
}

/** A reason with its first files. */
function* linesOf({ id, text, next, count, files }: RefusalReason): Generator<string> {
  yield `octavo: ${count} refused: ${text} [${id}]. ${next}`;
  for (const file of files) yield `  ${file}`;
  if (count > files.length) yield `  … and ${count - files.length} more (--json lists them all)`;
}
