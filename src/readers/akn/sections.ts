// Items → blocks: headings nest what follows them, and every paragraph gets its role.
import type { Annex, Block, Draft, Section, Words } from '../../tree/index.ts';
import type { HeadingItem, Item, ParagraphItem } from './items.ts';

export type Place = 'resolution' | 'report' | 'annex';
type DraftBlock = Draft<Block>;

const newSection = (level: number, number: string | null, heading: Words): Draft<Section> => ({
  type: 'section',
  id: '',
  level,
  number,
  heading,
  children: [],
});

/** Nests items below their headings; `level` is the number of sections above. */
export function blocksOf(items: readonly Item[], place: Place, level = 0): DraftBlock[] {
  const out: DraftBlock[] = [];
  const open: { rank: number; section: Draft<Section> }[] = [];
  for (const item of items) {
    if (item.type === 'heading') {
      openSection(item, open, out, level);
      continue;
    }
    const into = open.at(-1)?.section.children ?? out;
    into.push(item.type === 'section' ? explicit(item, place, level + open.length) : block(item));
  }
  giveRoles(out, place);
  return out;
}

function openSection(
  item: HeadingItem,
  open: { rank: number; section: Draft<Section> }[],
  out: DraftBlock[],
  level: number,
): void {
  const before = open.findLastIndex(({ section }) => comesNext(section.number, item.number));
  const rank = open[before]?.rank ?? item.rank;
  while (open.length && open[open.length - 1].rank >= rank) open.pop();
  const section = newSection(level + open.length + 1, item.number, item.words);
  (open.at(-1)?.section.children ?? out).push(section);
  open.push({ rank, section });
}

/** "C" stands beside "B", whatever its style. */
const comesNext = (one: string | null, two: string | null): boolean =>
  one !== null &&
  two !== null &&
  /^[A-Z]$/.test(one) &&
  /^[A-Z]$/.test(two) &&
  two.charCodeAt(0) === one.charCodeAt(0) + 1;

function explicit(item: Extract<Item, { type: 'section' }>, place: Place, level: number): Draft<Section> {
  const own = item.level ?? level + 1;
  const section = newSection(own, item.number, item.heading);
  section.children = blocksOf(item.items, place, own);
  return section;
}

function block(item: Exclude<Item, { type: 'heading' | 'section' }>): DraftBlock {
  if (item.type === 'ready') return item.block;
  if (item.type !== 'paragraph') return item;
  const { number, words, points, wrapUp } = item;
  return {
    type: 'paragraph',
    id: '',
    role: item.role ?? ROLES[item.style] ?? UNDECIDED,
    number,
    words,
    points,
    wrapUp,
  };
}

/** Files written by Octavo name the role. */
const ROLES: Readonly<Record<string, ParagraphItem['role']>> = {
  preambular: 'preambular',
  operative: 'operative',
  numbered: 'numbered',
  unnumbered: 'unnumbered',
};

// Stands for "the place decides" until `giveRoles` has seen the neighbours.
const UNDECIDED = 'undecided' as ParagraphItem['role'] & string as never;

/** In a resolution lines between numbered paragraphs are unnumbered; where none is numbered all are operative. */
function giveRoles(blocks: DraftBlock[], place: Place): void {
  const some = place !== 'resolution' || blocks.some((one) => one.type === 'paragraph' && one.number !== null);
  for (const one of blocks) {
    if (one.type === 'section') giveRoles(one.children, place);
    if (one.type !== 'paragraph' || one.role !== UNDECIDED) continue;
    one.role = one.number === null && some ? 'unnumbered' : place === 'resolution' ? 'operative' : 'numbered';
  }
}

const headingAt = (items: readonly Item[], at: number): HeadingItem | null => {
  const item = items[at];
  return item?.type === 'heading' ? item : null;
};

/** "Annex II" is a label; a single long heading is a title. */
const LONGEST_LABEL = 24;

/** "Annex B – items requiring …". */
const LETTERED = /^\S+ (?:[A-Z]|[IVX]{1,5}|\d{1,2})(?: [–—-]|[.:]) /;

/** Annexes from the items of one attachment: a heading like its first ("Annex II" after "Annex I") begins the next. */
export function annexesOf(items: readonly Item[], mend: (items: Item[]) => Item[]): Draft<Annex>[] {
  const first = headingAt(items, 0);
  const word = first?.words.text.split(' ')[0];
  const lettered = first !== null && LETTERED.test(first.words.text);
  const begins = (item: Item): boolean =>
    item.type === 'heading' &&
    item.words.text.split(' ')[0] === word &&
    (item.words.text.length <= LONGEST_LABEL || (lettered && LETTERED.test(item.words.text)));
  const heads = word ? items.flatMap((item, at) => (at === 0 || begins(item) ? [at] : [])) : [0];
  return heads.map((from, at) => annexOf(items.slice(from, heads[at + 1]), mend));
}

/** An annex from its items: the first heading is its label, one right below it its heading. */
function annexOf(items: readonly Item[], mend: (items: Item[]) => Item[]): Draft<Annex> {
  const [first, second] = [headingAt(items, 0), headingAt(items, 1)];
  const isLabel = first !== null && (second !== null || first.words.text.length <= LONGEST_LABEL);
  const label = isLabel ? first.words : null;
  const heading = isLabel ? (second?.words ?? null) : (first?.words ?? null);
  const rest = items.slice((label ? 1 : 0) + (heading ? 1 : 0));
  return { type: 'annex', id: '', label, heading, children: blocksOf(mend(rest), 'annex') };
}
