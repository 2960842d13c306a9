// What one paragraph is found by, asked lexeme by lexeme; wherever it is kept.

export interface Words {
  has(lexeme: string): boolean;
  /** Places of a lexeme, the first unit being 1; none where it is a sign. */
  places(lexeme: string): readonly number[];
}

/** Of a tsvector as PostgreSQL prints it. */
export const printedWords = (printed: string): Words => ({
  has: (lexeme) => printed.includes(`'${lexeme}'`),
  places: (lexeme) => placesIn(printed, lexeme),
});

function placesIn(printed: string, lexeme: string): number[] {
  const key = `'${lexeme}'`;
  const at = printed.indexOf(key);
  if (at < 0 || printed[at + key.length] !== ':') return [];
  const end = printed.indexOf(' ', at + key.length);
  return printed
    .slice(at + key.length + 1, end < 0 ? undefined : end)
    .split(',')
    .map((one) => Number.parseInt(one, 10));
}
