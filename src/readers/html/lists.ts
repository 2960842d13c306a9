// The numbers that lists print before their items.
import { numeral } from '../docx/numerals.ts';
import type { Attributes } from './tags.ts';

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

export interface List {
  readonly format: string | null;
  next: number;
  readonly step: number;
}

export function listOf(name: string, attributes: Attributes): List {
  const start = Number.parseInt(attributes.start ?? '', 10);
  return {
    format: name === 'ol' ? (FORMATS[attributes.type ?? ''] ?? 'decimal') : null,
    next: Number.isNaN(start) ? 1 : start,
    step: attributes.reversed === undefined ? 1 : -1,
  };
}

/** The label of the list's next item. */
export function nextLabel(list: List, attributes: Attributes): string {
  if (list.format === null) return '•';
  const value = Number.parseInt(attributes.value ?? '', 10);
  const n = Number.isNaN(value) ? list.next : value;
  list.next = n + list.step;
  return `${numeral(n, list.format)}.`;
}
