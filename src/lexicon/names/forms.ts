// The notation of names in data files: "{C|c}oordonnateur{|s} résident{|s}", with named parts: "<SRSG> pour l'Afrique".

/** Literal text, or a choice between sequences. */
export type Piece = string | readonly Piece[][];

const PART = /<([A-Z]+)>/g;

/** Puts the language's named parts in. @throws on a part that is not defined. */
export function withParts(name: string, parts: Readonly<Record<string, string>>): string {
  if (!name.includes('<')) return name;
  return name.replace(PART, (_, part: string) => {
    const text = parts[part];
    if (text === undefined) throw new Error(`no part <${part}>`);
    return text;
  });
}

/** Reads the notation. @throws on braces that do not match. */
export function parseForms(name: string): Piece[] {
  const stack: Piece[][][] = [];
  let alternatives: Piece[][] = [[]];
  let from = 0;
  const literal = (to: number): void => {
    if (to > from) alternatives[alternatives.length - 1].push(name.slice(from, to));
    from = to + 1;
  };
  for (let i = 0; i < name.length; i++) {
    const c = name[i];
    if (c === '{') {
      literal(i);
      stack.push(alternatives);
      alternatives = [[]];
    } else if (c === '|' && stack.length) {
      literal(i);
      alternatives.push([]);
    } else if (c === '}') {
      literal(i);
      const outer = stack.pop();
      if (!outer) throw new Error(`unmatched } in ${name}`);
      outer[outer.length - 1].push(alternatives);
      alternatives = outer;
    }
  }
  literal(name.length);
  if (stack.length) throw new Error(`unmatched { in ${name}`);
  return alternatives[0];
}

/** Every form a notation stands for. */
export function expandForms(name: string, parts: Readonly<Record<string, string>> = {}): string[] {
  const expand = (pieces: readonly Piece[]): string[] =>
    pieces.reduce<string[]>(
      (heads, piece) => {
        const tails = typeof piece === 'string' ? [piece] : piece.flatMap(expand);
        return heads.flatMap((head) => tails.map((tail) => head + tail));
      },
      [''],
    );
  return expand(parseForms(withParts(name, parts)));
}
