// Roman numerals, as in A/RES/3208 (XXIX).
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const WELL_FORMED = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Value of a roman numeral in capitals (1 to 3999), or null when it is not well-formed. */
export function romanNumber(text: string): number | null {
  if (!text || !WELL_FORMED.test(text)) return null;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text[i]];
    sum += value < (VALUES[text[i + 1]] ?? 0) ? -value : value;
  }
  return sum;
}
