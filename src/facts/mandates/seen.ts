// The actors of a document so far, each by each name it has had: sorted out only when a bare noun asks for them.
import type { ActorFact } from '../types.ts';

export class Seen {
  readonly #waiting: (readonly ActorFact[])[] = [];
  readonly #byName = new Map<string, ActorFact>();

  add(actors: readonly ActorFact[] | undefined): void {
    if (actors) this.#waiting.push(actors);
  }

  /** The last of each actor and name, the latest last. */
  latest(): ActorFact[] {
    for (const one of this.#waiting.splice(0).flat()) {
      const name = `${one.actor} ${one.text}`;
      this.#byName.delete(name);
      this.#byName.set(name, one);
    }
    return [...this.#byName.values()];
  }
}
