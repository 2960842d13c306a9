// Remembers openings already read: a tree of words, since UN texts open with the same few thousand phrases.
import type { Match } from './match.ts';
import type { Token } from './tokens.ts';

interface Node {
  readonly next: Map<string, Node>;
  /** Set where the words so far decide. */
  answer?: Match | null;
}

/** Nodes kept before the memory starts anew. */
const LIMIT = 20_000;

export class Memory {
  #root: Node = { next: new Map() };
  #size = 0;

  /** The answer known for these words; undefined: none. `more`: the text goes on behind them. */
  recall(tokens: readonly Token[], more: boolean): Match | null | undefined {
    let node: Node | undefined = this.#root;
    for (let i = 0; node; i++) {
      if (node.answer !== undefined) return node.answer;
      if (more && i === tokens.length) return undefined;
      node = node.next.get(tokens[i]?.word ?? '');
    }
    return undefined;
  }

  /** Keeps the answer for all texts that begin with the words up to `reach`. */
  keep(tokens: readonly Token[], reach: number, answer: Match | null): void {
    if (this.#size > LIMIT) this.#clear();
    let node = this.#root;
    for (let i = 0; i <= reach; i++) {
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
