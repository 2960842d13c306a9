// What a register of these files should count, from `octavo read --json` of each file alone and from nothing of the register.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { members } from '../../src/readers/index.ts';

interface Read {
  readonly file: string;
  readonly language: string | null;
  readonly symbols: readonly { readonly symbol: string }[];
  readonly title: string | null;
  readonly kind: string;
  readonly paragraphs: readonly unknown[];
  readonly facts: Readonly<Record<string, readonly unknown[]>>;
}

export interface Expected {
  readonly files: number;
  readonly refused: number;
  readonly works: number;
  readonly expressions: number;
  readonly paragraphs: number;
  /** Facts by kind. */
  readonly facts: Readonly<Record<string, number>>;
}

const KINDS: Readonly<Record<string, string>> = { activities: 'activity' };
const kindOf = (list: string): string => KINDS[list] ?? list.slice(0, -1);

interface Text {
  readonly file: string;
  readonly paragraphs: number;
  readonly quality: number;
  readonly facts: Read['facts'];
}

const filesUnder = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesUnder(join(path, name)))
    : [path];

/** Counts for these files; what the register said of them is not asked. */
export async function expected(paths: readonly string[]): Promise<Expected> {
  const works = new Works();
  const files = paths.flatMap(filesUnder);
  const child = spawn(process.execPath, ['bin/octavo.js', 'read', ...files, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let [read, refused] = [0, 0];
  // A line for each file that cannot be read.
  createInterface(child.stderr).on('line', (line) => {
    if (line.startsWith('octavo: ')) refused++;
  });
  for await (const line of createInterface(child.stdout)) {
    const one = JSON.parse(line) as Read;
    if (isUnDocument(one) && ++read) works.add(one, createHash('sha256').update(line).digest('hex'));
    else refused++;
  }
  await ended;
  return { files: read + refused, refused, ...works.counts() };
}

/** A plain text that says neither its symbol nor what it is, is no document of the register. */
const isUnDocument = ({ file, symbols, kind }: Read): boolean =>
  symbols.length > 0 || kind !== 'other' || /\.(xml|pdf|docx)$/i.test(file);

/** SHA-256 of the files in an archive, by the name `octavo read` gives them. */
const inArchives = new Map<string, Map<string, string>>();

/** SHA-256 of a file's bytes. */
function hashOf(file: string): string {
  const [path, label] = /^(.*?)!(.*)$/.exec(file)?.slice(1) ?? [file];
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  if (label === undefined) return sha256(readFileSync(path));
  let known = inArchives.get(path);
  if (!known) {
    known = new Map();
    for (const member of members(readFileSync(path))) if (member.bytes) known.set(member.label, sha256(member.bytes));
    inArchives.set(path, known);
  }
  return known.get(label) ?? '';
}

/** The better format; of two equally good copies the one whose hash is smaller, as the register says it does. */
const isBetter = (one: Text, other: Text): boolean =>
  one.quality > other.quality || (one.quality === other.quality && hashOf(one.file) < hashOf(other.file));

function factsOf(texts: readonly Text[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { facts } of texts)
    for (const [list, some] of Object.entries(facts))
      if (some.length) counts.set(kindOf(list), (counts.get(kindOf(list)) ?? 0) + some.length);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `A/79/L.1/Rev.1` is a version of `A/79/L.1`. */
const baseOf = (symbol: string): string => symbol.replace(/(\/(Rev|Corr)\.\d+)+$/, '');

/** Documents joined by their symbols, a text for each language and version. */
class Works {
  readonly #parents = new Map<string, string>();
  readonly #texts: (Text & { name: string; text: string })[] = [];

  add({ symbols, language, paragraphs, facts, file }: Read, name: string): void {
    const bases = symbols.map((one) => baseOf(one.symbol));
    const own = bases[0] ?? name;
    for (const base of bases) this.#parents.set(this.#root(base), this.#root(own));
    const version = symbols[0]?.symbol.slice(baseOf(symbols[0].symbol).length) ?? '';
    const quality = /\.xml$/i.test(file) ? 3 : /\.docx$/i.test(file) ? 2 : /\.pdf$/i.test(file) ? 1 : 0;
    this.#texts.push({ name: own, text: `${language}${version}`, file, paragraphs: paragraphs.length, quality, facts });
  }

  counts(): Omit<Expected, 'files' | 'refused'> {
    const best = new Map<string, Text>();
    for (const { name, text, ...one } of this.#texts) {
      const key = `${this.#root(name)} ${text}`;
      const known = best.get(key);
      if (!known || isBetter(one, known)) best.set(key, one);
    }
    const works = new Set(this.#texts.map((one) => this.#root(one.name)));
    const paragraphs = [...best.values()].reduce((sum, one) => sum + one.paragraphs, 0);
    return { works: works.size, expressions: best.size, paragraphs, facts: factsOf([...best.values()]) };
  }

  #root(name: string): string {
    const parent = this.#parents.get(name);
    return parent === undefined || parent === name ? name : this.#root(parent);
  }
}
