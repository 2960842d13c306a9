// The texts of hits that were shown a moment ago: the same few paragraphs answer many questions.
import type { Ranked } from '../rank.ts';
import type { ShownRow } from '../shown.ts';

/** Hits remembered, about three kilobytes each; the oldest are forgotten. */
const MOST = 5_000;

type Ask = (hits: readonly Ranked[], languages: readonly string[]) => Promise<ShownRow[]>;

export class ShownCache {
  readonly #ask: Ask;
  readonly #revision: () => number;
  readonly #known = new Map<string, readonly ShownRow[]>();
  #of = -1;

  /** `revision` of the index: when it changes, all is forgotten. */
  constructor(ask: Ask, revision: () => number) {
    [this.#ask, this.#revision] = [ask, revision];
  }

  /** As `ask` gives them, in any order. */
  async rows(hits: readonly Ranked[], languages: readonly string[]): Promise<ShownRow[]> {
    this.#forgetOlder();
    const of = this.#of;
    const keyOf = ({ work, paragraph, language }: Ranked): string =>
      `${work} ${paragraph} ${language} ${languages.join(' ')}`;
    const found = hits.map((hit) => this.#known.get(keyOf(hit)));
    const missing = hits.filter((_, i) => !found[i]);
    const read = missing.length ? await this.#ask(missing, languages) : [];
    this.#forgetOlder();
    // What was read while the tables changed is shown, and not kept.
    if (this.#of === of)
      for (const hit of missing)
        this.#keep(
          keyOf(hit),
          read.filter((row) => isOf(row, hit)),
        );
    return [...found.flatMap((rows) => rows ?? []), ...read];
  }

  #keep(key: string, rows: readonly ShownRow[]): void {
    this.#known.set(key, rows);
    if (this.#known.size > MOST) this.#known.delete(this.#known.keys().next().value!);
  }

  #forgetOlder(): void {
    if (this.#of === this.#revision()) return;
    this.#of = this.#revision();
    this.#known.clear();
  }
}

const isOf = (row: ShownRow, hit: Ranked): boolean => row.work === hit.work && row.paragraph === hit.paragraph;
