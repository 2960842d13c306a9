// Remembers phrases already read: a tree of words, since UN texts use the same few thousand phrases.
import type { Token } from './tokens.ts';

interface Node<Answer> {
  readonly next: Map<string, Node<Answer>>;
  /** Set where the words so far decide. */
  answer?: Answer;
}

/** Nodes kept before the memory starts anew. */
const LIMIT = 20_000;

export class Memory<Answer> {
  #root: Node<Answer> = { next: new Map() };
  #size = 0;

  /** The answer known for the words from index `from` on; undefined: none. `more`: the text goes on behind them. */
  recall(tokens: readonly Token[], more: boolean, from = 0): Answer | undefined {
    let node: Node<Answer> | undefined = this.#root;
    for (let i = from; node; i++) {
      if (node.answer !== undefined) return node.answer;
      if (more && i === tokens.length) return undefined;
      node = node.next.get(tokens[i]?.word ?? '');
    }
    return undefined;
  }

  /** Keeps the answer for all texts that go on like the words from index `from` up to `reach`. */
  keep(tokens: readonly Token[], reach: number, answer: Answer, from = 0): void {
    if (this.#size > LIMIT) this.#clear();
    let node = this.#root;
    for (let i = from; i <= reach; i++) {
      const word = tokens[i]?.word ?? '';
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map() };
        node.next.set(word, next);
        this.#size++;
      }
      node = next;
    }
    node.answer = answer;
  }

  #clear(): void {
    this.#root = { next: new Map() };
    this.#size = 0;
  }
}
