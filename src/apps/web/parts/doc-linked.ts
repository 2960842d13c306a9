// A document as linked data: schema.org Legislation (or Report) with ELI beside it.
import type { HeldDocument } from '../../../register/index.ts';
import { pathOf } from './addresses.ts';

/** JSON-LD of the work in one language. */
export function linkedData({ work, expression, expressions, reading }: HeldDocument, origin: string): unknown {
  const address = `${origin}${pathOf(work.symbol)}`;
  const law = reading.kind === 'resolution' || reading.kind === 'decision' || reading.kind === 'draft-resolution';
  const languages = [...new Set(expressions.filter((one) => one.current).map((one) => one.language))];
  return {
    '@context': ['https://schema.org', { eli: 'http://data.europa.eu/eli/ontology#' }],
    '@type': law ? ['Legislation', 'eli:LegalResource'] : 'Report',
    '@id': address,
    url: `${origin}${pathOf(work.symbol, expression.language)}`,
    identifier: work.symbol,
    ...(work.symbols.length > 1 && { alternateName: work.symbols.filter((one) => one !== work.symbol) }),
    name: reading.title?.slice(0, LONGEST) ?? work.symbol,
    inLanguage: expression.language,
    ...(reading.distributionDate && { datePublished: reading.distributionDate }),
    ...(law && {
      legislationIdentifier: work.symbol,
      legislationType: reading.kind,
      'eli:id_local': work.symbol,
      ...(reading.adoptionDate && { legislationDate: reading.adoptionDate, 'eli:date_document': reading.adoptionDate }),
    }),
    publisher: { '@type': 'Organization', name: 'United Nations', url: 'https://www.un.org' },
    workTranslation: languages
      .filter((one) => one !== expression.language)
      .map((one) => ({ '@id': `${origin}${pathOf(work.symbol, one)}`, inLanguage: one })),
    citation: [...new Set(reading.facts.citations.map((one) => `${origin}${pathOf(one.symbol)}`))].slice(0, 200),
  };
}

const LONGEST = 300;
