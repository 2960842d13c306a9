// The official AKN4UN files, read from their zips: `for (const { path, text } of corpus({ languages: ['fr'] })) …`
import { existsSync, globSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

export interface CorpusFile {
  /** "79/79/French/A_RES_79_330-2514302F.xml" */
  readonly path: string;
  /** "75", "77", "79" or "SC-2023". */
  readonly session: string;
  readonly language: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
  readonly bytes: Uint8Array;
  readonly text: string;
}

export interface Choice {
  /** Folder of the zips, or of their unzipped contents. */
  readonly from?: string;
  readonly languages?: readonly CorpusFile['language'][];
  readonly sessions?: readonly string[];
  /** Only every n-th of the chosen files. */
  readonly every?: number;
}

export const CORPUS = '../shared/corpus/akn4un';
const FOLDERS: Readonly<Record<string, CorpusFile['language']>> = {
  Arabic: 'ar',
  Chinese: 'zh',
  English: 'en',
  French: 'fr',
  Russian: 'ru',
  Spanish: 'es',
};
const decoder = new TextDecoder();

function fileOf(session: string, path: string, bytes: Uint8Array): CorpusFile {
  const language = FOLDERS[path.split('/').at(-2) ?? ''];
  return { path: `${session}/${path}`, session, language, bytes, text: decoder.decode(bytes) };
}

function* members(choice: Choice): Generator<CorpusFile> {
  const from = choice.from ?? CORPUS;
  const wanted = (session: string, path: string): boolean =>
    path.endsWith('.xml') &&
    (choice.sessions?.includes(session) ?? true) &&
    (choice.languages?.includes(FOLDERS[path.split('/').at(-2) ?? '']) ?? true);
  const zips = globSync(`${from}/*.zip`).sort();
  for (const zip of zips) yield* unzipped(zip, wanted);
  if (!zips.length)
    for (const path of globSync('*/**/*.xml', { cwd: from }).sort()) {
      const [session, ...rest] = path.split('/');
      if (wanted(session, rest.join('/'))) yield fileOf(session, rest.join('/'), readFileSync(`${from}/${path}`));
    }
}

function* unzipped(zip: string, wanted: (session: string, path: string) => boolean): Generator<CorpusFile> {
  const session = zip.replace(/^.*\/|\.zip$/g, '');
  const found = unzipSync(readFileSync(zip), { filter: ({ name }) => wanted(session, name) });
  for (const path of Object.keys(found).sort()) yield fileOf(session, path, found[path]);
}

/** The chosen files, one after the other, in a fixed order. */
export function* corpus(choice: Choice = {}): Generator<CorpusFile> {
  let at = 0;
  for (const file of members(choice)) if (at++ % (choice.every ?? 1) === 0) yield file;
}

/** Whether the corpus is on this machine. */
export const hasCorpus = (from = CORPUS): boolean => existsSync(from);
