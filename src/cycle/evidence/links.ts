// Two works compared: which of their paragraphs speak of the same matter, surely enough to be shown.
import { addressOf } from '../held.ts';
import type { Prepared, PreparedParagraph } from './prepare.ts';
import { reasonsOf } from './reasons.ts';
import { type Nearness, nearnessOf } from './scope.ts';
import { ACROSS, likenessOf, type Rarity, rarityOf, SAME } from './score.ts';
import type { EvidenceLink, Relation } from './types.ts';

/**
 * Below this nothing is shown: measured in bench/cycle/evidence.ts, where at least four of five that are shown are right.
 * Between two languages fewer words tell, so more is asked.
 */
export const THRESHOLD = { same: 0.33, across: 0.45 };
/** A paragraph of another section says less of an organization than its own section does. */
const BY_NEARNESS: Readonly<Record<Nearness, number>> = { section: 1, elsewhere: 0.5 };

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
  if (!mandates.organizations.length && !report.cited.has(mandates.symbol)) return [];
  const near = report.body().paragraphs.flatMap((one) => {
    const nearness = nearnessTo(mandates, one);
    return nearness ? [{ one, nearness }] : [];
  });
  if (!near.length) return [];
  const section = rarityOf(near.flatMap(({ one, nearness }) => (nearness === 'section' ? [one.traits] : [])));
  const setting = { mandates, report, relation, section };
  return mandates
    .body()
    .paragraphs.flatMap((mandate) =>
      near
        .flatMap(({ one, nearness }) => linkOf({ ...setting, mandate, paragraph: one, nearness }) ?? [])
        .sort((a, b) => b.score - a.score),
    );
}

/** A resolution on no organization is answered by a report that cites it, anywhere in it. */
const nearnessTo = ({ organizations }: Prepared, { section, named }: PreparedParagraph): Nearness | null =>
  organizations.length ? nearnessOf(organizations, section, named) : 'section';

interface Pair {
  readonly mandates: Prepared;
  readonly mandate: PreparedParagraph;
  readonly report: Prepared;
  readonly paragraph: PreparedParagraph;
  /** How often each trait occurs in the report's section. */
  readonly section: Rarity;
  readonly nearness: Nearness;
  readonly relation: Relation;
}

function linkOf({ mandates, mandate, report, paragraph, section, nearness, relation }: Pair): EvidenceLink | null {
  const same = mandates.language === report.language;
  const like = likenessOf(
    { traits: mandate.traits, rarity: mandates.body().rarity },
    { traits: paragraph.traits, rarity: report.body().rarity, section },
    same ? SAME : ACROSS,
  );
  const score = Math.round(like.score * BY_NEARNESS[nearness] * 1000) / 1000;
  if (score < THRESHOLD[same ? 'same' : 'across']) return null;
  return Object.freeze({
    mandate: addressOf(mandates.symbol, mandate.id),
    paragraph: addressOf(report.symbol, paragraph.id),
    relation,
    score,
    reasons: reasonsOf(like.shared, nearness, paragraph.section.length ? paragraph.section : mandates.organizations),
    review: 'suggested',
  });
}
