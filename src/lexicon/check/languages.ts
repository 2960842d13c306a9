// A file that several languages have says the same things in each: its keys are the same.
import { type Fault, fault, isLanguage, type Parsed } from './files.ts';
import { entriesOf, type Node } from './json.ts';

/** Keys below which a language has keys of its own, by file: its words, its classes of words. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  citations: ['parts'],
  dates: ['relative', 'spans'],
  documents: ['languages', 'organs', 'kinds'],
  groups: ['classes', 'verbs', 'conjugations'],
  search: ['verbs'],
  // A language need not have a phrase for every canonical verb: it follows its own.
  verbs: ['classes', 'verbs', 'conjugations', 'phrases', 'upright'],
};
/** A language may lack them. */
const OPTIONAL: ReadonlySet<string> = new Set(['subjects', 'following']);

/** Faults where a key of one language is missing in another that has the file. Names have a check of their own. */
export function checkKeys(all: readonly Parsed[]): Fault[] {
  const shared = Map.groupBy(
    all.filter((file) => isLanguage(file) && !file.name.startsWith('names/')),
    (file) => file.name,
  );
  return [...shared.values()].flatMap((files) => {
    const keys = files.map((file) => ({ file, paths: pathsOf(file.root, '', OWN[file.name] ?? []) }));
    const union = new Set(keys.flatMap(({ paths }) => [...paths.keys()]));
    return keys.flatMap(({ file, paths }) => missing(file, paths, union, keys));
  });
}

type Keys = { readonly file: Parsed; readonly paths: ReadonlyMap<string, number> };

function missing(
  file: Parsed,
  paths: ReadonlyMap<string, number>,
  union: ReadonlySet<string>,
  all: readonly Keys[],
): Fault[] {
  return [...union]
    .filter((path) => !paths.has(path) && isFirst(path, paths))
    .map((path) => {
      const other = all.find((one) => one.paths.has(path))!;
      const line = paths.get(path.slice(0, path.lastIndexOf('/'))) ?? file.root.line;
      return fault(file, line, `${path.slice(1)} is missing; ${other.file.folder} has it`);
    });
}

/** The first key missing on its path: those below it are not told again. */
const isFirst = (path: string, paths: ReadonlyMap<string, number>): boolean => {
  const parent = path.slice(0, path.lastIndexOf('/'));
  return parent === '' || paths.has(parent);
};

function pathsOf(node: Node, at: string, own: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const { key, line, node: below } of entriesOf(node)) {
    if (key.startsWith('_') || OPTIONAL.has(key)) continue;
    const path = `${at}/${key.replaceAll('/', '∕')}`;
    out.set(path, line);
    if (at === '' && own.includes(key)) continue;
    for (const [inner, innerLine] of pathsOf(below, path, own)) out.set(inner, innerLine);
  }
  return out;
}
