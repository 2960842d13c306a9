// The number that opens a paragraph, a point or a heading: "12.", "(a)", "b)", "iv)", "II.", "A.".
import { codeAt } from '../lexicon/index.ts';

export interface Label {
  readonly kind: 'number' | 'letter' | 'roman' | 'upper' | 'bullet';
  /** As printed, with stop or brackets. */
  readonly printed: string;
  /** Without them. */
  readonly value: string;
  /** The number it stands for. */
  readonly order: number;
  /** Also readable as a letter ("i" is the ninth letter and roman one). */
  readonly letter: number;
  /** Where the words behind it begin. */
  readonly end: number;
}

const LABEL =
  /^(?:(\d{1,4})([.)])|\(?(\d{1,3}|[a-zа-яأ-ي]{1,6}|[一二三四五六七八九十]{1,3})[)）]|([IVXLC]{1,7}|[A-Z])\.)(?=\s|$)/u;
const CHINESE = '一二三四五六七八九十';

/** The label at the start of `text`, or null. A bare year or day has no stop behind it and is none. */
export function labelAt(text: string): Label | null {
  if (!mayBeLabel(text)) return null;
  const match = LABEL.exec(text);
  if (!match) return bulletAt(text);
  let end = match[0].length;
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '\u00a0') end++;
  return { ...labelValue(match), printed: match[0], end };
}

/** "26.1": the first paragraph of chapter, or below paragraph, 26. Any decimal may look like it: only what goes on is one. */
export interface Chaptered extends Label {
  readonly chapter: string;
}

const CHAPTERED = /^((?:\p{Lu}{1,3})?\d{1,3}(?:\.\d{1,3}){0,2})\.(\d{1,4})\.?(?=\s|$)/u;

/** "26.1. ", "6.12 " at the start of `text`, or null. */
export function chapteredAt(text: string): Chaptered | null {
  const code = codeAt(text, 0);
  if (!(code >= 48 && code < 58) && !(code > 64 && code < 91)) return null;
  const match = CHAPTERED.exec(text);
  if (!match) return null;
  const value = `${match[1]}.${match[2]}`;
  const end = match[0].length + text.slice(match[0].length).search(/\S|$/);
  return { kind: 'number', printed: `${value}.`, value, order: Number(match[2]), letter: 0, end, chapter: match[1] };
}

/** Numbers that an edition may leave out. */
const MISSING = 2;

/** Whether `label` goes on behind `last`, or opens the list below paragraph `number`, or the next chapter. */
export function goesOn(label: Chaptered, last: Chaptered | null, number: string | null): boolean {
  if (last && label.chapter === last.chapter)
    return label.order > last.order && label.order <= last.order + 1 + MISSING;
  if (label.order !== 1) return false;
  return label.chapter === number || (last !== null && Number(label.chapter) === Number(last.chapter) + 1);
}

const BULLET = /^[•·▪‣◦–—-](?=\s|$)/u;

/** "– ", "• ": a point without a number; its place in the list is its number. */
function bulletAt(text: string): Label | null {
  const match = BULLET.exec(text);
  if (!match) return null;
  const end = text.slice(1).search(/\S/) + 1;
  return { kind: 'bullet', printed: match[0], value: '', order: 0, letter: 0, end: end || text.length };
}

const isLetter = (code: number): boolean => (code > 64 && code < 91) || (code > 96 && code < 123);
const STOP = 46;
const CLOSE = 41;
const WIDE_CLOSE = 0xff09;

/** Nearly all lines begin with a word that no bracket or stop closes: they are left before the pattern. */
function mayBeLabel(text: string): boolean {
  let code = codeAt(text, 0);
  if (code > 0xbf && code < 0x400) return false;
  if (!isLetter(code)) return true;
  for (let i = 1; i < 8; i++) {
    code = codeAt(text, i);
    if (!isLetter(code)) return code === STOP || code === CLOSE || code === WIDE_CLOSE;
  }
  return false;
}

function labelValue(match: RegExpExecArray): Pick<Label, 'kind' | 'value' | 'order' | 'letter'> {
  const number = match[1] ?? (/^\d/.test(match[3] ?? '') ? match[3] : undefined);
  if (number !== undefined) {
    return { kind: 'number', value: number, order: Number(number), letter: 0 };
  }
  const value = match[3] ?? match[4];
  const roman = romanOrder(value.toLowerCase());
  const letter = letterOrder(value);
  if (match[4] !== undefined) {
    const kind = roman && (value.length > 1 || value === 'I' || value === 'V' || value === 'X') ? 'roman' : 'upper';
    return { kind: kind === 'roman' ? 'roman' : 'upper', value, order: kind === 'roman' ? roman : letter, letter };
  }
  if (CHINESE.includes(value[0]))
    return { kind: 'letter', value, order: chineseOrder(value), letter: chineseOrder(value) };
  const isRoman =
    roman > 0 &&
    (value.length > 1 ? value !== 'cc' && value !== 'dd' && value !== 'll' && value !== 'mm' : /[ivx]/.test(value));
  return { kind: isRoman ? 'roman' : 'letter', value, order: isRoman ? roman : letter, letter };
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** 4 for "iv"; 0 where it is no roman number. */
export function romanOrder(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = ROMAN[text[i]];
    if (!value) return 0;
    sum += value < (ROMAN[text[i + 1]] ?? 0) ? -value : value;
  }
  return sum;
}

/** 1 for a, 26 for z, 27 for aa, 28 for bb or ab; 0 for anything else. */
export function letterOrder(text: string): number {
  const lower = text.toLowerCase();
  const at = 'abcdefghijklmnopqrstuvwxyz'.indexOf(lower[0]);
  if (at < 0) return otherLetter(lower);
  if (lower.length === 1) return at + 1;
  if (lower.length === 2 && lower[1] === lower[0]) return 27 + at;
  return 0;
}

const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ARABIC = ['أ', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن', 'س', 'ع', 'ف', 'ص', 'ق', 'ر'];

const otherLetter = (text: string): number =>
  text.length === 1 ? CYRILLIC.indexOf(text) + 1 || ARABIC.indexOf(text) + 1 : 0;

const chineseOrder = (text: string): number =>
  text.length === 1 ? CHINESE.indexOf(text) + 1 : text[0] === '十' ? 10 + CHINESE.indexOf(text[1]) + 1 : 20;
