// w:sym: signs from symbol fonts as the Unicode characters they print as.
const SIGNS: Readonly<Record<string, string>> = {
  'symbol b7': '•',
  'symbol 2d': '−',
  'symbol b0': '°',
  'symbol b1': '±',
  'symbol b3': '≥',
  'symbol a3': '≤',
  'symbol b4': '×',
  'symbol bc': '…',
  'symbol d7': '⋅',
  'symbol 6d': 'μ',
  'wingdings a7': '▪',
  'wingdings 9f': '•',
  'wingdings 6c': '●',
  'wingdings fc': '✓',
  'wingdings fe': '☑',
  'wingdings a8': '☐',
  'wingdings e0': '→',
};

/** The sign, or nothing where the font's sign is not known here. */
export function symbol(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return '';
  const low = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const known = SIGNS[`${font.toLowerCase()} ${low.toString(16)}`];
  if (known) return known;
  return value >= 0xe000 && value <= 0xf8ff ? '' : String.fromCodePoint(Math.min(value, 0xffff));
}
