// A held document as a file: by the suffix of its address, or by what the visitor accepts.
import { documentOf, exportHeld, type FactRow } from '../../../register/index.ts';
import { type Answer, file } from '../frame/answer.ts';
import type { Site } from '../frame/site.ts';
import type { Format } from './doc-address.ts';

const MIME: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  akn: 'application/akn+xml; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

const TARGET = { json: 'json', akn: 'akn', docx: 'docx', md: 'markdown', html: 'html' } as const;

const ACCEPTED: readonly (readonly [string, Format])[] = [
  ['application/json', 'json'],
  ['application/akn+xml', 'akn'],
  ['application/vnd.openxmlformats', 'docx'],
  ['text/markdown', 'md'],
  ['text/csv', 'csv'],
];

/** The format an Accept header asks for before a page; null: a page. */
export function acceptedFormat(accept: string): Format | null {
  const first = accept.split(',').map((one) => one.trim().split(';')[0].toLowerCase());
  for (const one of first) {
    if (one === 'text/html' || one === '*/*' || one === 'application/xhtml+xml') return null;
    const found = ACCEPTED.find(([mime]) => one.startsWith(mime));
    if (found) return found[1];
  }
  return null;
}

/** The document in a format, with the facts as people left them. */
export async function asFile(
  site: Site,
  symbol: string,
  format: Format,
  options: { language?: string; version?: string },
): Promise<Answer> {
  const name = `${symbol.replace(/[^\w.]+/g, '_')}${options.language ? `_${options.language}` : ''}.${format}`;
  const body =
    format === 'csv'
      ? await csv(site, symbol, options)
      : await exportHeld(site.register, symbol, TARGET[format], options);
  const shown = format === 'json' || format === 'html' || format === 'md';
  return file({ mime: MIME[format], body, name: shown ? undefined : name, depends: [symbol] });
}

const COLUMNS = [
  'symbol',
  'language',
  'fact',
  'kind',
  'paragraph',
  'start',
  'end',
  'words',
  'basis',
  'value',
  'review',
];

async function csv(site: Site, symbol: string, options: { language?: string; version?: string }): Promise<string> {
  const { facts, expression } = await documentOf(site.register, symbol, options);
  const rows = facts.map((one) => [symbol, expression.language, ...rowOf(one)]);
  return [COLUMNS, ...rows]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

const rowOf = ({ fact, kind, paragraph, start, stop, words, derived, value, review }: FactRow): unknown[] => [
  ...[fact, kind, paragraph, start, stop, words, derived ? 'derived' : 'printed', JSON.stringify(value)],
  review?.verdict ?? '',
];

/** A table program takes a cell that begins with these for a formula. */
const FORMULA = /^[=+@\t\r-]/;

function cell(value: unknown): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
