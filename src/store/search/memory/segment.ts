// Works as they were at one moment, ready to be asked. Nothing in it changes.
import type { Words } from '../words.ts';
import type { Texts } from './texts.ts';

export interface WorkInfo {
  readonly work: number;
  readonly symbol: string;
  readonly kind: string;
  readonly session: number | null;
  readonly organs: readonly string[];
  readonly languages: readonly string[];
}

export interface ExpressionInfo {
  readonly work: WorkInfo;
  readonly language: string;
  readonly date: string | null;
  readonly title: string | null;
}

export interface Segment {
  /** Number of rows. */
  readonly rows: number;
  readonly expressions: readonly ExpressionInfo[];
  /** Number of an expression → its first row; one more at the end. */
  readonly rowsFrom: readonly number[];
  /** Work → numbers of its expressions. */
  readonly expressionsOf: ReadonlyMap<number, readonly number[]>;
  /** Row → number of its expression. */
  readonly expressionOf: Uint32Array;
  /** Row → number of its paragraph's id in `names`. */
  readonly paragraphOf: Uint32Array;
  /** Row → a number that all languages of one paragraph share. */
  readonly keyOf: Uint32Array;
  readonly roleOf: Uint32Array;
  /** Row → its verb in `names`; 0: none. */
  readonly verbOf: Uint32Array;
  /** Row → the number it is printed with, in `names`; 0: none. */
  readonly numberOf: Uint32Array;
  /** Row → one more than the row of the heading it stands below; 0: none. */
  readonly headingOf: Uint32Array;
  /** Row → bytes of its text as it is stored. */
  readonly sizeOf: Uint32Array;
  /** Rows that open their expression. */
  readonly first: readonly number[];
  /** Row → where its actors begin in `actors`; one more at the end. */
  readonly actorsFrom: Uint32Array;
  readonly actors: Uint32Array;
  readonly names: readonly string[];
  readonly texts: Texts;
  /** Lexeme → its number. */
  readonly lexemes: Pick<ReadonlyMap<string, number>, 'get'>;
  /** Lexeme's number → where its rows begin in `found`; one more at the end. */
  readonly foundFrom: Uint32Array;
  /** Rows by lexeme, in order. */
  readonly found: Uint32Array;
  /** For each of `found` where in `places` the number of places stands, and behind it the places. */
  readonly placesAt: Uint32Array;
  readonly places: Uint16Array;
}

/** Rows that have the lexeme, in order. */
export function rowsWith(segment: Segment, lexeme: string): Uint32Array {
  const number = segment.lexemes.get(lexeme);
  if (number === undefined) return NONE;
  return segment.found.subarray(segment.foundFrom[number], segment.foundFrom[number + 1]);
}

const NONE = new Uint32Array(0);

/** What a row is found by. */
export const wordsOf = (segment: Segment, row: number): Words => new RowWords(segment, row, new Map());

/** The same for each of many rows that are asked for the same lexemes. */
export function wordsIn(segment: Segment): (row: number) => Words {
  const numbers = new Map<string, number>();
  return (row) => new RowWords(segment, row, numbers);
}

class RowWords implements Words {
  readonly #segment: Segment;
  readonly #row: number;
  /** Lexemes that were asked for; -1: none of the segment's. */
  readonly #numbers: Map<string, number>;

  constructor(segment: Segment, row: number, numbers: Map<string, number>) {
    this.#segment = segment;
    this.#row = row;
    this.#numbers = numbers;
  }

  has(lexeme: string): boolean {
    return postingOf(this.#segment, this.#numberOf(lexeme), this.#row) >= 0;
  }

  places(lexeme: string): readonly number[] {
    const posting = postingOf(this.#segment, this.#numberOf(lexeme), this.#row);
    return posting < 0 ? NOWHERE : placesOf(this.#segment, posting);
  }

  #numberOf(lexeme: string): number {
    let number = this.#numbers.get(lexeme);
    if (number === undefined) this.#numbers.set(lexeme, (number = this.#segment.lexemes.get(lexeme) ?? -1));
    return number;
  }
}

const NOWHERE: readonly number[] = [];

function placesOf({ places, placesAt }: Segment, posting: number): readonly number[] {
  const at = placesAt[posting];
  const out: number[] = [];
  for (let i = 1; i <= places[at]; i++) out.push(places[at + i]);
  return out;
}

/** Where in `found` the lexeme has the row; -1: nowhere. */
function postingOf({ foundFrom, found }: Segment, number: number, row: number): number {
  if (number < 0) return -1;
  let from = foundFrom[number];
  let to = foundFrom[number + 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (found[middle] < row) from = middle + 1;
    else to = middle;
  }
  return from < foundFrom[number + 1] && found[from] === row ? from : -1;
}
