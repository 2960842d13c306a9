// A document that was read → what the store keeps: which work, which language and version, how good a copy.
import { factsOf } from '../../facts/index.ts';
import { organOf, sessionOf, versionOf } from '../../lexicon/index.ts';
import type { Format } from '../../readers/index.ts';
import type { NewReading } from '../../store/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import { documentJson } from '../document-json.ts';
import type { FileReading } from '../read-path.ts';
import { factsOfReading, textsOfReading } from './rows.ts';

/** Of two copies of a work in one language the one whose format says more is read. */
const QUALITY: Readonly<Partial<Record<Format, number>>> = {
  akn: 50,
  docx: 40,
  pdf: 30,
  html: 25,
  markdown: 20,
  text: 10,
};

export interface ReadOriginal extends FileReading {
  readonly sha256: string;
  /** The symbol a person gave for this file, normal form. */
  readonly given: string | null;
  readonly reader: string;
}

type Named = NewReading['symbols'][number];

/** What the store keeps of a document that was read. */
export function newReading(original: ReadOriginal, document: DocumentNode): NewReading {
  const named = symbolsOf(document, original.given);
  const known = withSymbols(document, named);
  const facts = factsOf(known);
  const json = documentJson(known, facts, original.file, original.messages);
  const { base, version, rank } = versionIn(named, known);
  return {
    sha256: original.sha256,
    format: original.format ?? 'text',
    quality: QUALITY[original.format ?? 'text'] ?? 0,
    reader: original.reader,
    symbols: base,
    kind: json.kind,
    organs: json.organs,
    session: json.session,
    date: json.adoptionDate ?? json.distributionDate,
    title: json.title,
    language: json.language ?? 'und',
    version,
    rank,
    paragraphs: json.paragraphs.length,
    tree: known,
    reading: json,
    texts: textsOfReading(known, json),
    facts: factsOfReading(facts),
  };
}

function symbolsOf(document: DocumentNode, given: string | null): Named[] {
  if (given) return [{ symbol: given, basis: 'given' }];
  return [...document.cover.symbols];
}

/** A symbol that was given says what a printed one would have said: organ and session, marked as derived. */
function withSymbols(document: DocumentNode, named: readonly Named[]): DocumentNode {
  const given = named.find((one) => one.basis === 'given');
  if (!given) return document;
  const { cover } = document;
  const session = cover.session ?? derivedSession(given.symbol);
  const organ = organOf(given.symbol);
  const organs = cover.organs.length || !organ ? cover.organs : [organ];
  return { ...document, cover: { ...cover, symbols: [{ symbol: given.symbol, basis: 'derived' }], session, organs } };
}

function derivedSession(symbol: string): DocumentNode['cover']['session'] {
  const number = sessionOf(symbol);
  return number === null ? null : { number, basis: 'derived' };
}

interface Versioned {
  readonly base: Named[];
  readonly version: string;
  readonly rank: number;
}

function versionIn(named: readonly Named[], document: DocumentNode): Versioned {
  const all = named.map((one) => ({ ...versionOf(one.symbol), basis: one.basis }));
  const base = all.map((one) => ({ symbol: one.base, basis: one.basis }));
  const { version, rank } = all[0] ?? { version: '', rank: 0 };
  const reissued = document.cover.lines.some((line) => line.field === 'reissue');
  if (!reissued || rank < 0) return { base, version, rank };
  return { base, version: version ? `${version}/Reissue` : 'Reissue', rank: rank + 1 };
}
