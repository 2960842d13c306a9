// What an address asks for: a work, in which languages, a paragraph of it, a format, a file.
import { normalSymbol } from '../../../lexicon/index.ts';

export const FORMATS = ['json', 'akn', 'docx', 'md', 'csv', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface DocAddress {
  /** As it was written, for those who have to guess. */
  readonly asked: string;
  /** Normal form; null where the words are no symbol as they stand. */
  readonly symbol: string | null;
  /** None, one, or two to stand side by side. */
  readonly languages: readonly string[];
  readonly paragraph: string | null;
  readonly format: Format | null;
  /** SHA-256 of an original file. */
  readonly file: string | null;
}

const LANGUAGES = /^(ar|zh|en|fr|ru|es)(?:[+ ](ar|zh|en|fr|ru|es))?$/;
const PARAGRAPH =
  /^(?:(?:part|annex|para|container|sec|p|formula|table)_|(?:summary|conclusions)(?:_|$))[\p{L}\p{N}_]*$/u;
const FORMAT = new RegExp(`\\.(${FORMATS.join('|')})$`);
const FILE = /^(.+)\/files\/([0-9a-f]{64})$/;

/** Reads a path (decoded). Words after the symbol may stand in any order. */
export function docAddress(path: string): DocAddress {
  let rest = path.replace(/^\/+|\/+$/g, '');
  const file = FILE.exec(rest);
  if (file) rest = file[1];
  const format = FORMAT.exec(rest);
  if (format) rest = rest.slice(0, format.index);
  const iri = fromIri(rest);
  if (iri) return { ...iri, format: (format?.[1] ?? iri.format) as Format | null, file: file?.[2] ?? null };
  const segments = rest.replace(/^eli\/(?:un\/)?/, '').split('/');
  let [languages, paragraph]: [readonly string[], string | null] = [[], null];
  while (segments.length > 1) {
    const last = segments[segments.length - 1];
    const tongue = languages.length ? null : LANGUAGES.exec(last);
    if (tongue) languages = [...new Set(tongue.slice(1).filter((one) => one !== undefined))];
    else if (!paragraph && PARAGRAPH.test(last)) paragraph = last;
    else break;
    segments.pop();
  }
  const asked = segments.join('/');
  const symbol = asked.startsWith('provisional/') ? asked : normalSymbol(asked);
  return {
    asked,
    symbol,
    languages,
    paragraph,
    format: (format?.[1] ?? null) as Format | null,
    file: file?.[2] ?? null,
  };
}

const ISO3: Readonly<Record<string, string>> = { ara: 'ar', zho: 'zh', eng: 'en', fra: 'fr', rus: 'ru', spa: 'es' };
const BODIES: Readonly<Record<string, string>> = {
  unga: 'A',
  unsc: 'S',
  ecosoc: 'E',
  unecosoc: 'E',
  unhrc: 'A/HRC',
  hrc: 'A/HRC',
};
const IRI =
  /^akn\/un\/(?:statement|doc)\/([\w-]+)\/([\w-]+)\/[^/]*\/([^/]+)(?:\/(\w{3})(?:@[^/~]*)?)?(?:\/?(?:!main)?~(\w+))?/;

/** `/akn/un/statement/deliberation/unga/2025-09-05/79-330/fra@/~para_46`: the published files' own names. */
function fromIri(path: string): Omit<DocAddress, 'file'> | null {
  const found = IRI.exec(path);
  const body = found && BODIES[found[2].replace('-', '')];
  if (!found || !body) return null;
  const [, type, , number, language, paragraph] = found;
  const asked = [body, type === 'deliberation' ? 'RES' : null, number.replace('-', '/')].filter(Boolean).join('/');
  const tongue = ISO3[language ?? ''];
  return {
    asked,
    symbol: normalSymbol(asked),
    languages: tongue ? [tongue] : [],
    paragraph: paragraph ?? null,
    format: null,
  };
}
