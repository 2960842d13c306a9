// Which headings stand above which, where the file's styles do not say.
import type { HeadingItem, Item } from './items.ts';

const headingsOf = (items: readonly Item[]): HeadingItem[] => items.filter((item) => item.type === 'heading');

const firstWord = (text: string): string => text.split(' ')[0];

/** Words that begin several short headings ("Part One", "Part Two"): what they begin is a number. */
export function labelWords(items: readonly Item[]): ReadonlySet<string> {
  const counts = new Map<string, Set<string>>();
  for (const { words } of headingsOf(items)) {
    if (!/^\S+ \S+(?: \S+)?$/.test(words.text)) continue;
    const word = firstWord(words.text);
    counts.set(word, (counts.get(word) ?? new Set()).add(words.text));
  }
  return new Set([...counts].filter(([, texts]) => texts.size > 1).map(([word]) => word));
}

/** How a heading is numbered: by its word ("Chapter"), by its kind of numeral, or not at all. */
function kindOf({ number }: HeadingItem): string {
  if (number === null) return '';
  if (/ /.test(number)) return firstWord(number);
  return /^\d/.test(number)
    ? '1'
    : /^[IVXLC]+$/.test(number)
      ? 'I'
      : /^[A-Z]$/.test(number)
        ? 'A'
        : number.replace(/[一二三四五六七八九十\d]+/, '');
}

/** A heading right below one of its own style, but numbered otherwise, is subordinate; so are all like it. */
export function rankHeadings(items: Item[]): Item[] {
  const depth = new Map<string, number>();
  const key = (item: HeadingItem): string => `${item.rank} ${kindOf(item)}`;
  items.forEach((item, at) => {
    const below = items[at + 1];
    if (item.type !== 'heading' || below?.type !== 'heading' || below.rank !== item.rank) return;
    const [upper, lower] = [depth.get(key(item)) ?? 0, depth.get(key(below)) ?? 0];
    if (item.number !== null && key(item) !== key(below) && lower <= upper && !depth.has(key(below)))
      depth.set(key(below), upper + 0.1);
  });
  belowNumbered(headingsOf(items), depth, key);
  return items.map((item) =>
    item.type === 'heading' && depth.has(key(item)) ? { ...item, rank: item.rank + depth.get(key(item))! } : item,
  );
}

/** Among numbered headings of one style those without a number stand below; not where one came first ("Introduction"). */
function belowNumbered(
  headings: readonly HeadingItem[],
  depth: Map<string, number>,
  key: (item: HeadingItem) => string,
): void {
  for (const [, alike] of Map.groupBy(headings, (item) => item.rank)) {
    const [first] = alike;
    const plain = alike.find((item) => item.number === null);
    if (!plain || first.number === null || depth.has(key(plain))) continue;
    depth.set(key(plain), Math.max(...alike.map((item) => depth.get(key(item)) ?? 0)) + 0.1);
  }
}
