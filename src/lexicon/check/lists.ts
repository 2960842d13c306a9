// Keys that stand twice, words that stand twice in a list, stray blanks.
import { type Fault, fault, type Parsed } from './files.ts';
import { entriesOf, itemsOf, type Node } from './json.ts';

/** An object's keys are each there once: JSON would keep the last and say nothing. */
export function checkRepeats(file: Parsed): Fault[] {
  // Names have a check of their own.
  if (file.name.startsWith('names/') || file.folder === 'actors') return [];
  return walk(file.root).flatMap((node) => {
    const entries = entriesOf(node);
    const twice = entries.filter((one, i) => entries.findIndex((other) => other.key === one.key) < i);
    return twice.map((one) => fault(file, one.line, `${one.key} stands twice`));
  });
}

/** A list's words are each there once, without stray blanks. */
export function checkLists(file: Parsed): Fault[] {
  if (file.folder === 'actors' || /^names\/(?!words)/.test(file.name)) return [];
  return walk(file.root).flatMap((node) => {
    const words = itemsOf(node).filter((one) => one.kind === 'string');
    return words.flatMap((one, i) => {
      const word = String(one.value);
      const twice = words.slice(0, i).some((other) => other.value === word);
      const blank = / {2}|[\n\t]/.test(word);
      return [
        ...(twice ? [fault(file, one.line, `"${word}" stands twice in its list`)] : []),
        ...(blank ? [fault(file, one.line, `stray blank in "${word}"`)] : []),
      ];
    });
  });
}

/** A node and all below it. */
export function walk(node: Node): Node[] {
  const below = [...entriesOf(node).map((one) => one.node), ...itemsOf(node)];
  return [node, ...below.flatMap(walk)];
}
