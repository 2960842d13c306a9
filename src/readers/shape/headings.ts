// Which heading stands below which: by its number (I., A., 1., (a), (i)) and, where the format shows type, by its type.
import type { Draft, Section } from '../../tree/index.ts';
import type { Label } from '../labels.ts';

/** I. is 1, A. 2, "1." 3, (a) 4, (i) 5. */
type Rank = 1 | 2 | 3 | 4 | 5;

export interface Heading {
  readonly label: Label | null;
  /** Depth as the type setting says; null where it says nothing or is not to be trusted. */
  readonly hint: number | null;
  /** The word that numbers it ("Chapter"). */
  readonly word: string | null;
  /** Nothing stands between it and the heading before. */
  readonly follows: boolean;
}

interface Open {
  readonly section: Draft<Section>;
  readonly rank: Rank | null;
  readonly letter: number;
  readonly hint: number | null;
  readonly word: string | null;
}

/** The sections open at one place, outermost first. */
export class OpenSections {
  #open: Open[] = [];
  /** Types of headings without a number that stood beside the first numbered ones ("Introduction", "Conclusions"). */
  readonly #beside = new Set<number>();
  /** How much deeper than its type a heading of one word stands: "Article" right below "Chapter". */
  readonly #deeper = new Map<string, number>();

  get last(): Draft<Section> | null {
    return this.#open.at(-1)?.section ?? null;
  }

  clear(): void {
    this.#open = [];
    this.#beside.clear();
    this.#deeper.clear();
  }

  /** Closes what `heading` does not stand below; the level it has then. */
  closeFor(heading: Heading): number {
    const rank = this.#rank(heading.label);
    const hint = this.#depth(heading);
    while (this.#open.length && !this.#isAbove(this.#open.at(-1)!, rank, hint)) this.#open.pop();
    return this.#open.length + 1;
  }

  push(section: Draft<Section>, heading: Heading): void {
    const { label, word } = heading;
    const hint = this.#depth(heading);
    if (!label && hint !== null && this.#open.every((one) => one.rank === null)) this.#beside.add(hint);
    this.#open.push({ section, rank: this.#rank(label), letter: label?.letter ?? 0, hint, word });
  }

  /** A heading right below one of its own type, but numbered by another word, is subordinate; so are all like it. */
  #depth({ hint, word, follows }: Heading): number | null {
    if (hint === null || word === null) return hint;
    const above = this.#open.at(-1);
    const key = `${hint} ${word}`;
    const beside = above?.word != null && above.word !== word && above.hint !== null && Math.floor(above.hint) === hint;
    if (follows && beside && !this.#deeper.has(key)) this.#deeper.set(key, above.hint! - hint + 0.1);
    return hint + (this.#deeper.get(key) ?? 0);
  }

  /** "I." behind "H." and "(i)" behind "(h)" are letters. */
  #rank(label: Label | null): Rank | null {
    if (!label) return null;
    const inner = label.printed.endsWith(')');
    if (label.kind === 'number') return 3;
    const before = label.letter - 1;
    const asLetter = inner ? 4 : 2;
    const follows = this.#open.some((one) => one.rank === asLetter && before > 0 && one.letter === before);
    if (label.kind !== 'roman' || (follows && label.value.length === 1)) return asLetter;
    return inner ? 5 : 1;
  }

  /**
   * Is an open section above a heading of this rank and type? Numbers decide between numbered headings, type between others;
   * without type a heading that has no number stands below all numbered ones and beside its like.
   */
  #isAbove(open: Open, rank: Rank | null, hint: number | null): boolean {
    if (open.rank !== null && rank !== null) return open.rank < rank;
    if (open.rank === null && rank !== null) return open.hint !== null && hint !== null && open.hint < hint;
    const own = hint ?? Number.POSITIVE_INFINITY;
    if (open.rank === null || this.#beside.has(own)) return open.hint !== null && open.hint < own;
    return open.hint === null || open.hint <= own;
  }
}
