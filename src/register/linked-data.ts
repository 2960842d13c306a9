// "This work as linked data": schema.org and ELI, from what is held.
import { organizationOf } from '../lexicon/index.ts';
import { copiesOf, readingOf, StoreError } from '../store/index.ts';
import { type JsonDocument, type LinkedExpression, type LinkedWork, writeJsonLd } from '../writers/index.ts';
import { expressionFor, workOf } from './documents.ts';
import type { Register } from './open.ts';

/** Permanent addresses, as whoever serves them makes them. */
export interface Addresses {
  /** Of a work, or of it in one language. */
  readonly document: (symbol: string, language?: string) => string;
  readonly file: (symbol: string, sha256: string) => string;
}

export const MIME: Readonly<Record<string, string>> = {
  akn: 'application/akn+xml',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
};

/** The work as JSON-LD. Errors: `work-unknown`. */
export async function linkedData(register: Register, symbol: string, addresses: Addresses): Promise<object> {
  const held = await workOf(register, symbol);
  const shown = held && expressionFor(held);
  if (!held || !shown) throw new StoreError('work-unknown', { symbol });
  const { work } = held;
  const [reading, copies] = await Promise.all([
    readingOf(register.store, work.work, shown.expression) as Promise<JsonDocument>,
    copiesOf(register.store, work.work),
  ]);
  const expressions = held.expressions
    .filter((one) => one.current)
    .map((one): LinkedExpression => {
      const { language, title, date, expression } = one;
      const own = copies.filter((copy) => copy.expression === expression);
      const files = own.map(({ sha256, format, size }) => ({
        ...{ sha256, bytes: size, mime: MIME[format] ?? 'application/octet-stream' },
        address: addresses.file(work.symbol, sha256),
      }));
      return { language, title, date, address: addresses.document(work.symbol, language), files };
    });
  return writeJsonLd({
    ...{ symbol: work.symbol, symbols: work.symbols, kind: work.kind, session: work.session, organs: work.organs },
    address: addresses.document(work.symbol),
    adopted: reading.adoptionDate,
    distributed: reading.distributionDate,
    expressions,
    cites: citesOf(reading).map((cited) => ({ symbol: cited, address: addresses.document(cited) })),
    about: aboutOf(reading),
  } satisfies LinkedWork);
}

const citesOf = ({ facts }: JsonDocument): string[] => [
  ...new Set(facts.citations.flatMap(({ symbol }) => symbol ?? [])),
];

/** Organizations in the title; of a report, those that sections are on. */
const aboutOf = ({ facts, sections }: JsonDocument): string[] => [
  ...new Set(
    [
      ...facts.actors.filter(({ paragraph }) => paragraph === 'title').map(({ actor }) => actor),
      ...sections.flatMap(({ organizations }) => organizations),
    ]
      .filter((actor) => actor.startsWith('org/'))
      .map(organizationOf),
  ),
];
