// Real documents as the cycle takes them: the official files, the seeds and the other texts of ../shared.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Held } from '../../src/cycle/index.ts';
import { factsOf } from '../../src/facts/index.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import { asJson, type ReadResult, readFiles } from '../../src/register/read-files.ts';
import { type Choice, corpus } from '../akn/corpus.ts';

/** A reading as the register holds it; `symbols` are those that `--symbol` would give. Null where nothing was read. */
export function heldOf(result: ReadResult, symbols?: readonly string[]): Held | null {
  const json = asJson(result);
  if (!json) return null;
  const named = symbols?.map((symbol) => ({ symbol, basis: 'derived' as const })) ?? json.symbols;
  if (!named.length) return null;
  return { ...json, symbols: named, symbol: named[0].symbol };
}

/** The official files; those that cannot be read are left out. */
export function* official(choice: Choice = {}): Generator<Held> {
  for (const { text, path } of corpus(choice)) {
    const { document, messages } = readAkn(text);
    if (!document) continue;
    const facts = factsOf(document);
    const held = heldOf({ file: path, document, facts, messages } as unknown as ReadResult);
    if (held) yield held;
  }
}

interface Given {
  readonly [file: string]: readonly string[];
}

/** Seeds, texts and PDFs; what prints no symbol has the one of `symbols.json`, as `--symbol` would give it, or is left out. */
export async function others(folders: readonly string[] = ['seeds', 'corpus/text', 'corpus/pdf']): Promise<Held[]> {
  const given: Given = JSON.parse(readFileSync('bench/cycle/symbols.json', 'utf8'));
  const out: Held[] = [];
  const paths = folders.flatMap((folder) => globSync(`../shared/${folder}/*.{txt,pdf}`)).sort();
  for await (const result of readFiles(paths)) {
    const held = heldOf(result, given[basename(result.file).slice(0, 3)]);
    if (held) out.push(held);
  }
  return out;
}
