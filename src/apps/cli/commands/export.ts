// octavo export FILE… --to FORMAT: the same document in another format.
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Exported, exportFiles, TARGETS, type Target } from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { print, printBytes, printFault } from '../output.ts';
import { type Command, UsageError } from './command.ts';

const ENDINGS: Readonly<Record<Target, string>> = {
  akn: 'xml',
  docx: 'docx',
  html: 'html',
  json: 'json',
  markdown: 'md',
};

export const exportCommand: Command = {
  name: 'export',
  summary: 'write documents as AKN4UN, DOCX, HTML, Markdown or JSON',
  usage: `export FILE… --to ${TARGETS.join('|')} [--output FILE|DIR] [--plain]`,
  about: [
    'Reads files and writes each document in another format, to standard output or to --output.',
    'AKN4UN and HTML mark the facts found in the text; --plain leaves them out.',
  ].join('\n'),
  options: [
    ['--to FORMAT', TARGETS.join(', ')],
    ['--output PATH', 'a file, or for several documents a folder (made if missing)'],
    ['--plain', 'do not mark facts'],
  ],
  examples: [
    ['octavo export resolution.pdf --to akn > resolution.xml', 'a PDF as AKN4UN XML'],
    ['octavo export *.xml --to docx --output word', 'a Word file for each'],
  ],
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    to: { type: 'string' },
    output: { type: 'string' },
    plain: { type: 'boolean' },
  });
  const to = values.to as Target;
  if (!positionals.length) throw new UsageError('export needs a file');
  if (!TARGETS.includes(to)) throw new UsageError(`--to is one of ${TARGETS.join(', ')}`);
  if (values.output === undefined && positionals.length > 1) throw new UsageError('several files need --output DIR');
  let failed = false;
  let count = 0;
  for await (const one of exportFiles(positionals, to, values.plain !== true)) {
    if (one.content === null) printFault(one.file, one.messages);
    else await put(one, one.content, to, values.output, positionals.length > 1 || count++ > 0);
    failed ||= one.content === null;
  }
  return failed ? 1 : 0;
}

async function put(
  one: Exported,
  content: string | Uint8Array,
  to: Target,
  output: string | undefined,
  many: boolean,
): Promise<void> {
  if (output === undefined) return typeof content === 'string' ? print(content) : printBytes(content);
  if (!many) return writeFile(output, content);
  await mkdir(output, { recursive: true });
  return writeFile(join(output, `${nameOf(one.file)}.${ENDINGS[to]}`), content);
}

/** A member of an archive is only ever a name in the output folder. */
const nameOf = (file: string): string =>
  basename(file.replace(/!/g, '_').replaceAll('\\', '_')).replace(/\.[^.]+$/, '') || 'document';
