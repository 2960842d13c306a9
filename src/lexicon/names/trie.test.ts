// The letter tree holds a form as soon as a text begins with it, whatever was read before.
import { expect, test } from 'vitest';
import { FOLD } from './fold.ts';
import { Trie } from './trie.ts';

/** The value of what the text is, in a tree that has seen no other. */
function found(form: string, text: string): number {
  const trie = new Trie();
  trie.add(form, 7);
  if (!trie.opens(text, 0, text.length)) return -1;
  trie.prepare(text, 0);
  let node = 0;
  for (const letter of form) node = trie.step(node, FOLD[letter.charCodeAt(0)]);
  return node && trie.value(node);
}

test.each([
  ['I', 'I'],
  ['I', 'I commend'],
  ['I', 'I, too,'],
  ['I', 'I”'],
  ['EU', 'EU and'],
  ['ECO', 'ECO’s'],
  ['Union', 'Union africaine'],
])('%s in "%s"', (form, text) => {
  expect(found(form, text)).toBe(7);
});

test('no other word of the same first letter opens it', () => {
  expect(found('I', 'In')).toBe(-1);
});
