// Puts rows, as they come, into a segment.
import { Grow, Names } from './grow.ts';
import { Lexemes } from './lexemes.ts';
import type { ExpressionInfo, Segment } from './segment.ts';
import { Texts } from './texts.ts';
import { readVector } from './vector.ts';

export interface Row {
  readonly expression: ExpressionInfo;
  readonly paragraph: string;
  readonly role: string;
  readonly verb: string | null;
  readonly number: string | null;
  /** Id of the heading above it, or its own. */
  readonly section: string | null;
  readonly text: string;
  readonly size: number;
  readonly place: number;
  readonly actors: readonly string[];
  /** A tsvector as PostgreSQL prints it. */
  readonly words: string;
}

/** Places of one lexeme in one text at most, as in PostgreSQL. */
const MOST_PLACES = 255;

export class Builder {
  readonly #names = new Names();
  readonly #keys = new Names();
  readonly #lexemes = new Lexemes();
  readonly #texts = new Texts();
  readonly #expressions: ExpressionInfo[] = [];
  readonly #rowsFrom: number[] = [];
  /** Rows of the headings of the expression at hand: they come before what stands below them. */
  readonly #headings = new Map<string, number>();
  readonly #first: number[] = [];
  readonly #columns = {
    expressionOf: new Grow(new Uint32Array(0)),
    paragraphOf: new Grow(new Uint32Array(0)),
    keyOf: new Grow(new Uint32Array(0)),
    roleOf: new Grow(new Uint32Array(0)),
    verbOf: new Grow(new Uint32Array(0)),
    numberOf: new Grow(new Uint32Array(0)),
    headingOf: new Grow(new Uint32Array(0)),
    sizeOf: new Grow(new Uint32Array(0)),
    actorsFrom: new Grow(new Uint32Array(0)),
    actors: new Grow(new Uint32Array(0)),
  };
  /** Postings in the order of rows: lexeme, row, where its places stand. */
  readonly #lexemeOf = new Grow(new Uint32Array(0));
  readonly #rowOf = new Grow(new Uint32Array(0));
  readonly #placesAt = new Grow(new Uint32Array(0));
  readonly #places = new Grow(new Uint16Array(0));

  constructor() {
    this.#names.numberOf('');
    this.#places.push(0);
  }

  get rows(): number {
    return this.#columns.sizeOf.length;
  }

  add(row: Row): void {
    const number = this.rows;
    const { expression } = row;
    if (this.#expressions.at(-1) !== expression) this.#begin(expression);
    const columns = this.#columns;
    columns.expressionOf.push(this.#expressions.length - 1);
    columns.paragraphOf.push(this.#names.numberOf(row.paragraph));
    columns.keyOf.push(this.#keys.numberOf(`${expression.work.work} ${row.paragraph}`));
    columns.roleOf.push(this.#names.numberOf(row.role));
    columns.verbOf.push(this.#names.numberOf(row.verb ?? ''));
    columns.numberOf.push(this.#names.numberOf(row.number ?? ''));
    columns.headingOf.push(row.section === null ? 0 : (this.#headings.get(row.section) ?? -1) + 1);
    if (row.section === row.paragraph) this.#headings.set(row.section, number);
    columns.sizeOf.push(row.size);
    columns.actorsFrom.push(columns.actors.length);
    for (const actor of row.actors) columns.actors.push(this.#names.numberOf(actor));
    if (row.place === 1) this.#first.push(number);
    this.#texts.add(row.text);
    this.#addWords(number, row.words);
  }

  #begin(expression: ExpressionInfo): void {
    this.#expressions.push(expression);
    this.#rowsFrom.push(this.rows);
    this.#headings.clear();
  }

  #addWords(row: number, words: string): void {
    const places = this.#places;
    let count = 0;
    let from = 0;
    const close = (): void => {
      if (count) places.set(from, count);
    };
    readVector(
      words,
      (text, begins, ends) => {
        close();
        count = 0;
        this.#lexemeOf.push(this.#lexemes.numberOf(text, begins, ends));
        this.#rowOf.push(row);
        this.#placesAt.push(0);
      },
      (place) => {
        if (count === MOST_PLACES) return;
        if (!count++) {
          from = places.length;
          this.#placesAt.set(this.#placesAt.length - 1, from);
          places.push(0);
        }
        places.push(place);
      },
    );
    close();
  }

  done(): Segment {
    const columns = this.#columns;
    columns.actorsFrom.push(columns.actors.length);
    const made = Object.fromEntries(Object.entries(columns).map(([name, list]) => [name, list.done()]));
    return {
      rows: this.rows,
      expressions: this.#expressions,
      expressionsOf: Map.groupBy(this.#expressions.keys(), (one) => this.#expressions[one].work.work),
      rowsFrom: [...this.#rowsFrom, this.rows],
      first: this.#first,
      names: this.#names.list,
      texts: this.#texts,
      lexemes: this.#lexemes,
      places: this.#places.done(),
      ...(made as Record<keyof typeof columns, Uint32Array>),
      ...this.#byLexeme(),
    };
  }

  /** Postings sorted by lexeme; those of one stay in the order of rows. */
  #byLexeme(): Pick<Segment, 'foundFrom' | 'found' | 'placesAt'> {
    const lexemes = this.#lexemeOf.done();
    const foundFrom = new Uint32Array(this.#lexemes.size + 1);
    for (const lexeme of lexemes) foundFrom[lexeme + 1]++;
    for (let i = 1; i < foundFrom.length; i++) foundFrom[i] += foundFrom[i - 1];
    const next = foundFrom.slice();
    const found = new Uint32Array(lexemes.length);
    const placesAt = new Uint32Array(lexemes.length);
    for (let i = 0; i < lexemes.length; i++) {
      const at = next[lexemes[i]]++;
      found[at] = this.#rowOf.at(i);
      placesAt[at] = this.#placesAt.at(i);
    }
    for (const list of [this.#lexemeOf, this.#rowOf, this.#placesAt]) list.free();
    return { foundFrom, found, placesAt };
  }
}
