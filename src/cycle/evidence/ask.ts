// The two questions: what answers each mandate of a resolution, and what echoes each paragraph of a report.
import { type Address, addressOf } from '../held.ts';
import { type EvidenceIndex, firstOf } from './index-of.ts';
import { relationOf } from './links.ts';
import type { Prepared } from './prepare.ts';
import type { EvidenceLink, EvidenceReview, MandateEvidence, ParagraphEchoes } from './types.ts';

/**
 * Every operative paragraph and point of a resolution or draft, in the order of print, each with the report paragraphs
 * that speak of its matter: confirmed first, then by score, rejected last. Empty for a work that is not in the index.
 */
export function evidenceOf(
  index: EvidenceIndex,
  symbol: string,
  reviews: readonly EvidenceReview[] = [],
): readonly MandateEvidence[] {
  const by = Map.groupBy(linksOf(index, symbol, reviews), ({ mandate }) => mandate);
  return addresses(index, symbol, 'mandates').map((mandate) => ({
    mandate,
    evidence: inOrder(by.get(mandate) ?? []).map(({ mandate: _, ...rest }) => rest),
  }));
}

/** Every numbered paragraph of a report, each with the paragraphs of later resolutions that echo it. */
export function echoesOf(
  index: EvidenceIndex,
  symbol: string,
  reviews: readonly EvidenceReview[] = [],
): readonly ParagraphEchoes[] {
  const later = linksOf(index, symbol, reviews).filter(({ relation }) => relation === 'antecedent');
  const by = Map.groupBy(later, ({ paragraph }) => paragraph);
  return addresses(index, symbol, 'report').map((paragraph) => ({
    paragraph,
    echoes: inOrder(by.get(paragraph) ?? []).map(({ paragraph: _, ...rest }) => rest),
  }));
}

/** What answers each mandate, for the ledger: paragraphs of later reports that nobody rejected. */
export function answersBy(
  index: EvidenceIndex,
  reviews: readonly EvidenceReview[] = [],
): ReadonlyMap<Address, readonly Address[]> {
  const linked = [...index.links.values()].flatMap(([one]) => workOf(one.mandate));
  const symbols = new Set([...linked, ...reviews.map(({ mandate }) => workOf(mandate))]);
  const links = [...symbols].flatMap((symbol) => linksOf(index, symbol, reviews));
  const answers = links.filter(({ relation, review }) => relation === 'answer' && review !== 'rejected');
  const by = Map.groupBy(answers, ({ mandate }) => mandate);
  return new Map([...by].map(([mandate, list]) => [mandate, inOrder(list).map(({ paragraph }) => paragraph)]));
}

/** All links of a work, reviewed. A pair that a person confirmed is a link even where nothing was found. */
export function linksOf(
  index: EvidenceIndex,
  symbol: string,
  reviews: readonly EvidenceReview[] = [],
): readonly EvidenceLink[] {
  const given = new Map(reviews.map((one) => [`${one.mandate} ${one.paragraph}`, one]));
  const found = [...index.links].flatMap(([key, links]) => (key.split(' # ').includes(symbol) ? links : []));
  const reviewed = found.map((link) => {
    const key = `${link.mandate} ${link.paragraph}`;
    const review = given.get(key);
    given.delete(key);
    return review ? { ...link, review: review.verdict } : link;
  });
  return [...reviewed, ...[...given.values()].flatMap((one) => confirmed(index, symbol, one) ?? [])];
}

function confirmed(index: EvidenceIndex, symbol: string, review: EvidenceReview): EvidenceLink | null {
  const { mandate, paragraph, verdict } = review;
  const [resolution, report] = [mandate, paragraph].map((one) => edition(index, workOf(one)));
  if (verdict !== 'confirmed' || !resolution || !report) return null;
  if (resolution.symbol !== symbol && report.symbol !== symbol) return null;
  const relation = relationOf(resolution, report);
  if (!relation) return null;
  return {
    mandate,
    paragraph,
    relation,
    score: 0,
    reasons: [{ id: 'evidence-reviewed', values: {} }],
    review: verdict,
  };
}

const workOf = (address: Address): string => address.slice(0, address.lastIndexOf('#'));

function edition({ works }: EvidenceIndex, symbol: string): Prepared | null {
  const editions = works.get(symbol);
  return editions ? firstOf(editions) : null;
}

function addresses(index: EvidenceIndex, symbol: string, side: Prepared['side']): Address[] {
  const ready = edition(index, symbol);
  return ready?.side === side ? ready.ids.map((id) => addressOf(symbol, id)) : [];
}

const RANK = { confirmed: 0, suggested: 1, rejected: 2 };
const byNumber = new Intl.Collator('en', { numeric: true });
/** Equal scores in a fixed order, whatever was read first. */
const inOrder = (links: readonly EvidenceLink[]): EvidenceLink[] =>
  links.toSorted(
    (a, b) =>
      RANK[a.review] - RANK[b.review] ||
      b.score - a.score ||
      byNumber.compare(`${a.mandate} ${a.paragraph}`, `${b.mandate} ${b.paragraph}`),
  );
