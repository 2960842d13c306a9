// Symbols a person may mean: "res 79 330", "A RES 79 330", "79/330", an address, an IRI of Akoma Ntoso.
import { findSymbols, normalSymbol, symbolOfLink } from '../symbols/symbols.ts';
import { searchWords } from './search-words.ts';

export interface SymbolGuesses {
  /** Normal forms, likeliest first. */
  readonly exact: readonly string[];
  /** Beginnings of symbols: the year is missing. */
  readonly beginnings: readonly string[];
  /** More than one symbol is meant together: a joint symbol. */
  readonly joint: boolean;
}

const LONGEST = 300;
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];
const NONE: SymbolGuesses = { exact: [], beginnings: [], joint: false };

/** What `text` may mean as a symbol; nothing for other texts. */
export function guessSymbols(text: string): SymbolGuesses {
  const asked = text
    .slice(0, LONGEST)
    .trim()
    .replace(/^["'«“<(]+|["'»”>,;]+$/g, '')
    .trim();
  if (/^https?:/i.test(asked) || asked.startsWith('/')) return ofAddress(asked);
  const symbol = normalSymbol(asked) ?? normalSymbol(asked.replace(/\/(?:ar|en|es|fr|ru|zh)$/i, ''));
  if (symbol) return withYear([symbol]);
  const several = findSymbols(asked.toUpperCase().replace(/[‐‑–—]/g, '-'));
  if (several.length > 1) return { exact: several.map((one) => one.symbol), beginnings: [], joint: true };
  return ofPieces(asked);
}

/** "S/RES/1809" lacks its year, "A/RES/72/262" its letter: what begins like this may be meant. */
const withYear = (symbols: readonly string[]): SymbolGuesses => ({
  exact: symbols,
  beginnings: symbols.map((one) => `${one} `),
  joint: false,
});

const ORGANS: Readonly<Record<string, string>> = { unga: 'A', unsc: 'S', ecosoc: 'E', unecosoc: 'E', unhrc: 'A/HRC' };
const IRI =
  /\/(?:akn|eli)\/un\/(?:[a-z]+\/){0,3}(un-?[a-z]{2,6}|ecosoc)\/(?:res\/)?(?:(\d{4})-\d{2}-\d{2}\/)?(\d{1,4})[-/](\d{1,4})(?=\/|$)/i;
const IRI_SINGLE =
  /\/(?:akn|eli)\/un\/(?:[a-z]+\/){0,3}(un-?[a-z]{2,6})\/(?:res\/)?(?:(\d{4})-\d{2}-\d{2}\/)?(\d{1,4})(?=\/|$)/i;

function ofAddress(address: string): SymbolGuesses {
  const linked = symbolOfLink(address);
  if (linked) return withYear([linked]);
  const path = address.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const pair = IRI.exec(path);
  if (pair) return withYear([`${organ(pair[1])}/RES/${Number(pair[3])}/${Number(pair[4])}`]);
  const single = IRI_SINGLE.exec(path);
  if (single) return ofNumber(organ(single[1]), single[3], single[2]);
  const symbol = normalSymbol(
    decoded(path).replace(/^\/(?:(?:ar|en|es|fr|ru|zh)\/)?|\/(?:ar|en|es|fr|ru|zh)?\/?$/g, ''),
  );
  return symbol ? withYear([symbol]) : NONE;
}

const organ = (name: string): string => ORGANS[name.replace('-', '').toLowerCase()] ?? 'A';

const ofNumber = (root: string, number: string, year: string | undefined): SymbolGuesses =>
  year
    ? { exact: [`${root}/RES/${number} (${year})`], beginnings: [], joint: false }
    : { exact: [], beginnings: [`${root}/RES/${number} (`], joint: false };

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Years since the United Nations have been numbering by year. */
const isYear = (text: string): boolean => /^(?:19[4-9]\d|20\d\d)$/.test(text);

/** Letters and numbers in any order of signs: "res 79 330". */
function ofPieces(asked: string): SymbolGuesses {
  const pieces = asked.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  if (!pieces.length || pieces.length > 8) return NONE;
  const known = pieces.map((piece) => (isResolution(piece) ? 'res' : piece));
  const letters = known.filter((one) => !/^\d/.test(one));
  const numbers = known.filter((one) => /^\d/.test(one));
  if (letters.some((one) => one !== 'res' && !/^[a-z]{1,4}$/.test(one))) return NONE;
  const direct = direction(known);
  if (direct) return withYear([direct]);
  const bare = letters.every((one) => one === 'res');
  return bare ? ofNumbers(numbers, letters.length > 0) : NONE;
}

const isResolution = (piece: string): boolean => LANGUAGES.some((one) => searchWords(one).resolution.includes(piece));

/** "s res 1809 2008" → S/RES/1809 (2008), "a res 79 330" → A/RES/79/330. */
function direction(pieces: readonly string[]): string | null {
  if (/^\d/.test(pieces[0]) || pieces[0] === 'res') return null;
  const last = pieces[pieces.length - 1];
  const dated = isYear(last) && pieces[pieces.length - 3] === 'res' && pieces[0] === 's';
  const path = (dated ? pieces.slice(0, -1) : pieces).map((one) => one.toUpperCase()).join('/');
  const symbol = dated ? `${path} (${last})` : path;
  return normalSymbol(symbol) ?? normalSymbol(`A/${symbol}`);
}

function ofNumbers(numbers: readonly string[], resolution: boolean): SymbolGuesses {
  const [a, b] = numbers;
  if (numbers.length === 1 && resolution) return ofNumber('S', a, undefined);
  if (numbers.length !== 2) return NONE;
  if (isYear(b) && a.length > 2) return ofNumber('S', a, b);
  const own = isYear(a) ? [`E/RES/${a}/${b}`] : [`A/RES/${a}/${b}`];
  const papers = isYear(a) ? [`S/${a}/${b}`, `S/PRST/${a}/${b}`] : [`A/${a}/${b}`];
  const exact = resolution ? own : [...own, ...papers];
  return { exact, beginnings: own.map((one) => `${one} `), joint: false };
}
