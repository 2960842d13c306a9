// How sure it is that figures behind a word or number are a note's mark that extraction fused to it: "20301,", "Shanghai2,", "nucléaires 3  qui".
import { codeAt } from '../../lexicon/index.ts';

/** One way marks are fused: what stands before, what behind, and what it costs to believe it. */
interface Way {
  readonly cost: number;
  /** Looks back from the mark: searched from the left, each would be tried at every place. */
  readonly before: RegExp;
  readonly after: RegExp;
}

const STOP = /^(?:[\s,.;:)»”’—–]|$)/u;
const CLOSE = /^[,.;:)»”]/u;
const BLANK = /^(?:[\s,)»”’—–]|$)/u;

const WAYS: readonly Way[] = [
  { cost: 0, before: /(?<=(?:\p{Ll}\p{Ll}|\p{L}[»”’)\]]))/uy, after: STOP },
  { cost: 1, before: /(?<=(?<!\d)(?:19|20)\d\d)/uy, after: STOP },
  { cost: 2, before: /(?<=[»”’)\]])/uy, after: STOP },
  {
    cost: 3,
    before:
      /(?<=(?:[\p{L}»”’)\]]|\b(?:19|20)\d\d|\/\d{1,3}|\.\d{1,3}|\p{L}-\d{1,3}|\p{Lu}\p{Ll}{2,20} \d{1,3})[,.;:]{1,2})/uy,
    after: BLANK,
  },
  { cost: 4, before: /(?<=\p{L}[,.;:]? )/uy, after: /^(?: {2}| [;:])/u },
  { cost: 5, before: /(?<=\p{Lu})/uy, after: STOP },
  // "Action 212," is Action 21 and note 2.
  { cost: 6, before: /(?<=\p{Lu}\p{Ll}{2,20} \d{1,3})/uy, after: STOP },
  // "COVID-193", "objectifs 9 et 174,".
  { cost: 7, before: /(?<=\p{L}[-.]\d{1,3})/uy, after: STOP },
  { cost: 8, before: /(?<=(?<![\d/.])\d{1,2})/uy, after: CLOSE },
  { cost: 9, before: /(?<=(?:\p{L}|\b(?:19|20)\d\d)[,.;:] )/uy, after: /^(?: |$)/u },
  // "age 5,12 and": a decimal has a unit behind it, and thousands have three figures.
  { cost: 9, before: /(?<=(?<![\d/.,])\d{1,3},)/uy, after: /^ \p{Ll}/u },
  { cost: 9, before: /(?<=\p{Ll} \d{3})/uy, after: CLOSE },
  { cost: 10, before: /(?<=\d\/\d{3})/uy, after: STOP },
  { cost: 11, before: /(?<=\p{Ll} )/uy, after: /^ \p{Ll}/u },
  { cost: 12, before: /(?<=\p{L} )/uy, after: /^[,.;:]/u },
  { cost: 13, before: /(?<=[\dIVXLC]\/\d{1,2})/uy, after: STOP },
  // A mark set in the midst of a word.
  { cost: 14, before: /(?<=\p{Ll})/uy, after: /^\p{Ll}{2}/u },
];

/** The last of these: figures that could as well be a number's own end. */
export const DOUBTFUL = 13;

const YEAR = /^(?:19|20)\d\d$/;
const RESOLUTION = /(?:^|[\s(«“"[]|RES\/)(\d{1,2}|[IVXLC]{1,6})\/(\d{1,3})$/u;
/** No session of the Assembly has more resolutions and decisions (these from 401 on); other bodies have fewer. */
const MOST = { assembly: 600, others: 99 };
const FIRST_SESSION = 31;
const IMPOSSIBLE = 1.5;
/** "C-25/DEC.9", "CM/Rec(2022)13": figures that end a symbol. */
const SYMBOL = /\/\S*(?:\p{L}\.|\p{L}\(\d{4}\))$/u;
const IN_SYMBOL = 9;
/** "Recommendation (2019)11" may be a symbol too. */
const BRACKETED = /\p{L} ?\(\d{4}\)$/u;
const MAY_BE_SYMBOL = 2;
const CONTEXT = 40;

/** The cost of taking `text[start, end)` for a mark, 0 where nothing speaks against it; null: it cannot be one. */
export function costOf(
  text: string,
  start: number,
  end: number,
  isMonth: (word: string) => boolean = () => false,
): number | null {
  if (!mayBehind(codeAt(text, end)) || !mayBefore(codeAt(text, start - 1))) return null;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const way = WAYS.find((one) => one.after.test(after) && endsAs(one.before, before));
  if (!way) return null;
  const figures = text.slice(start, end);
  if (YEAR.test((/(?<![\p{L}\d][-–/])(?<!\d)\d{1,3}$/u.exec(before)?.[0] ?? '') + figures)) return null;
  if (way.cost > DOUBTFUL - 3 && isMonth(/^ (\p{L}+)/u.exec(after)?.[1] ?? '')) return null;
  if (isBeyond(before, figures)) return IMPOSSIBLE;
  return way.cost + (SYMBOL.test(before) ? IN_SYMBOL : BRACKETED.test(before) ? MAY_BE_SYMBOL : 0);
}

function endsAs(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = text.length;
  return pattern.test(text);
}

/** Left before any pattern: figures go on, or stand at a line's start, in a bracket, behind a dash. */
const mayBehind = (code: number): boolean => !(code > 47 && code < 58) && code !== 47 && code !== 45;
const mayBefore = (code: number): boolean =>
  code > 40 ? code !== 45 && code !== 47 && code !== 0x2013 : code === 32 || code === 34;

/** "76/832", "20/151": with the mark the number would be higher than any resolution has. */
function isBeyond(before: string, figures: string): boolean {
  const match = RESOLUTION.exec(before);
  if (!match) return false;
  return Number(match[2] + figures) > (Number(match[1]) >= FIRST_SESSION ? MOST.assembly : MOST.others);
}
