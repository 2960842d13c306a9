// Document symbols: found in running text, brought to their normal form, asked what they name.
import data from '../data/common/symbols.json' with { type: 'json' };
import { romanNumber } from '../numerals/roman.ts';
import { type Parts, readParts, rootBefore } from './grammar.ts';

/** A symbol in its normal form and where it stands (UTF-16 offsets). */
export interface SymbolSpan {
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
}

export type SymbolKind = 'resolution' | 'decision' | 'draft' | 'record' | 'statement' | 'document';

const write = (parts: Parts): string => [parts.root, ...parts.segments].join('/');

/** All symbols printed in `text`, in order; a joint symbol gives two. Addresses (…/fr/A/79/1) are none. */
export function findSymbols(text: string): SymbolSpan[] {
  const out: SymbolSpan[] = [];
  let slash = text.indexOf('/');
  while (slash !== -1) {
    const start = rootBefore(text, slash);
    const parts = start === -1 ? null : readParts(text, start, slash);
    if (parts) out.push({ symbol: write(parts), start, end: parts.end });
    slash = text.indexOf('/', parts ? parts.end : slash + 1);
  }
  return out;
}

/** The one symbol that `text` is, in any spelling or letter case, or null. */
export function parseSymbol(text: string): SymbolSpan | null {
  const from = text.length - text.trimStart().length;
  const slash = text.indexOf('/', from);
  if (slash === -1) return null;
  const root = text.slice(from, slash).toUpperCase();
  const upper = text.slice(0, from) + root + text.slice(slash);
  const parts = rootBefore(upper, slash) === from ? readParts(upper, from, slash) : null;
  if (!parts || upper.slice(parts.end).trim()) return null;
  return { symbol: write(parts), start: from, end: parts.end };
}

/** Normal form of a symbol (`S/RES/1631(2005)` → `S/RES/1631 (2005)`), or null when it is none. */
export const normalSymbol = (text: string): string | null =>
  parseSymbol(text.replace(/[\u2010\u2011]/g, '-'))?.symbol ?? null;

const HOSTS = /^https?:\/\/(?:www\.)?(?:undocs|docs\.un)\.org\/(?:(?:ar|zh|en|fr|ru|es)\/)?/i;

/** The symbol an address of docs.un.org or undocs.org leads to, or null. */
export function symbolOfLink(href: string): string | null {
  const host = HOSTS.exec(href);
  if (!host) return null;
  const path = unescaped(href.slice(host[0].length)).replace(/[?#].*$/, '');
  return normalSymbol(path.replace(/ ?\(supp\)/i, ''));
}

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Address for people: `https://docs.un.org/fr/A/RES/79/330`; blanks of the normal form are left out. */
export const linkOf = (symbol: string, language = 'en'): string =>
  `https://docs.un.org/${language}/${symbol.replaceAll(' ', '')}`;

const segmentsOf = (symbol: string): string[] => symbol.split('/');
const ORGANS: Readonly<Record<string, string>> = data.organs;

/** Actor id of the organ in whose series the symbol stands (`A/HRC/RES/54/33` → `un/HRC`), or null. */
export function organOf(symbol: string): string | null {
  const segments = segmentsOf(symbol);
  for (let n = Math.min(3, segments.length); n > 0; n--) {
    const series = segments.slice(0, n).join('/');
    const organ = ORGANS[series] ?? ORGANS[series.replace(/\.\d+$/, '')];
    if (organ) return organ;
  }
  return null;
}

/** What the symbol says its document is. */
export function kindOf(symbol: string): SymbolKind {
  const heads = segmentsOf(symbol).map((one) => one.replace(/[. (].*$/, ''));
  if (heads.some((one) => data.resolutions.includes(one))) return 'resolution';
  if (heads.some((one) => data.decisions.includes(one))) return 'decision';
  const kinds: Readonly<Record<string, string>> = data.kinds;
  for (const one of heads.slice(1)) if (kinds[one]) return kinds[one] as SymbolKind;
  return 'document';
}

/** Regular session of the General Assembly the symbol names (`A/RES/79/330`, `A/C.6/74/SR.23`, `A/RES/217 A (III)`), or null. */
export function sessionOf(symbol: string): number | null {
  const [root, ...rest] = segmentsOf(symbol);
  if (root !== 'A') return null;
  const roman = /^\d+(?: [A-Z])? \(([IVXLC]+)\)$/.exec(rest[1] ?? '');
  if (rest[0] === 'RES' && roman) return romanNumber(roman[1]);
  const at = rest[0] === 'RES' || rest[0] === 'DEC' || /^C\.[1-6]$/.test(rest[0]) ? 1 : 0;
  const number = /^\d{1,3}$/.test(rest[at] ?? '') && rest.length > at + 1 ? Number(rest[at]) : null;
  return number && number > 30 ? number : null;
}
