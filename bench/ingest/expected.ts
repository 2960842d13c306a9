// What a register of these files should count, from `octavo read --json` of each file alone and from nothing of the register.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

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
  readonly works: number;
  readonly expressions: number;
  readonly paragraphs: number;
  /** Facts by kind. */
  readonly facts: Readonly<Record<string, number>>;
}

const KINDS: Readonly<Record<string, string>> = { activities: 'activity' };
const kindOf = (list: string): string => KINDS[list] ?? list.slice(0, -1);

interface Text {
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

/** Counts for the files that the register did not refuse. */
export async function expected(paths: readonly string[], refused: ReadonlySet<string>): Promise<Expected> {
  const works = new Works();
  const files = paths.flatMap(filesUnder);
  const child = spawn(process.execPath, ['bin/octavo.js', 'read', ...files, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  for await (const line of createInterface(child.stdout)) {
    const one = JSON.parse(line) as Read;
    if (!refused.has(one.file)) works.add(one, createHash('sha256').update(line).digest('hex'));
  }
  await ended;
  return works.counts();
}

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
    this.#texts.push({ name: own, text: `${language}${version}`, paragraphs: paragraphs.length, quality, facts });
  }

  counts(): Expected {
    const best = new Map<string, Text>();
    for (const { name, text, ...one } of this.#texts) {
      const key = `${this.#root(name)} ${text}`;
      if ((best.get(key)?.quality ?? -1) < one.quality) best.set(key, one);
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
