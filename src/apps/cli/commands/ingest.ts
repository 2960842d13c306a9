// octavo ingest PATH…: takes documents into the register.
import { type Progress as Done, openRegister, type TakenIn, takeIn } from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { print, printError, Rate } from '../output.ts';
import { type Command, UsageError } from './command.ts';

export const ingest: Command = {
  name: 'ingest',
  summary: 'take documents into the register',
  usage: 'ingest PATH… [--register PLACE] [--symbol FILE=SYMBOL]… [--threads N] [--json]',
  about: [
    'Reads files and folders (text, Markdown, HTML, PDF, DOCX, AKN4UN XML, gzip or zip of them) into the register.',
    'Languages and formats of one work join it; doing it again changes nothing; a killed run goes on where it was.',
    'Without a path it only goes on with what an earlier run left.',
  ].join('\n'),
  options: [
    ['--register PLACE', 'a folder or a postgres:// address; default: OCTAVO_REGISTER, else ./octavo-register'],
    ['--symbol FILE=SYMBOL', 'the symbol of a file that prints none'],
    ['--threads N', 'reader threads; default: one for each core'],
    ['--json', 'print the counts as JSON'],
  ],
  examples: [
    ['octavo ingest resolutions/', 'takes a folder in'],
    ['octavo ingest report.txt --symbol report.txt=A/79/302', 'names a report that prints no symbol'],
  ],
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    json: { type: 'boolean' },
    register: { type: 'string' },
    symbol: { type: 'string', multiple: true },
    threads: { type: 'string' },
  });
  const threads = values.threads === undefined ? undefined : Number(values.threads);
  if (threads !== undefined && !(Number.isInteger(threads) && threads > 0))
    throw new UsageError('--threads is a number from 1');
  const rate = new Rate();
  const register = await openRegister(values.register);
  try {
    const onProgress = ({ done, found, complete }: Done): void => rate.show(done, found, complete);
    const result = await takeIn(register, positionals, { symbols: values.symbol, threads, onProgress });
    rate.end();
    report(result, values.json === true);
    return result.refused ? 1 : 0;
  } finally {
    rate.end();
    await register.close();
  }
}

function report(result: TakenIn, json: boolean): void {
  for (const line of table(result)) printError(line);
  if (json) return print(JSON.stringify(result));
  const { files, read, unchanged, refused, works, expressions, paragraphs } = result;
  print(`${files} files: ${read} read, ${unchanged} unchanged, ${refused} refused.`);
  print(`The register holds ${works} works in ${expressions} languages and versions, ${paragraphs} paragraphs.`);
  if (result.provisional) print(`${result.provisional} works print no symbol; name them with --symbol FILE=SYMBOL.`);
}

/** Refusals by reason, each with its first file. */
function* table({ refusals }: TakenIn): Generator<string> {
  const byReason = new Map<string, string[]>();
  for (const { id, name } of refusals) byReason.set(id, [...(byReason.get(id) ?? []), name]);
  for (const [id, names] of [...byReason].sort((a, b) => b[1].length - a[1].length))
    yield `octavo: ${names.length} refused [${id}]: ${names[0]}${names.length > 1 ? `, … (octavo read says more)` : ''}`;
}
