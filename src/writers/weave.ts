// Puts tags around spans of a text so that they nest, whatever overlaps: an overlapped span is closed and opened again.

export interface Layer {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
  /** Opens an interrupted span again; `open` where not given (an id must not occur twice). */
  readonly reopen?: string;
}

/** Something that stands at a place: a note's mark. */
export interface Insert {
  readonly at: number;
  readonly text: string;
}

const outermostFirst = (a: Layer, b: Layer): number => b.end - a.end;

/** The text with its layers and inserts; `print` is applied to the text between them and to nothing else. */
export function weave(
  text: string,
  layers: readonly Layer[],
  inserts: readonly Insert[],
  print: (text: string, from: number) => string,
): string {
  if (!layers.length && !inserts.length) return text && print(text, 0);
  const real = clipped(layers, text.length).sort((a, b) => a.start - b.start || outermostFirst(a, b));
  const places = new Set([0, text.length]);
  for (const one of real) places.add(one.start).add(one.end);
  for (const one of inserts) places.add(one.at);
  const cuts = [...places].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const open: Layer[] = [];
  let out = '';
  let next = 0;
  let insert = 0;
  const standing = [...inserts].sort((a, b) => a.at - b.at);
  for (let i = 0; i < cuts.length; i++) {
    const at = cuts[i];
    out += closeAt(at, open);
    for (; insert < standing.length && standing[insert].at <= at; insert++) out += standing[insert].text;
    for (; next < real.length && real[next].start <= at; next++) {
      open.push(real[next]);
      out += real[next].open;
    }
    if (i + 1 < cuts.length) out += print(text.slice(at, cuts[i + 1]), at);
  }
  return out;
}

const clipped = (layers: readonly Layer[], length: number): Layer[] =>
  layers
    .map((one) => ({ ...one, start: Math.max(0, one.start), end: Math.min(length, one.end) }))
    .filter((one) => one.end > one.start);

/** Closes what ends here, and what stands inside it; the latter opens again. */
function closeAt(at: number, open: Layer[]): string {
  const first = open.findIndex((one) => one.end <= at);
  if (first < 0) return '';
  const closed = open.splice(first);
  const again = closed.filter((one) => one.end > at).sort(outermostFirst);
  open.push(...again);
  const closing = closed.reverse().map((one) => one.close);
  return closing.join('') + again.map((one) => one.reopen ?? one.open).join('');
}
