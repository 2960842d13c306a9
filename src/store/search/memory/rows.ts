// Which rows of a segment have what is asked.
import type { Match, Unit } from '../match.ts';
import { allBits, andBits, type Bits, eachBit, noBits, orBits, setAll, setBit, withoutBits } from './bits.ts';
import { rowsWith, type Segment, wordsOf } from './segment.ts';

/** Answers for one question: what is asked twice is found once. */
export class Rows {
  readonly #segment: Segment;
  readonly #known = new Map<Match, Bits>();

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  /** The caller may change what it is given. */
  with(match: Match): Bits {
    return this.see(match).slice();
  }

  /** The same, only to be looked at. */
  see(match: Match): Bits {
    let bits = this.#known.get(match);
    if (!bits) this.#known.set(match, (bits = this.#find(match)));
    return bits;
  }

  #none(): Bits {
    return noBits(this.#segment.rows);
  }

  #find(match: Match): Bits {
    switch (match.is) {
      case 'lexeme':
        return setAll(this.#none(), rowsWith(this.#segment, match.lexeme));
      case 'any':
        return this.#any(match.of);
      case 'all':
        return match.of.slice(1).reduce((bits, one) => andBits(bits, this.see(one)), this.with(match.of[0]));
      case 'not':
        return withoutBits(allBits(this.#segment.rows), this.see(match.of));
      case 'row':
        return this.#phrase(match.units);
    }
  }

  #any(of: readonly Match[]): Bits {
    const bits = this.#none();
    for (const one of of) {
      const few = one.is === 'lexeme' ? this.#rowsIfFew(one.lexeme) : null;
      if (few) setAll(bits, few);
      else orBits(bits, this.see(one));
    }
    return bits;
  }

  /** Fewer rows than a set has words are put in one by one; the set of others is made once. */
  #rowsIfFew(lexeme: string): Uint32Array | null {
    const rows = rowsWith(this.#segment, lexeme);
    return rows.length * 32 < this.#segment.rows ? rows : null;
  }

  /** Of the rows that have all units those where they follow one another. */
  #phrase(units: readonly Unit[]): Bits {
    const found = this.#none();
    const each = units.map(({ lexemes }) => this.#any(lexemes.map((lexeme) => ({ is: 'lexeme', lexeme }))));
    eachBit(each.reduce(andBits), (row) => {
      if (follow(this.#segment, row, units)) setBit(found, row);
    });
    return found;
  }
}

function follow(segment: Segment, row: number, units: readonly Unit[]): boolean {
  const words = wordsOf(segment, row);
  const placesOf = ({ lexemes }: Unit): number[] => lexemes.flatMap((one) => words.places(one));
  let ends = placesOf(units[0]);
  for (const unit of units.slice(1)) {
    const here = new Set(placesOf(unit));
    ends = ends.map((end) => end + unit.gap).filter((place) => here.has(place));
  }
  return ends.length > 0;
}
