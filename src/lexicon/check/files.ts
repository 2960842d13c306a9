// Data files as they are checked.
import { type Node, parseLines } from './json.ts';

/** Texts by path ("…/data/fr/months.json"). */
export type Files = Readonly<Record<string, string>>;

/** "src/lexicon/data/fr/months.json:12: …" */
export type Fault = string;

export interface Parsed {
  readonly path: string;
  /** "fr", "common", "actors". */
  readonly folder: string;
  /** "months", "names/states". */
  readonly name: string;
  readonly root: Node;
}

export const fault = (file: Parsed, line: number, text: string): Fault => `${file.path}:${line}: ${text}`;

export function parseAll(files: Files): { parsed: Parsed[]; faults: Fault[] } {
  const parsed: Parsed[] = [];
  const faults: Fault[] = [];
  for (const [path, text] of Object.entries(files)) {
    const [, folder, name] = /([^/]+)\/((?:names\/)?[^/]+)\.json$/.exec(path) ?? ['', '', path];
    try {
      parsed.push({ path, folder, name, root: parseLines(text) });
    } catch (error) {
      faults.push(`${path}:${(error as SyntaxError).message.replace(': ', ': not JSON: ')}`);
    }
  }
  return { parsed, faults };
}

export const isLanguage = ({ folder }: Parsed): boolean => /^[a-z]{2}$/.test(folder);
