// Matches a line against a printed form such as "Point {items} de l'ordre du jour". No regular expression: linear in the line.

/** Lower case, plain apostrophes, hyphens and blanks: what two prints of one formula share. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return ODD.test(lower) ? even(lower) : lower;
}

const ODD = /[’ʼ`´‐‑–]|[^\S ]| {2}|^ | $/;

const even = (text: string): string =>
  text
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

interface Form {
  /** Literal pieces around the placeholders, folded. */
  readonly pieces: readonly string[];
  readonly names: readonly string[];
}

const compiled = new Map<string, Form>();

function compile(template: string): Form {
  const known = compiled.get(template);
  if (known) return known;
  const parts = template.split(/\{(\w+)\}/);
  const form = {
    pieces: parts.filter((_, i) => i % 2 === 0).map((piece) => foldPiece(piece)),
    names: parts.filter((_, i) => i % 2 === 1),
  };
  compiled.set(template, form);
  return form;
}

const foldPiece = (piece: string): string => {
  const inner = fold(piece);
  if (!inner) return piece && ' ';
  return (/^\s/.test(piece) ? ' ' : '') + inner + (/\s$/.test(piece) ? ' ' : '');
};

export type Values = Readonly<Record<string, string>>;

/** The placeholders' values (folded) where the whole line has this form, else null. */
export function matchForm(folded: string, template: string): Values | null {
  const { pieces, names } = compile(template);
  if (!folded.startsWith(pieces[0])) return null;
  const values: Record<string, string> = {};
  let at = pieces[0].length;
  for (let i = 0; i < names.length; i++) {
    const piece = pieces[i + 1];
    const last = i === names.length - 1;
    const end = last ? folded.length - piece.length : folded.indexOf(piece, at);
    if (end <= at || (last && !folded.endsWith(piece))) return null;
    values[names[i]] = folded.slice(at, end).trim();
    at = end + piece.length;
  }
  return at === folded.length ? values : null;
}

/** The first of several forms that the line has; `accept` may refuse values. */
export function matchForms(
  folded: string,
  templates: readonly string[],
  accept: (values: Values) => boolean = () => true,
): Values | null {
  for (const template of templates) {
    const values = matchForm(folded, template);
    if (values && accept(values)) return values;
  }
  return null;
}
