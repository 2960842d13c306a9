// One side of a row: its paragraphs and the facts that stand in them, not in their points.
import type { Citation, DateFact, Mandate } from '../../facts/index.ts';
import type { Held, HeldParagraph } from '../held.ts';

export interface Side {
  readonly work: Held;
  /** Of the texts that are shown. */
  readonly paragraphs: readonly HeldParagraph[];
  /** Words without those of the points. */
  readonly text: string;
  /** Of the language whose facts are known. */
  readonly opening: HeldParagraph | null;
  readonly factsLanguage: string | null;
  /** Whether facts are known at all; where not, their silence says nothing. */
  readonly known: boolean;
  readonly mandates: readonly Mandate[];
  readonly citations: readonly Citation[];
  readonly dates: readonly DateFact[];
}

/** Finds sides of rows in a work. */
export class Sides {
  readonly #work: Held;
  readonly #facts: Held;
  readonly #paragraphs: ReadonlyMap<string, HeldParagraph>;
  readonly #known: ReadonlyMap<string, HeldParagraph>;
  readonly #mandates: ReadonlyMap<string, readonly Mandate[]>;
  readonly #citations: ReadonlyMap<string, readonly Citation[]>;
  readonly #dates: ReadonlyMap<string, readonly DateFact[]>;

  constructor(work: Held, facts: Held) {
    this.#work = work;
    this.#facts = facts;
    this.#paragraphs = new Map(work.paragraphs.map((one) => [one.id, one]));
    this.#known = new Map(facts.paragraphs.map((one) => [one.id, one]));
    const ownerOf = ownersOf(facts);
    this.#mandates = Map.groupBy(facts.facts.mandates, ({ paragraph }) => paragraph);
    this.#citations = Map.groupBy(facts.facts.citations, ownerOf);
    this.#dates = Map.groupBy(facts.facts.dates, ownerOf);
  }

  of(ids: readonly string[]): Side {
    const paragraphs = ids.flatMap((id) => this.#paragraphs.get(id) ?? []);
    return {
      work: this.#work,
      paragraphs,
      text: paragraphs.map((one) => this.#ownText(one)).join(' '),
      opening: this.#known.get(ids[0]) ?? null,
      factsLanguage: this.#facts.language,
      known: knowsFacts(this.#facts),
      mandates: ids.flatMap((id) => this.#mandates.get(id) ?? []),
      citations: ids.flatMap((id) => this.#citations.get(id) ?? []),
      dates: ids.flatMap((id) => this.#dates.get(id) ?? []),
    };
  }

  #ownText({ id, text }: HeldParagraph): string {
    const prefix = `${id}__list_`;
    let own = text;
    for (const point of this.#work.paragraphs)
      if (point.id.startsWith(prefix) && !point.id.slice(prefix.length).includes('__list_'))
        own = own.replace(point.text, () => '');
    return own;
  }
}

/** A note's facts belong to the paragraph that calls it. */
function ownersOf({ notes }: Held): (fact: { readonly paragraph: string }) => string {
  const callers = new Map(notes.map(({ marker, paragraph }) => [`note:${marker}`, paragraph]));
  return ({ paragraph }) => callers.get(paragraph) ?? paragraph;
}

/** A work of which nobody and no clause is known was not read for facts: its language has no vocabulary yet. */
export const knowsFacts = ({ facts }: Held): boolean => facts.mandates.length > 0 || facts.actors.length > 0;
