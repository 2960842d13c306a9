// Numbers and labels of paragraphs and points in the six languages' printed forms: kinds, order, recognition.

export type LabelKind =
  | 'letter'
  | 'roman'
  | 'digit'
  | 'capital'
  | 'arabic'
  | 'cyrillic'
  | 'cjk'
  | 'stem'
  | 'branch'
  | 'bullet';

export interface Label {
  /** As printed: "a)", "(iv)", "㈡", "–". */
  readonly label: string;
  /** Without brackets and stops: "a", "iv", "二"; empty for a bullet. */
  readonly number: string;
}

/** The order of letters in Arabic lists. */
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
const CJK = '一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const BULLET = /^[•–—·▪◦]$/;
const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const BARE = /[()（）[\]’‘'".,．、:;\s\u200f\u200e-]/g;

/** Latin letters of Russian lists are often typed as the Cyrillic ones that look like them, and the other way round. */
const LATIN: Readonly<Record<string, string>> = { а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', і: 'i', у: 'y' };
const LOOKALIKE = /^[асеорхіу]{1,2}$/;
const latin = (number: string): string =>
  LOOKALIKE.test(number) ? [...number].map((letter) => LATIN[letter]).join('') : number;
const cyrillic = (number: string): string => Object.keys(LATIN).find((one) => LATIN[one] === number) ?? number;

/** The number inside a printed label or number: "1.", "5 -", "(iv)", "㈡" → "1", "5", "iv", "二". */
export function bareNumber(printed: string): string {
  const flat = /[㈠-㈩]/.test(printed) ? printed.normalize('NFKC') : printed;
  return BULLET.test(flat.trim()) ? '' : latin(flat.replace(BARE, '').replace(/ـ/g, ''));
}

const POINT =
  /^(?:[(（]?\p{L}{1,5}[)）]|[(（]?\d{1,2}[)）]|[’‘'][\p{L}\d]{1,4}[’‘']|[㈠-㈩]|[(（]?㈠?[一二三四五六七八九十]{1,3}[)）]|\p{Ll}{1,4}\.|[(（][㈠-㈩])$/u;

/** What kinds of list a label's number may belong to, likeliest first; empty when it is no point's label. */
export function kindsOf(number: string): LabelKind[] {
  if (number === '') return ['bullet'];
  if (/^\d+$/.test(number)) return ['digit'];
  if (/^[一二三四五六七八九十]+$/.test(number)) return ['cjk'];
  if (number.length === 1 && STEMS.includes(number)) return ['stem'];
  if (number.length === 1 && BRANCHES.includes(number)) return ['branch'];
  if (/^[a-z]+$/.test(number)) return latinKinds(number);
  if (/^[A-Z]$/.test(number)) return ['capital'];
  if (/^\p{Script=Arabic}{1,2}$/u.test(number)) return ['arabic'];
  if (/^\p{Script=Cyrillic}$/u.test(number)) return ['cyrillic'];
  return [];
}

function latinKinds(number: string): LabelKind[] {
  const kinds: LabelKind[] = [];
  if (/^(.)\1{0,2}$/.test(number)) kinds.push('letter');
  if (ROMAN.test(number)) kinds.push('roman');
  if (cyrillic(number) !== number) kinds.push('cyrillic');
  return kinds;
}

/** Place of a number in its list: a, i, 1, أ, 一 → 1. */
export function rank(number: string, kind: LabelKind): number {
  switch (kind) {
    case 'letter':
      return number.charCodeAt(0) - 96 + 26 * (number.length - 1);
    case 'roman':
      return romanValue(number);
    case 'digit':
      return Number(number);
    case 'capital':
      return number.charCodeAt(0) - 64;
    case 'arabic':
      return ABJAD.indexOf(number[0] === 'ا' ? 'أ' : number[0]) + 1 + ABJAD.length * (number.length - 1);
    case 'cyrillic':
      return CYRILLIC.indexOf(cyrillic(number)) + 1;
    case 'stem':
      return STEMS.indexOf(number) + 1;
    case 'branch':
      return BRANCHES.indexOf(number) + 1;
    case 'cjk':
      return cjkValue(number);
    default:
      return 1;
  }
}

const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

export function romanValue(number: string): number {
  let sum = 0;
  for (let n = 0; n < number.length; n++) {
    const value = DIGITS[number[n]];
    sum += value < (DIGITS[number[n + 1]] ?? 0) ? -value : value;
  }
  return sum;
}

function cjkValue(number: string): number {
  const [tens, ones] = number.includes('十') ? number.split('十') : [null, number];
  const ten = tens === null ? 0 : tens === '' ? 1 : CJK.indexOf(tens) + 1;
  return ten * 10 + (ones ? CJK.indexOf(ones) + 1 : 0);
}

/** Reads a whole printed label; null when this is no point's label ("1.", "12 -", "A."). */
export function pointLabel(printed: string): Label | null {
  const label = printed.trim().replace(/[\u200e\u200f]/g, '');
  if (BULLET.test(label)) return { label, number: '' };
  if (!POINT.test(label)) return null;
  const number = bareNumber(label);
  return kindsOf(number).length ? { label, number } : null;
}

const LEAD = /^(\S{1,8}|[(（]\S{1,6} ?[)）])(?: |$)/;
const LEAD_TIGHT = /^([(（][^\s()（）]{1,6}[)）]|[㈠-㈩])/;

/** No label is without one of these near the head; most texts are told apart by it alone. */
const MAYBE_LABEL = /^[^\n]{0,8}[)）’'.㈠-㈩•–—·▪◦]/;

/** A point's label at the head of a text, with the length it takes; null when there is none. */
export function leadingLabel(text: string): (Label & { readonly length: number }) | null {
  if (!MAYBE_LABEL.test(text)) return null;
  for (const form of [LEAD, LEAD_TIGHT]) {
    const found = form.exec(text);
    const label = found && pointLabel(found[1]);
    if (label) return { ...label, length: found[0].length };
  }
  return null;
}

const NUMBER = /^(\d{1,3})(?:\.(?= |\p{L}|$)|．| ?[-–] )\s*/u;

const BARE_NUMBER = /^(\d{1,3}) ?\.? ?(?=\p{L})/u;

/** A number typed without its stop ("2 Invites"), when it is the one that must come next. */
export function expectedNumber(
  text: string,
  expected: number,
): { readonly number: string; readonly length: number } | null {
  const found = BARE_NUMBER.exec(text);
  return found && Number(found[1]) === expected ? { number: found[1], length: found[0].length } : null;
}

/** A paragraph's number typed in its text ("1. Takes note"), with the length it takes. */
export function leadingNumber(text: string): { readonly number: string; readonly length: number } | null {
  const found = NUMBER.exec(text);
  return found && { number: found[1], length: found[0].length };
}

const NUMERAL = String.raw`(?:[IVXLC]{1,7}|[A-Z]|\d{1,3}|[一二三四五六七八九十]{1,4})`;
const HEADING_NUMBER = new RegExp(
  String.raw`^(?:${NUMERAL}[.．、]?|\p{L}+ ${NUMERAL}[.．]?|第\s?[一二三四五六七八九十\d]{1,4}\s?\p{Script=Han}{1,2}|\p{Script=Arabic}{3,8})$`,
  'u',
);
const TYPED_HEADING = new RegExp(String.raw`^(${NUMERAL})[.．、]\s*(?=\S)`);

/** Whether a line over a heading is only its number: "II", "Article 10", "第10条", "ثانيا"; `words` begin such numbers in this file. */
export const isHeadingNumber = (text: string, words: ReadonlySet<string>): boolean =>
  HEADING_NUMBER.test(text) || (words.has(text.split(' ')[0]) && text.split(' ').length <= 3);

const TITLED = /^(?:[IVXLC]{1,7}|[A-Z])[.．]$/;

/** Whether a printed number is a title's ("II.", "A.") and no paragraph's. */
export const isTitleNumber = (label: string): boolean => TITLED.test(label);

/** A number typed before a heading: "A. Background". */
export function leadingHeadingNumber(text: string): { readonly number: string; readonly length: number } | null {
  const found = TYPED_HEADING.exec(text);
  return found && { number: found[1], length: found[0].length };
}
