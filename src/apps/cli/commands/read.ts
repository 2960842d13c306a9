// octavo read FILE…: shows documents, or prints them as JSON.
import { asJson, type ReadResult, readFiles } from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { Progress, print, printFault } from '../output.ts';
import { show } from '../show.ts';
import { type Command, UsageError } from './command.ts';

export const read: Command = {
  name: 'read',
  summary: 'read documents and show or print what they say',
  usage: 'read FILE… [--json] [--color always|never]',
  about: [
    'Reads text, Markdown, HTML, PDF, DOCX and AKN4UN XML, alone or in a zip or gzip, and shows the structured document with its facts marked in colour.',
    'With --json, one JSON object per document and line (its shape: schema/read.schema.json).',
  ].join('\n'),
  options: [
    ['--json', 'print JSON, one object a line'],
    ['--color WHEN', 'always or never; without it, colour in a terminal'],
  ],
  examples: [
    ['octavo read resolution.pdf', 'shows a resolution'],
    ['octavo read *.xml --json > documents.jsonl', 'many files, one line each'],
  ],
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, { json: { type: 'boolean' }, color: { type: 'string' } });
  if (!positionals.length) throw new UsageError('read needs a file');
  if (values.color && !['always', 'never'].includes(values.color)) throw new UsageError('--color is always or never');
  const color = values.color === 'always' || (values.color !== 'never' && process.stdout.isTTY === true);
  const progress = new Progress(positionals.length);
  let failed = false;
  for (const path of positionals) {
    for await (const result of readFiles([path])) failed = !put(result, values.json === true, color) || failed;
    progress.step();
  }
  progress.end();
  return failed ? 1 : 0;
}

function put(result: ReadResult, json: boolean, color: boolean): boolean {
  const object = asJson(result);
  if (object) print(json ? JSON.stringify(object) : show(result, color));
  else printFault(result.file, result.messages);
  return object !== null;
}
