// Properties of runs and paragraphs: what is set, what is inherited, what toggles (ECMA-376-1, 17.3 and 17.7.3).
import type { MarkKind } from '../../tree/index.ts';
import type { Attribute } from './xml.ts';

/** Undefined: not set here. */
export interface RunProperties {
  bold?: boolean;
  italic?: boolean;
  /** Bold and italic of complex scripts (Arabic). */
  boldCs?: boolean;
  italicCs?: boolean;
  complex?: boolean;
  underline?: boolean;
  vertical?: 'superscript' | 'subscript' | 'baseline';
  hidden?: boolean;
  size?: number;
}

export interface ParagraphProperties {
  style?: string;
  numId?: string;
  level?: number;
  outline?: number;
  align?: 'start' | 'center' | 'end';
  left?: number;
  /** First line against `left`: hanging is negative. In twentieths of a point, as `left`. */
  first?: number;
}

const OFF = new Set(['0', 'false', 'off']);
export const isOn = (value: string | undefined): boolean => value === undefined || !OFF.has(value);

const TOGGLES: Readonly<Record<string, 'bold' | 'italic' | 'boldCs' | 'italicCs' | 'complex' | 'hidden'>> = {
  b: 'bold',
  i: 'italic',
  bCs: 'boldCs',
  iCs: 'italicCs',
  rtl: 'complex',
  cs: 'complex',
  vanish: 'hidden',
};

/** Takes the child `name` of w:rPr into `run`. */
export function readRunProperty(run: RunProperties, name: string, attribute: Attribute): void {
  const value = attribute('val');
  const toggle = TOGGLES[name];
  if (toggle) run[toggle] = isOn(value);
  else if (name === 'u') run.underline = value !== 'none' && value !== undefined;
  else if (name === 'sz') run.size = Number(value) || undefined;
  else if (name === 'vertAlign' && (value === 'superscript' || value === 'subscript' || value === 'baseline'))
    run.vertical = value;
}

const ALIGN: Readonly<Record<string, ParagraphProperties['align']>> = {
  left: 'start',
  start: 'start',
  both: 'start',
  distribute: 'start',
  center: 'center',
  right: 'end',
  end: 'end',
};

const number = (value: string | undefined): number | undefined => {
  const read = Number(value);
  return value === undefined || !Number.isFinite(read) ? undefined : read;
};

/** Takes the child `name` of w:pPr (or of w:numPr in it) into `paragraph`. */
export function readParagraphProperty(paragraph: ParagraphProperties, name: string, attribute: Attribute): void {
  const value = attribute('val');
  if (name === 'pStyle') paragraph.style = value;
  else if (name === 'numId') paragraph.numId = value;
  else if (name === 'ilvl') paragraph.level = number(value);
  else if (name === 'outlineLvl') paragraph.outline = number(value);
  else if (name === 'jc' && value) paragraph.align = ALIGN[value] ?? paragraph.align;
  else if (name === 'ind') readIndent(paragraph, attribute);
}

function readIndent(paragraph: ParagraphProperties, attribute: Attribute): void {
  const hanging = number(attribute('hanging'));
  paragraph.left = number(attribute('start') ?? attribute('left')) ?? paragraph.left;
  paragraph.first = hanging === undefined ? (number(attribute('firstLine')) ?? paragraph.first) : -hanging;
}

/** The kinds of marks that these properties print as. */
export function kindsOf(run: RunProperties): MarkKind[] {
  const kinds: MarkKind[] = [];
  if (run.complex ? run.boldCs : run.bold) kinds.push('bold');
  if (run.complex ? run.italicCs : run.italic) kinds.push('italic');
  if (run.underline) kinds.push('underline');
  if (run.vertical === 'superscript' || run.vertical === 'subscript') kinds.push(run.vertical);
  return kinds;
}

const TOGGLED = ['bold', 'italic', 'boldCs', 'italicCs', 'hidden'] as const;

/** A character style upon a paragraph style: toggles that both set cancel each other; what is set in the run itself counts alone. */
export function cascade(paragraph: RunProperties, character: RunProperties, own: RunProperties): RunProperties {
  const out: RunProperties = { ...paragraph, ...character };
  for (const name of TOGGLED) out[name] = (paragraph[name] ?? false) !== (character[name] ?? false);
  return { ...out, ...own };
}
