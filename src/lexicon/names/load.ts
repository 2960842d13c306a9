// Builds the letter tree of a language on first use.
import { withParts } from './forms.ts';
import { NAME_PACKS, type NamePack } from './packs.ts';
import { Trie } from './trie.ts';
import type { FormKind, NameRow } from './types.ts';
import { type NameWords, nameWords } from './words.ts';

/** What a form names; `actor` is null for a document's name that merely holds an actor's. */
export interface Named {
  readonly actor: string | null;
  readonly form: FormKind | StandIn;
}

/** What stands for a name (a generic noun, "both organizations", "they", the first person) or makes the next a mere mention. */
export type StandIn = 'head' | 'pair' | 'they' | 'first' | 'document' | 'member';

export interface LoadedNames {
  readonly trie: Trie;
  readonly values: readonly Named[];
}

/** In texts of another language only acronyms this long are read as English ones. */
const FOREIGN_ACRONYM = 4;

const plain = (name: NameRow['also'] extends readonly (infer T)[] | undefined ? T : never): string =>
  typeof name === 'string' ? name : name.name;

type Short = NameWords['short'];

function addRow(
  loaded: { trie: Trie; values: Named[] },
  actor: string,
  row: NameRow,
  pack: NamePack,
  short: Short,
): void {
  const name = loaded.values.push({ actor, form: 'name' }) - 1;
  for (const one of [row.name, ...(row.also ?? []).map(plain)]) {
    loaded.trie.add(withParts(one, pack.parts), name);
    for (const { long, forms } of short)
      if (one.includes(long) && one !== long.trim())
        for (const form of forms) loaded.trie.add(withParts(one.replace(long, form), pack.parts), name);
  }
  if (!row.acronyms?.length) return;
  const acronym = loaded.values.push({ actor, form: 'acronym' }) - 1;
  for (const one of row.acronyms) loaded.trie.add(one, acronym);
}

function addPack(loaded: { trie: Trie; values: Named[] }, pack: NamePack, short: Short): void {
  for (const table of pack.tables) for (const actor in table) addRow(loaded, actor, table[actor], pack, short);
  const none = loaded.values.push({ actor: null, form: 'name' }) - 1;
  for (const one of pack.documents) loaded.trie.add(withParts(one, pack.parts), none);
}

function addWords(loaded: { trie: Trie; values: Named[] }, key: string): void {
  const words = nameWords(key);
  const groups: readonly (readonly [StandIn, readonly string[]])[] = [
    ['head', words.heads],
    ['pair', words.pairs],
    ['they', words.they],
    ['first', words.first],
    ['document', words.documentHeads],
    ['member', words.memberHeads],
  ];
  for (const [form, forms] of groups) {
    const value = loaded.values.push({ actor: null, form }) - 1;
    for (const one of forms) loaded.trie.add(one, value);
  }
}

/** English names stand in texts of every language; its States, single words and short acronyms do not. */
function addForeign(loaded: { trie: Trie; values: Named[] }, pack: NamePack): void {
  for (const table of pack.tables)
    for (const actor in table) {
      if (actor.startsWith('state/')) continue;
      const { name, acronyms = [], also = [] } = table[actor];
      const [first, ...others] = [name, ...also.map(plain)].filter((one) => one.includes(' '));
      const long = acronyms.filter((one) => one.length >= FOREIGN_ACRONYM);
      if (first) addRow(loaded, actor, { name: first, also: others, acronyms: long }, pack, []);
    }
}

const LOADED = new Map<string, LoadedNames>();

/** The names as a line all in capitals prints them. Short acronyms are left out: there they look like words. */
export function capitalNamesOf(language: string | null): LoadedNames {
  const key = language && language in NAME_PACKS ? language : 'en';
  const there = LOADED.get(`${key} capitals`);
  if (there) return there;
  const loaded = { trie: new Trie(), values: [] as Named[] };
  const pack = NAME_PACKS[key];
  for (const table of pack.tables)
    for (const actor in table) {
      const { name, acronyms = [], also = [] } = table[actor];
      const value = loaded.values.push({ actor, form: 'name' }) - 1;
      const long = acronyms.filter((one) => one.length >= FOREIGN_ACRONYM);
      for (const one of [name, ...also.map(plain), ...long])
        loaded.trie.add(withParts(one, pack.parts).toUpperCase(), value);
    }
  LOADED.set(`${key} capitals`, loaded);
  return loaded;
}

/** The names of a language; English alone where the language has no files or is unknown. */
export function namesOf(language: string | null): LoadedNames {
  const key = language && language in NAME_PACKS ? language : 'en';
  const there = LOADED.get(key);
  if (there) return there;
  const loaded = { trie: new Trie(), values: [] as Named[] };
  addPack(loaded, NAME_PACKS[key], nameWords(key).short);
  addWords(loaded, key);
  if (key !== 'en') addForeign(loaded, NAME_PACKS.en);
  LOADED.set(key, loaded);
  return loaded;
}
