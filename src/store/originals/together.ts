// Many at once, but not too many.

/** `work` on every item, at most `most` at a time; results in order. Ends all that was begun before it rejects. */
export async function together<T, R>(items: readonly T[], most: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length);
  const faults: unknown[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length && !faults.length) {
      const at = next++;
      await work(items[at]).then(
        (result) => (results[at] = result),
        (fault) => faults.push(fault),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  if (faults.length) throw faults[0];
  return results;
}
