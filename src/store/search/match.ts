// What a paragraph must have, as a value: printed as a tsquery for PostgreSQL, or evaluated on the index in memory.

export type Match =
  | { readonly is: 'lexeme'; readonly lexeme: string }
  | { readonly is: 'any'; readonly of: readonly Match[] }
  | { readonly is: 'all'; readonly of: readonly Match[] }
  | { readonly is: 'not'; readonly of: Match }
  | { readonly is: 'row'; readonly units: readonly Unit[] };

/** A unit of a phrase: any of its lexemes, `gap` places behind the unit before. */
export interface Unit {
  readonly lexemes: readonly string[];
  readonly gap: number;
}

export const lexeme = (one: string): Match => ({ is: 'lexeme', lexeme: one });
export const anyOf = (of: readonly Match[]): Match => (of.length === 1 ? of[0] : { is: 'any', of });
export const allOf = (of: readonly Match[]): Match => (of.length === 1 ? of[0] : { is: 'all', of });
export const notAny = (of: Match): Match => ({ is: 'not', of });
export const either = (lexemes: readonly string[]): Match => anyOf(lexemes.map(lexeme));

const quote = (one: string): string => `'${one.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;

/** The tsquery; it never is empty, so a match without parts is the caller's mistake. */
export function tsqueryOf(match: Match): string {
  if (match.is === 'lexeme') return quote(match.lexeme);
  if (match.is === 'not') return `!(${tsqueryOf(match.of)})`;
  if (match.is === 'row') return `(${match.units.map(unitQuery).join('')})`;
  return `(${match.of.map(tsqueryOf).join(match.is === 'any' ? ' | ' : ' & ')})`;
}

const unitQuery = ({ lexemes, gap }: Unit, i: number): string =>
  `${i ? ` <${gap}> ` : ''}(${lexemes.map(quote).join(' | ')})`;
