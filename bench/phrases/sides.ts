// The paragraphs of works in French and English, side by side, with what is read in each.
import { mandatesOf, phrasesOf } from '../../src/facts/mandates/index.ts';
import type { ActorFact, Mandate } from '../../src/facts/types.ts';
import { type DocumentNode, paragraphsOf, textOf } from '../../src/tree/index.ts';

export interface Side {
  readonly phrase: string | null;
  readonly verb: string | null;
  readonly addressees: string;
  readonly sessions: string;
  /** The addressing clauses and whom each asks. */
  readonly clauses: readonly string[];
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

/** What is read in each paragraph, by its id. */
export function sidesOf(document: DocumentNode, actors?: readonly ActorFact[]): Map<string, Side> {
  const phrases = phrasesOf(document);
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
