// A work as linked data (JSON-LD 1.1): schema.org's Legislation, with ELI's terms beside it. The context stands in the
// value itself, so that whoever reads it asks no other machine.
import { officialName } from '../../lexicon/index.ts';

export interface LinkedExpression {
  readonly language: string;
  readonly title: string | null;
  readonly date: string | null;
  /** Address of the text in this language. */
  readonly address: string;
  readonly files: readonly {
    readonly address: string;
    readonly mime: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
}

export interface LinkedWork {
  /** Permanent address of the work. */
  readonly address: string;
  readonly symbol: string;
  readonly symbols: readonly string[];
  readonly kind: string;
  readonly session: number | null;
  readonly organs: readonly string[];
  readonly adopted: string | null;
  readonly distributed: string | null;
  readonly expressions: readonly LinkedExpression[];
  /** Works that it cites: symbol and address. */
  readonly cites: readonly { readonly symbol: string; readonly address: string }[];
  /** Organizations that it is about. */
  readonly about: readonly string[];
}

export const LINKED_CONTEXT = Object.freeze({
  '@vocab': 'https://schema.org/',
  eli: 'http://data.europa.eu/eli/ontology#',
  'eli:cites': { '@type': '@id' },
  'eli:is_realized_by': { '@type': '@id' },
  'eli:is_embodied_by': { '@type': '@id' },
  'eli:language': { '@type': '@id' },
  'eli:format': { '@type': '@id' },
  legislationDate: { '@type': 'Date' },
  datePublished: { '@type': 'Date' },
  'eli:date_document': { '@type': 'http://www.w3.org/2001/XMLSchema#date' },
});

/** The European Publications Office's names of languages, which ELI uses. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ARA',
  zh: 'ZHO',
  en: 'ENG',
  fr: 'FRA',
  ru: 'RUS',
  es: 'SPA',
};
const languageIri = (code: string): string =>
  `http://publications.europa.eu/resource/authority/language/${LANGUAGES[code] ?? 'UND'}`;

const tagged = (text: string, language: string): object => ({
  '@value': text,
  ...(language in LANGUAGES ? { '@language': language } : {}),
});

/** Only a whole day is a date of these vocabularies. */
const day = (iso: string | null): string | undefined => (iso?.length === 10 ? iso : undefined);

const organization = (actor: string): object => ({
  '@type': 'Organization',
  identifier: actor,
  ...(officialName(actor, 'en') ? { name: officialName(actor, 'en') } : {}),
});

function expressionOf({ language, title, date, address, files }: LinkedExpression): object {
  return {
    '@id': address,
    '@type': ['Legislation', 'eli:LegalExpression'],
    inLanguage: language,
    'eli:language': languageIri(language),
    ...(title ? { name: tagged(title, language), 'eli:title': tagged(title, language) } : {}),
    ...(day(date) ? { datePublished: date } : {}),
    ...(files.length ? { encoding: files.map(fileOf) } : {}),
  };
}

const fileOf = ({ address, mime, sha256, bytes }: LinkedExpression['files'][number]): object => ({
  '@id': address,
  '@type': ['MediaObject', 'eli:Format'],
  contentUrl: address,
  encodingFormat: mime,
  contentSize: `${bytes}`,
  sha256,
});

/** The work with its languages and files. */
export function writeJsonLd(work: LinkedWork): object {
  const titles = work.expressions.flatMap(({ title, language }) => (title ? [tagged(title, language)] : []));
  const date = day(work.adopted ?? work.distributed);
  return {
    '@context': LINKED_CONTEXT,
    '@id': work.address,
    '@type': [work.kind === 'report' ? 'Report' : 'Legislation', 'eli:LegalResource'],
    identifier: work.symbols,
    'eli:id_local': work.symbol,
    ...(titles.length ? { name: titles, 'eli:title': titles } : {}),
    ...(work.kind === 'report'
      ? { reportNumber: work.symbol }
      : { legislationIdentifier: work.symbol, legislationType: work.kind }),
    'eli:type_document': work.kind,
    ...(date ? { 'eli:date_document': date } : {}),
    ...(day(work.adopted) ? { legislationDate: work.adopted } : {}),
    ...(day(work.distributed) ? { datePublished: work.distributed } : {}),
    ...(work.kind === 'report' ? {} : { legislationPassedBy: work.organs.map(organization) }),
    publisher: { '@type': 'Organization', name: 'United Nations' },
    inLanguage: work.expressions.map(({ language }) => language),
    about: work.about.map(organization),
    'eli:cites': work.cites.map(({ address }) => address),
    'eli:is_realized_by': work.expressions.map(expressionOf),
  };
}
