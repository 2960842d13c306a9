// octavo export: documents, held works, or all of the register, in another format.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  BULK_TARGETS,
  type BulkTarget,
  type Exported,
  exportAll,
  exportFiles,
  exportHeld,
  lookUp,
  saveFile,
  symbolOf,
  TARGETS,
  type Target,
} from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { Bar, print, printBytes, printFault } from '../output.ts';
import { type Command, UsageError } from './command.ts';
import { REGISTER_OPTION, withRegister } from './with-register.ts';

const ENDINGS: Readonly<Record<Target, string>> = {
  akn: 'xml',
  docx: 'docx',
  html: 'html',
  json: 'json',
  markdown: 'md',
};

export const exportCommand: Command = {
  name: 'export',
  summary: 'write documents as AKN4UN, DOCX, HTML, Markdown or JSON; or everything, as CSV, JSON Lines or AKN4UN',
  usage: `export FILE|SYMBOL… --to ${TARGETS.join('|')} [--output FILE|DIR] | export --all --to ${BULK_TARGETS.join('|')} DIR`,
  about: [
    'Reads files, or takes held works, and writes each in another format, to standard output or to --output.',
    'AKN4UN and HTML mark the facts found in the text; --plain leaves them out.',
    'With --all: everything that is held, into a new folder, with a manifest of SHA-256 hashes.',
  ].join('\n'),
  options: [
    ['--to FORMAT', `${TARGETS.join(', ')}; with --all: ${BULK_TARGETS.join(', ')}`],
    ['--output PATH', 'a file, or for several documents a folder (made if missing)'],
    ['--plain', 'do not mark facts (of files)'],
    ['--language L', 'the language of a held work'],
    ['--all', 'everything that is held'],
    ['--json', 'with --all: print the manifest'],
    REGISTER_OPTION,
  ],
  examples: [
    ['octavo export resolution.pdf --to akn > resolution.xml', 'a PDF as AKN4UN XML'],
    ['octavo export *.xml --to docx --output word', 'a Word file for each'],
    ['octavo export A/RES/79/330 --language fr --to markdown', 'a held work'],
    ['octavo export --all --to csv tables', 'all documents, paragraphs and facts as tables'],
  ],
  run,
};

interface Values {
  readonly to?: string;
  readonly output?: string;
  readonly plain?: boolean;
  readonly language?: string;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly register?: string;
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    to: { type: 'string' },
    output: { type: 'string' },
    plain: { type: 'boolean' },
    language: { type: 'string' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    register: { type: 'string' },
  });
  if (values.all) return everything(values, positionals);
  if (!positionals.length) throw new UsageError('export needs a file or a symbol');
  if (!TARGETS.includes(values.to as Target)) throw new UsageError(`--to is one of ${TARGETS.join(', ')}`);
  if (values.output === undefined && positionals.length > 1)
    throw new UsageError('several documents need --output DIR');
  const held = positionals.filter((one) => !existsSync(one) && (symbolOf(one) || one.startsWith('provisional/')));
  const files = positionals.filter((one) => !held.includes(one));
  const out = new Output(values, positionals.length > 1);
  if (held.length) await heldWorks(held, values, out);
  if (files.length) for await (const one of exportFiles(files, out.to, values.plain !== true)) await out.put(one);
  return out.failed ? 1 : 0;
}

async function everything(values: Values, positionals: readonly string[]): Promise<number> {
  const to = values.to as BulkTarget;
  if (!BULK_TARGETS.includes(to)) throw new UsageError(`--all --to is one of ${BULK_TARGETS.join(', ')}`);
  if (positionals.length !== 1) throw new UsageError('export --all needs one folder');
  return withRegister(values.register, async (register) => {
    const bar = new Bar();
    const onProgress = (documents: number): void => bar.show('documents', documents);
    const manifest = await exportAll(register, to, positionals[0], { onProgress });
    bar.end();
    const { works, documents, files } = manifest;
    print(values.json ? JSON.stringify(manifest) : `${works} works, ${documents} documents, ${files.length} files`);
    return 0;
  });
}

const heldWorks = (symbols: readonly string[], values: Values, out: Output): Promise<number> =>
  withRegister(values.register, async (register) => {
    for (const one of symbols) {
      const symbol = await lookUp(register, one);
      const content = await exportHeld(register, symbol, out.to, { language: values.language });
      await out.put({ file: symbol.replace(/[^\p{L}\p{N}]+/gu, '_'), content, messages: [] });
    }
    return 0;
  });

/** Standard output, a file, or a folder where there are several documents. */
class Output {
  readonly to: Target;
  readonly #output: string | undefined;
  readonly #several: boolean;
  #count = 0;
  failed = false;

  constructor({ to, output }: Values, several: boolean) {
    this.to = to as Target;
    this.#output = output;
    this.#several = several;
  }

  async put(one: Exported): Promise<void> {
    if (one.content === null) {
      this.failed = true;
      return printFault(one.file, one.messages);
    }
    await put(one, one.content, this.to, this.#output, this.#several || this.#count++ > 0);
  }
}

async function put(
  one: Exported,
  content: string | Uint8Array,
  to: Target,
  output: string | undefined,
  many: boolean,
): Promise<void> {
  if (output === undefined) return typeof content === 'string' ? print(content) : printBytes(content);
  if (!many) return saveFile(output, content);
  return saveFile(join(output, `${nameOf(one.file)}.${ENDINGS[to]}`), content, true);
}

/** A member of an archive is only ever a name in the output folder. */
const nameOf = (file: string): string =>
  basename(file.replace(/!/g, '_').replaceAll('\\', '_')).replace(/\.[^.]+$/, '') || 'document';
