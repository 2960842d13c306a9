// Work, expression and manifestation names: /akn/un/statement/deliberation/unga/2025-09-05/79-330/fra@/
import type { DocumentNode } from '../../tree/index.ts';

export const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara',
  zh: 'zho',
  en: 'eng',
  fr: 'fra',
  ru: 'rus',
  es: 'spa',
};

const TYPES: Readonly<Record<string, string>> = {
  resolution: 'statement/deliberation',
  'draft-resolution': 'statement/draft',
  decision: 'statement/decision',
  report: 'doc/report',
  other: 'doc/other',
};

const kebab = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

const bodyOf = (document: DocumentNode): string =>
  kebab((document.cover.organs[0] ?? 'un').replace(/^.*\//, '')).toLowerCase();

function numberOf(document: DocumentNode): string {
  const symbol = document.cover.symbols[0]?.symbol ?? document.number ?? 'unknown';
  return kebab(symbol.replace(/^[A-Z]+\/(?:RES\/)?/, '')) || 'unknown';
}

/** The work's name: kept where the file gave one, else made from what is printed; unknown parts say so. */
export function workIri(document: DocumentNode): string {
  const kept = document.record?.workUri;
  if (kept) return kept;
  const date = document.cover.adoptionDate ?? document.cover.distributionDate ?? 'unknown';
  return `/akn/un/${TYPES[document.kind]}/${bodyOf(document)}/${date}/${numberOf(document)}/`;
}

export const languageOf = (document: DocumentNode): string => LANGUAGES[document.language ?? ''] ?? 'und';

/** Who speaks: the last step of an organ's id, as the published files write it. */
export const authorOf = (document: DocumentNode): string => bodyOf(document);
