// Actors that data files name are actors of the register.
import { type Fault, fault, type Parsed } from './files.ts';
import { entriesOf } from './json.ts';
import { walk } from './lists.ts';

const ID = /^(?:un|org|state)\/[A-Za-z0-9-]+(?:\/[A-Za-z0-9-]+)*$/;

const known = new WeakMap<readonly Parsed[], ReadonlySet<string>>();

/** Ids of `data/actors/`. */
export function actorsOf(all: readonly Parsed[]): ReadonlySet<string> {
  const there = known.get(all);
  if (there) return there;
  const registers = all.filter((file) => file.folder === 'actors');
  const fresh = new Set(registers.flatMap((file) => entriesOf(file.root).map((one) => one.key)));
  known.set(all, fresh);
  return fresh;
}

/** Every key, and every text, that looks like actors' ids. */
export function checkActors(file: Parsed, all: readonly Parsed[]): Fault[] {
  if (file.folder === 'actors' || /^names\/(?!words)/.test(file.name)) return [];
  const actors = actorsOf(all);
  const said = walk(file.root).flatMap((node) => [
    ...entriesOf(node).map((one) => ({ text: one.key, line: one.line })),
    ...(node.kind === 'string' ? [{ text: String(node.value), line: node.line }] : []),
  ]);
  return said.flatMap(({ text, line }) =>
    text
      .split(' ')
      .filter((one) => ID.test(one) && !actors.has(one))
      .map((one) => fault(file, line, `${one} is no actor`)),
  );
}
