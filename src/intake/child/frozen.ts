// What comes from another process is a copy, and a copy is not frozen as the tree was.

/** `value` with all below it frozen; nothing recurses, however deep it is. */
export function frozen<T>(value: T): T {
  const rest: unknown[] = [value];
  for (let one = rest.pop(); one !== undefined; one = rest.pop()) {
    if (typeof one !== 'object' || one === null || Object.isFrozen(one)) continue;
    for (const below of Object.values(one)) if (typeof below === 'object' && below !== null) rest.push(below);
    Object.freeze(one);
  }
  return value;
}
