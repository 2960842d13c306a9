import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { type LinkedWork, writeJsonLd } from './jsonld.ts';

const HERE = 'https://octavo.example';
const work: LinkedWork = {
  address: `${HERE}/A/RES/99/12`,
  symbol: 'A/RES/99/12',
  symbols: ['A/RES/99/12'],
  kind: 'resolution',
  session: 99,
  organs: ['un/UNGA'],
  adopted: '2044-11-11',
  distributed: '2044-11',
  expressions: [
    {
      language: 'fr',
      title: 'Coopération',
      date: '2044-11-14',
      address: `${HERE}/A/RES/99/12/fr`,
      files: [{ address: `${HERE}/f`, mime: 'application/pdf', sha256: 'ab', bytes: 12 }],
    },
  ],
  cites: [{ symbol: 'A/RES/97/8', address: `${HERE}/A/RES/97/8` }],
  about: ['org/ECO'],
};

const noNetwork = async (url: string): Promise<never> => {
  throw new Error(`asked another machine: ${url}`);
};

describe('JSON-LD', () => {
  test('expands to the terms of schema.org and ELI without a request', async () => {
    const [top] = (await jsonld.expand(writeJsonLd(work) as never, { documentLoader: noNetwork as never })) as Record<
      string,
      { '@value'?: string; '@id'?: string }[]
    >[];
    expect(top['@type']).toEqual([
      'https://schema.org/Legislation',
      'http://data.europa.eu/eli/ontology#LegalResource',
    ]);
    expect(top['https://schema.org/legislationIdentifier']).toEqual([{ '@value': 'A/RES/99/12' }]);
    expect(top['https://schema.org/name']).toEqual([{ '@value': 'Coopération', '@language': 'fr' }]);
    expect(top['https://schema.org/legislationDate'][0]).toMatchObject({ '@value': '2044-11-11' });
    expect(top['http://data.europa.eu/eli/ontology#cites']).toEqual([{ '@id': `${HERE}/A/RES/97/8` }]);
    expect(top['https://schema.org/datePublished']).toBeUndefined();
  });

  test('gives triples in which the file embodies the language', async () => {
    const quads = (await jsonld.toRDF(writeJsonLd(work) as never, {
      format: 'application/n-quads',
      documentLoader: noNetwork as never,
    })) as unknown as string;
    expect(quads).toContain(
      `<${HERE}/A/RES/99/12> <http://data.europa.eu/eli/ontology#is_realized_by> <${HERE}/A/RES/99/12/fr>`,
    );
    expect(quads).toContain(`<${HERE}/A/RES/99/12/fr> <https://schema.org/encoding> <${HERE}/f>`);
  });

  test('a report is a report', () => {
    expect(writeJsonLd({ ...work, kind: 'report' })).toMatchObject({ '@type': ['Report', 'eli:LegalResource'] });
  });
});
