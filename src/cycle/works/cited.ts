// Which reports a document cites, and which works in which paragraphs.
import type { Citation } from '../../facts/index.ts';
import { kindOf, namesReport, sessionOf } from '../../lexicon/index.ts';
import type { Held, HeldParagraph } from '../held.ts';
import type { CitedReport } from './types.ts';

/** The paragraph that holds a fact: for one in a footnote, the paragraph where its mark stands. */
function homes(held: Held): (paragraph: string) => string | null {
  const notes = new Map(held.notes.map(({ marker, paragraph }) => [`note:${marker}`, paragraph]));
  return (paragraph) => (paragraph.startsWith('note:') ? (notes.get(paragraph) ?? null) : paragraph);
}

/** Reports of the Assembly's sessions that the document cites, once for each paragraph. */
export function citedReports(held: Held): readonly CitedReport[] {
  const home = homes(held);
  const paragraphs = new Map(held.paragraphs.map((one) => [one.id, one]));
  const found = new Map<string, CitedReport>();
  for (const citation of held.facts.citations) {
    const session = reportSession(citation.symbol);
    const at = home(citation.paragraph);
    const paragraph = paragraphs.get(at ?? '');
    if (!session || !paragraph || !namesReport(paragraph.text, held.language)) continue;
    const key = `${citation.symbol} ${at}`;
    if (!found.has(key)) found.set(key, reportOf(held, citation, session, paragraph));
  }
  return Object.freeze([...found.values()]);
}

const GENERAL = /^A\/\d+\/\d+(?:\/(?:Add|Rev)\.\d+)*$/;

/** The session of a document of the general series (`A/79/302`; a correction is none), else null. */
function reportSession(symbol: string): number | null {
  return GENERAL.test(symbol) && kindOf(symbol) === 'document' ? sessionOf(symbol) : null;
}

function reportOf({ facts }: Held, citation: Citation, session: number, { id: at, verb }: HeldParagraph): CitedReport {
  const actors = facts.actors.filter((one) => one.paragraph === at).map(({ actor }) => actor);
  const beside = facts.citations.find(
    (one) => one.paragraph === citation.paragraph && one.start === citation.start && one.symbol !== citation.symbol,
  );
  const next = beside ?? neighbour(facts.citations, citation);
  return Object.freeze({
    symbol: citation.symbol,
    session,
    at,
    verb,
    actors: Object.freeze([...new Set(actors)]),
    joint: Object.freeze(next ? [next.symbol] : []),
  });
}

/** The other half of a joint symbol: a Council document joined to this one by a hyphen. */
const neighbour = (all: readonly Citation[], { paragraph, end }: Citation): Citation | undefined =>
  all.find((one) => one.paragraph === paragraph && one.start === end + 1 && /^S\/\d{4}\/\d+$/.test(one.symbol));

/** Resolutions and other works that the document cites, with the paragraphs. */
export function citationsOf(held: Held): ReadonlyMap<string, readonly string[]> {
  const home = homes(held);
  const out = new Map<string, string[]>();
  for (const { symbol, paragraph } of held.facts.citations) {
    const at = home(paragraph);
    if (!at || at === 'cover') continue;
    const known = out.get(symbol);
    if (!known) out.set(symbol, [at]);
    else if (!known.includes(at)) known.push(at);
  }
  return out;
}
