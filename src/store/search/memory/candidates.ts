// The same question that candidates.ts puts to PostgreSQL, answered from segments.
import { type Ask, type Candidate, FACETED, FEW, type Found, type Weighed } from '../candidates.ts';
import { symbolLexeme } from '../fold.ts';
import { either, type Match } from '../match.ts';
import { Best } from './best.ts';
import { andBits, type Bits, countBits, eachBit, hasBit, noBits, orBits, setBit } from './bits.ts';
import { facetsOf } from './facets.ts';
import { Rows } from './rows.ts';
import { type ExpressionInfo, type Segment, wordsOf } from './segment.ts';

/** A segment, and the works in it that a newer one has. */
export interface Live {
  readonly segment: Segment;
  readonly gone: ReadonlySet<number>;
}

export interface At {
  readonly segment: Segment;
  readonly row: number;
}

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
    candidates: found.slice(0, ask.limit).map(candidateAt),
    facets: ask.facets ? facetsOf(found.slice(0, FACETED)) : [],
  };
}

/** What one segment has of the answer. */
class Part {
  readonly #ask: Ask;
  readonly #segment: Segment;
  readonly #rows: Rows;
  readonly #fits: readonly boolean[];
  readonly #found: Bits;

  constructor({ segment, gone }: Live, ask: Ask) {
    this.#ask = ask;
    this.#segment = segment;
    this.#rows = new Rows(segment);
    this.#fits = segment.expressions.map((one) => !gone.has(one.work.work) && fits(one, ask));
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
    const { sizeOf, keyOf } = this.#segment;
    const worth = this.#ask.terms.map((term) => this.#worth(term));
    const keys = new Set<number>();
    eachBit(this.#found, (row) => {
      keys.add(keyOf[row]);
      let score = 0;
      for (const one of worth) score += one(row);
      const key = keyFor(score, sizeOf[row]);
      if (best.wants(key)) best.add(key, { segment: this.#segment, row });
    });
    return keys.size;
  }

  #worth({ own, head, weight }: Weighed): (row: number) => number {
    const inside = this.#rows.with(own);
    const above = head && this.#rows.with(head);
    return (row) => (hasBit(inside, row) ? weight : above && hasBit(above, row) ? weight * HEAD : 0);
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
    const bits = noBits(this.#segment.rows);
    eachBit(found, (row) => {
      if (this.#fits[this.#segment.expressionOf[row]]) setBit(bits, row);
    });
    return bits;
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

function candidateAt({ segment, row }: At): Candidate {
  const { work, language } = segment.expressions[segment.expressionOf[row]];
  const { symbol, kind, session } = work;
  return {
    ...{ work: work.work, symbol, kind, session, language },
    paragraph: segment.names[segment.paragraphOf[row]],
    role: segment.names[segment.roleOf[row]],
    verb: segment.verbOf[row] ? segment.names[segment.verbOf[row]] : null,
    size: segment.sizeOf[row],
    words: wordsOf(segment, row),
  };
}
