// Forms of a verb from the endings in verbs.json.

/** The form a phrase takes: of a preambular paragraph, an operative one (one subject or several), or fixed ones. */
export type Use = 'preambular' | 'operative' | 'plural' | 'infinitive' | 'participle';

export type Forms = Readonly<Partial<Record<Use, string>>>;
export type Conjugations = Readonly<Record<string, Forms>>;

/** The spellings of `infinitive` in `use`: from its own entry, else by the longest ending that fits. */
export function conjugate(infinitive: string, use: Use, irregular: Conjugations, regular: Conjugations): string[] {
  const own = irregular[infinitive];
  if (own) return (own[use] ?? '').split(' ').filter(Boolean);
  const ending = longestEnding(infinitive, regular);
  if (ending === null) return [];
  const stem = infinitive.slice(0, infinitive.length - ending.length);
  return endingsOf(regular[ending][use]).map((one) => stem + one);
}

function longestEnding(infinitive: string, regular: Conjugations): string | null {
  let best: string | null = null;
  for (const ending in regular) {
    if (infinitive.endsWith(ending) && (best === null || ending.length > best.length)) best = ending;
  }
  return best;
}

/** "-" is the empty ending. */
const endingsOf = (list: string | undefined): string[] =>
  (list ?? '')
    .split(' ')
    .filter(Boolean)
    .map((ending) => (ending === '-' ? '' : ending));
