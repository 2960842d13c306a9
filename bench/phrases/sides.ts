// The paragraphs of works in French and English, side by side, with what is read in each.
import { findActors } from '../../src/facts/actors/index.ts';
import { mandatesOf, phrasesOf } from '../../src/facts/mandates/index.ts';
import type { ActorFact, Mandate } from '../../src/facts/types.ts';
import { clauseWordsOf, matchGroups } from '../../src/lexicon/index.ts';
import { type DocumentNode, paragraphsOf, textOf } from '../../src/tree/index.ts';

/** An addressing clause, whom it asks and whom its words name in any place. */
export interface Asking {
  readonly addressees: readonly string[];
  readonly text: string;
  readonly verb: string;
  readonly names: ReadonlySet<string>;
  /** Whom it asks was inferred, or nobody was found and it has a pronoun, which may stand for anybody. */
  readonly pronoun: boolean;
  /** An acronym that the lexicon does not know stands in its words: it may be somebody's. */
  readonly strange: boolean;
}

export interface Side {
  readonly phrase: string | null;
  readonly verb: string | null;
  readonly addressees: string;
  readonly sessions: string;
  /** The addressing clauses and whom each asks. */
  readonly clauses: readonly string[];
  readonly asking: readonly Asking[];
  readonly text: string;
}

export interface Pair {
  /** `A/RES/79/330#para_8` */
  readonly where: string;
  readonly fr: Side;
  readonly en: Side;
}

const sorted = (values: Iterable<string | number>): string => [...new Set(values)].map(String).sort().join(' ');

const clauseOf = ({ text, addressees }: Mandate): string => `[${addressees.join(' ')}] ${text.slice(0, 150)}`;

const ACRONYM = /(?<![\p{L}\p{N}/-])\p{Lu}{3,9}(?![\p{L}\p{N}/-])/gu;

function askingOf(one: Mandate, actors: readonly ActorFact[], language: string): Asking {
  const inside = actors.filter((fact) => fact.start >= one.start && fact.end <= one.end).map((fact) => fact.actor);
  const groups = matchGroups(one.text, language).map((group) => group.actor);
  const { pronounsBefore = [], pronounsAfter = [], both = [] } = clauseWordsOf(language) ?? {};
  const words = ` ${one.text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}'-]+|(?<=')/gu, ' ')} `;
  const stands = [...pronounsAfter, ...both].some((word) => words.includes(` ${word} `));
  const opens = pronounsBefore.some((word) => words.startsWith(` ${word} `));
  const { addressees, text, verb, basis } = one;
  const pronoun = basis === 'derived' || (!addressees.length && (stands || opens));
  const known = actors.map(({ start, end }) => [start - one.start, end - one.start] as const);
  const strange = [...text.matchAll(ACRONYM)].some(
    ({ index }) => !known.some(([start, end]) => start <= index && index < end),
  );
  return { addressees, text, verb, names: new Set([...inside, ...groups]), pronoun, strange };
}

/** What is read in each paragraph, by its id. */
export function sidesOf(document: DocumentNode, actors = findActors(document)): Map<string, Side> {
  const phrases = phrasesOf(document);
  const byOwner = Map.groupBy(actors, (one) => one.paragraph);
  const byParagraph = Map.groupBy(mandatesOf(document, actors), (one) => one.paragraph.replace(/__list_.*/, ''));
  const sides = new Map<string, Side>();
  for (const { paragraph } of paragraphsOf(document)) {
    const own = byParagraph.get(paragraph.id) ?? [];
    const asking = own.filter((one) => one.kind !== 'statement' && (one.addressees.length || one.verb !== 'decide'));
    sides.set(paragraph.id, {
      phrase: phrases.get(paragraph.id)?.phrase ?? null,
      verb: phrases.get(paragraph.id)?.verb ?? null,
      addressees: sorted(own.flatMap((one) => one.addressees)),
      sessions: sorted(own.flatMap((one) => one.session ?? [])),
      clauses: asking.map(clauseOf),
      asking: asking.map((one) => askingOf(one, byOwner.get(one.paragraph) ?? [], document.language ?? '')),
      text: textOf(paragraph),
    });
  }
  return sides;
}

export type Works = Map<string, Map<string, Map<string, Side>>>;

/** Paragraphs of the same id, of works that have as many in both languages. */
export function pairsOf(works: Works): Pair[] {
  const out: Pair[] = [];
  for (const [symbol, languages] of works) {
    const fr = languages.get('fr');
    const en = languages.get('en');
    if (!fr || !en || fr.size !== en.size) continue;
    for (const [id, side] of fr) {
      const other = en.get(id);
      if (other) out.push({ where: `${symbol}#${id}`, fr: side, en: other });
    }
  }
  return out;
}
