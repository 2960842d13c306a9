// Reads the notation of verbs.json: "<prier> instamment", "{own} {degree}* {sorry}", "l' esprit".

export interface Element {
  readonly kind: 'word' | 'class' | 'verb' | 'frame';
  /** The word's spellings, the class's name or the verb's infinitive. */
  readonly names: readonly string[];
  /** A verb's form where it is not the one asked for: `<comprendre:infinitive>`. */
  readonly form: string | null;
  readonly optional: boolean;
  readonly repeated: boolean;
}

const REPEAT = /[?*]$/;

/** A pattern's elements as the data has them. */
export const tokensOf = (pattern: string): string[] => pattern.split(' ').filter(Boolean);

/** One element. `agreement`: endings that `+` stands for. */
export function parseElement(token: string, agreement: readonly string[]): Element {
  const sign = REPEAT.exec(token)?.[0];
  const bare = sign ? token.slice(0, -1) : token;
  const repeat = { optional: sign !== undefined, repeated: sign === '*' };
  if (bare.startsWith('{')) return { kind: 'class', names: [bare.slice(1, -1)], form: null, ...repeat };
  if (bare.startsWith('[')) return { kind: 'frame', names: [bare.slice(1, -1)], form: bare.slice(1, -1), ...repeat };
  if (bare.startsWith('<')) {
    const [name, form] = bare.slice(1, -1).split(':');
    return { kind: 'verb', names: [name], form: form ?? null, ...repeat };
  }
  return { kind: 'word', names: bare.split('/').flatMap((one) => spellings(one, agreement)), form: null, ...repeat };
}

const spellings = (word: string, agreement: readonly string[]): string[] =>
  word.endsWith('+') ? agreement.map((ending) => word.slice(0, -1) + ending) : [word];
