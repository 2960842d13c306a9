// Symbols have slashes: `/works/A/RES/79/330/languages` is the work `A/RES/79/330`, and its part `/languages`.

/** Resources with a symbol in their path: what may stand behind it. */
const BEHIND: Readonly<Record<string, RegExp>> = {
  works: /\/(?:languages|versions|cited-by|files(?:\/[^/]+)?)$/,
  documents: /\/paragraphs(?:\/[^/]+)?$/,
  evidence: /(?!)/,
  lineage: /\/[^/]+$/,
};

/** The path below `/api/v1` with the slashes of a symbol as `%2F`, as routes take it. */
export function folded(path: string): string {
  const [, head, rest] = /^\/([a-z]+)\/(.+)$/.exec(path) ?? [];
  const behind = head === undefined ? undefined : BEHIND[head];
  if (!behind) return path;
  const at = behind.exec(rest)?.index ?? rest.length;
  return `/${head}/${encodeURIComponent(decoded(rest.slice(0, at)))}${rest.slice(at)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
