// Two works compared: which of their paragraphs speak of the same matter, surely enough to be shown.
import { addressOf } from '../held.ts';
import type { Prepared, PreparedParagraph } from './prepare.ts';
import { type Rarity, rarityOf } from './rarity.ts';
import { reasonsOf } from './reasons.ts';
import { type Nearness, nearnessOf } from './scope.ts';
import { likenessOf, type Shared } from './score.ts';
import type { EvidenceLink, Relation } from './types.ts';
import { ACROSS, SAME, type Scale } from './weigh.ts';

/** Below this nothing is shown: measured in bench/cycle/evidence.ts, where at least four of five that are shown are right. */
export const THRESHOLD = 0.26;
/** A paragraph of another section says less of an organization than its own section does. */
const BY_NEARNESS: Readonly<Record<Nearness, number>> = { section: 1, elsewhere: 0.5 };
/** How much a pair loses beside a better one of the same paragraph, or of the same mandate. */
const BESIDE = 0.2;

/** A report is later or earlier by date, else by session: that of a session is issued before its resolutions. Null: unknown. */
export function relationOf(mandates: Prepared, report: Prepared): Relation | null {
  if (mandates.date && report.date) return report.date > mandates.date ? 'answer' : 'antecedent';
  if (mandates.session === null || report.session === null) return null;
  return report.session > mandates.session ? 'answer' : 'antecedent';
}

/** Links between a resolution and a report, unreviewed, best first within a mandate. */
export function linksBetween(mandates: Prepared, report: Prepared): readonly EvidenceLink[] {
  const relation = relationOf(mandates, report);
  if (!relation) return [];
  return beside(pairsOf(mandates, report)).flatMap((one) =>
    one.score < THRESHOLD ? [] : linkOf(one, { mandates, report, relation }),
  );
}

interface Near {
  readonly paragraph: PreparedParagraph;
  readonly nearness: Nearness;
}

interface Pair extends Near {
  readonly mandate: PreparedParagraph;
  readonly score: number;
  readonly shared: readonly Shared[];
}

/** Every mandate with every paragraph that can speak of it, as they are alike. */
function pairsOf(mandates: Prepared, report: Prepared): Pair[] {
  if (!mandates.organizations.length && !report.cited.has(mandates.symbol)) return [];
  const near = report.body().paragraphs.flatMap((paragraph): Near[] => {
    const nearness = nearnessTo(mandates, paragraph);
    return nearness ? [{ paragraph, nearness }] : [];
  });
  if (!near.length) return [];
  const own = near.filter(({ nearness }) => nearness === 'section').map(({ paragraph }) => paragraph.traits);
  const scale = mandates.language === report.language ? SAME : ACROSS;
  const setting = { mandates, report, section: rarityOf(own), scale };
  return mandates.body().paragraphs.flatMap((mandate) => near.map((one) => pairOf(mandate, one, setting)));
}

/** A resolution on no organization is answered by a report that cites it, anywhere in it. */
const nearnessTo = ({ organizations }: Prepared, { section, named }: PreparedParagraph): Nearness | null =>
  organizations.length ? nearnessOf(organizations, section, named) : 'section';

interface Setting {
  readonly mandates: Prepared;
  readonly report: Prepared;
  /** How often each trait occurs in the report's section. */
  readonly section: Rarity;
  readonly scale: Scale;
}

function pairOf(mandate: PreparedParagraph, near: Near, { mandates, report, section, scale }: Setting): Pair {
  const { score, shared } = likenessOf(
    { traits: mandate.traits, rarity: mandates.body().rarity },
    { traits: near.paragraph.traits, rarity: report.body().rarity, section },
    scale,
  );
  return { ...near, mandate, shared, score: score * BY_NEARNESS[near.nearness] };
}

/** A paragraph answers the mandate that it fits best, and a mandate is answered by what fits it best: others count less. */
function beside(pairs: readonly Pair[]): Pair[] {
  const best = new Map<PreparedParagraph, number>();
  for (const { mandate, paragraph, score } of pairs)
    for (const one of [mandate, paragraph]) best.set(one, Math.max(score, best.get(one) ?? 0));
  const weaker = (score: number, one: PreparedParagraph): number => (score ? (score / best.get(one)!) ** BESIDE : 0);
  const all = pairs.map((one) => {
    const score = one.score * weaker(one.score, one.mandate) * weaker(one.score, one.paragraph);
    return { ...one, score: Math.round(score * 1000) / 1000 };
  });
  return [...Map.groupBy(all, ({ mandate }) => mandate).values()].flatMap((of) => of.sort((a, b) => b.score - a.score));
}

type Works = Pick<Setting, 'mandates' | 'report'> & { readonly relation: Relation };

function linkOf({ mandate, paragraph, nearness, score, shared }: Pair, { mandates, report, relation }: Works) {
  const organizations = paragraph.section.length ? paragraph.section : mandates.organizations;
  return Object.freeze({
    mandate: addressOf(mandates.symbol, mandate.id),
    paragraph: addressOf(report.symbol, paragraph.id),
    relation,
    score,
    reasons: reasonsOf(shared, nearness, organizations),
    review: 'suggested',
  } satisfies EvidenceLink);
}
