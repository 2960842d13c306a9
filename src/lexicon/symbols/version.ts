// A symbol's document and its version: revisions and corrections belong to the work they revise or correct.

export interface SymbolVersion {
  /** The work's own symbol: `A/75/L.69` of `A/75/L.69/Rev.1`. */
  readonly base: string;
  /** ``, `Rev.1`, `Corr.1`, `Rev.1/Corr.1`. */
  readonly version: string;
  /** Order of versions; below zero: a corrigendum, which stands beside the text and replaces none. */
  readonly rank: number;
}

const TAIL = /\/(Rev|Corr)\.(\d{1,3})$/;

/** Takes `/Rev.n` and `/Corr.n` off the end; an addendum (`/Add.1`) is a document of its own. */
export function versionOf(symbol: string): SymbolVersion {
  let base = symbol;
  const parts: string[] = [];
  let rank = 0;
  for (let match = TAIL.exec(base); match; match = TAIL.exec(base)) {
    parts.unshift(`${match[1]}.${match[2]}`);
    rank = match[1] === 'Corr' ? -Number(match[2]) : rank < 0 ? rank - 100 * Number(match[2]) : 100 * Number(match[2]);
    base = base.slice(0, match.index);
  }
  return { base, version: parts.join('/'), rank };
}
