// The same question that candidates.ts puts to PostgreSQL, answered from segments.
import { type Ask, type Candidate, FACETED, FEW, type Found, type Weighed } from '../candidates.ts';
import { symbolLexeme } from '../fold.ts';
import { either, type Match } from '../match.ts';
import type { Words } from '../words.ts';
import { Best } from './best.ts';
import { andBits, type Bits, countBits, hasBit, listBits, noBits, orBits, setBit } from './bits.ts';
import { facetsOf } from './facets.ts';
import { Rows } from './rows.ts';
import { type ExpressionInfo, type Segment, wordsIn } from './segment.ts';

/** A segment, and the works in it that a newer one has. */
export interface Live {
  readonly segment: Segment;
  readonly gone: ReadonlySet<number>;
}

export interface At {
  readonly segment: Segment;
  readonly row: number;
}

const FITS = 1;
const FITS_NOT = 2;
/** What a term in title or headings counts beside one in the paragraph. */
const HEAD = 0.5;

export function candidatesIn(all: readonly Live[], ask: Ask): Found {
  const parts = all.map((live) => new Part(live, ask));
  const few = parts.reduce((sum, one) => sum + one.count, 0) < FEW;
  if (few && ask.otherwise) for (const one of parts) one.add(ask.otherwise);
  const best = new Best<At>(Math.max(FACETED, ask.limit));
  let total = 0;
  for (const one of parts) total += one.offer(best);
  const found = best.inOrder();
  return {
    total,
    candidates: found.slice(0, ask.limit).map(candidateIn()),
    facets: ask.facets ? facetsOf(found.slice(0, FACETED)) : [],
  };
}

/** What one segment has of the answer. */
class Part {
  readonly #ask: Ask;
  readonly #segment: Segment;
  readonly #rows: Rows;
  readonly #gone: ReadonlySet<number>;
  /** Whether each expression is in what the question is narrowed to, as far as that was asked. */
  readonly #fits: Uint8Array;
  readonly #found: Bits;

  constructor({ segment, gone }: Live, ask: Ask) {
    this.#ask = ask;
    this.#segment = segment;
    this.#rows = new Rows(segment);
    this.#gone = gone;
    this.#fits = new Uint8Array(segment.expressions.length);
    this.#found = this.#having(ask.condition);
  }

  get count(): number {
    return countBits(this.#found);
  }

  add(match: Match): void {
    orBits(this.#found, this.#having(match));
  }

  /** Gives its rows with what they are worth; how many paragraphs there are. */
  offer(best: Best<At>): number {
    const segment = this.#segment;
    const rows = listBits(this.#found);
    const scores = new Float64Array(rows.length);
    for (const term of this.#ask.terms) this.#addWorth(term, rows, scores);
    const keys = noBits(segment.rows);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      setBit(keys, segment.keyOf[row]);
      const key = keyFor(scores[i], segment.sizeOf[row]);
      if (best.wants(key)) best.add(key, { segment, row });
    }
    return countBits(keys);
  }

  #addWorth({ own, head, weight }: Weighed, rows: Uint32Array, scores: Float64Array): void {
    const inside = this.#rows.see(own);
    const above = head ? this.#rows.see(head) : noBits(this.#segment.rows);
    for (let i = 0; i < rows.length; i++) {
      if (hasBit(inside, rows[i])) scores[i] += weight;
      else if (hasBit(above, rows[i])) scores[i] += weight * HEAD;
    }
  }

  #having(match: Match | null): Bits {
    const { documents, narrow } = this.#ask;
    const found = match ? this.#rows.with(match) : this.#titles();
    const { expressions, expressionOf, first } = this.#segment;
    const workOf = (row: number): number => expressions[expressionOf[row]].work.work;
    if (documents.length) for (const row of first) if (documents.includes(workOf(row))) setBit(found, row);
    if (narrow.symbols.length) andBits(found, this.#aboutSymbols());
    return this.#fitting(found);
  }

  #titles(): Bits {
    const { rows, names, roleOf } = this.#segment;
    const title = names.indexOf('title');
    const bits = noBits(rows);
    for (let row = 0; row < rows; row++) if (roleOf[row] === title) setBit(bits, row);
    return bits;
  }

  /** The documents themselves, and what cites them. */
  #aboutSymbols(): Bits {
    const { expressions, expressionOf, rows } = this.#segment;
    const bits = this.#rows.with(either(this.#ask.narrow.symbols.map(symbolLexeme)));
    const own = expressions.map(({ work }) => this.#ask.symbolWorks.includes(work.work));
    for (let row = 0; row < rows; row++) if (own[expressionOf[row]]) setBit(bits, row);
    return bits;
  }

  #fitting(found: Bits): Bits {
    const { expressionOf, rows } = this.#segment;
    const bits = noBits(rows);
    for (const row of listBits(found)) if (this.#fit(expressionOf[row])) setBit(bits, row);
    return bits;
  }

  #fit(expression: number): boolean {
    if (!this.#fits[expression]) {
      const one = this.#segment.expressions[expression];
      this.#fits[expression] = !this.#gone.has(one.work.work) && fits(one, this.#ask) ? FITS : FITS_NOT;
    }
    return this.#fits[expression] === FITS;
  }
}

/** Whether an expression is in what the question is narrowed to. */
function fits({ work, language, date }: ExpressionInfo, { narrow, languages }: Ask): boolean {
  const { kinds, sessions, dates } = narrow;
  const among = (from: number, to: number): boolean =>
    work.session !== null && work.session >= from && work.session <= to;
  if (languages && !languages.includes(language)) return false;
  if (kinds.length && !kinds.includes(work.kind)) return false;
  if (narrow.languages.length && !narrow.languages.some((one) => work.languages.includes(one))) return false;
  if (sessions.length && !sessions.some(([from, to]) => among(from, to))) return false;
  return !dates.length || (date !== null && dates.some(([from, to]) => date >= from && date <= to));
}

/** Higher is better: what it is worth first, then the shorter text. */
const keyFor = (score: number, size: number): number => Math.round(score * 1e4) * 2 ** 22 - Math.min(size, 2 ** 22 - 1);

/** Words of all rows of a segment are looked up together. */
function candidateIn(): (at: At) => Candidate {
  const words = new Map<Segment, (row: number) => Words>();
  return ({ segment, row }) => {
    let own = words.get(segment);
    if (!own) words.set(segment, (own = wordsIn(segment)));
    return candidateAt(segment, row, own(row));
  };
}

function candidateAt(segment: Segment, row: number, words: Words): Candidate {
  const { work, language } = segment.expressions[segment.expressionOf[row]];
  const { symbol, kind, session } = work;
  return {
    work: work.work,
    symbol,
    kind,
    session,
    language,
    paragraph: segment.names[segment.paragraphOf[row]],
    role: segment.names[segment.roleOf[row]],
    verb: segment.verbOf[row] ? segment.names[segment.verbOf[row]] : null,
    size: segment.sizeOf[row],
    words,
  };
}
