// Where two trees differ, `source` apart.

/** The first difference as "path: this | that"; null when there is none. */
export function difference(a: unknown, b: unknown, path = ''): string | null {
  if (Object.is(a, b)) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${path}: ${JSON.stringify(a)?.slice(0, 150)} | ${JSON.stringify(b)?.slice(0, 150)}`;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  names.delete('source');
  for (const name of names) {
    const found = difference(Reflect.get(a, name), Reflect.get(b, name), `${path}/${name}`);
    if (found) return found;
  }
  return null;
}
