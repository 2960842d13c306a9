// Answers a question from a source of rows: PostgreSQL, or the index in memory.
import type { Ask, Found, Weighed } from './candidates.ts';
import { facetsFrom } from './facets.ts';
import type { FoundHits, SearchOptions } from './found.ts';
import { hitOf, once, wantedLanguages } from './hits.ts';
import { allOf, type Match, notAny } from './match.ts';
import { type Plan, planFor } from './plan.ts';
import { ranked } from './rank.ts';
import type { Source } from './source.ts';
import { anywhere, inside, MOST_ROWS, waysIn } from './ways.ts';

/** No page lies behind this. */
const DEEPEST = 1_000;

/** Errors: `question-empty`, `question-long`, `question-field`, `question-slow`. */
export async function answerFrom(source: Source, text: string, options: SearchOptions): Promise<FoundHits> {
  const plan = await planFor(source, text, options);
  const { from, to } = pageOf(options);
  const limit = to > source.ranked ? DEEPEST : source.ranked;
  const values = valuesOf(options);
  const found = await fewOrMany(source, { plan, limit, facets: values > 0 });
  const order = once(ranked(found.candidates, plan), plan.narrow.languages, plan.asked);
  const own = order.slice(from, to);
  const languages = wantedLanguages(plan.narrow, plan.asked);
  const rows = await source.shown(own, languages);
  return {
    hits: own.flatMap((one) => hitOf(one, rows, plan.terms, languages) ?? []),
    total: found.total,
    facets: facetsFrom(found.facets, values),
    next: order.length > to ? String(to) : null,
  };
}

interface Wanted {
  readonly plan: Plan;
  readonly limit: number;
  readonly facets: boolean;
}

/** All words; where that finds few, those that have most: pairs of terms and rare ones, as many as can be scored. */
async function fewOrMany(source: Source, wanted: Wanted): Promise<Found> {
  const { plan } = wanted;
  const required = plan.terms.filter((term) => term.kind !== 'verb');
  const must = required.length ? required : plan.terms;
  const all = [...must.map(anywhere), ...inside(must)];
  const loose = must.filter((one) => one.kind !== 'phrase');
  if (loose.length < 2) return source.candidates(askFor(wanted, all, null));
  const phrases = must.filter((one) => one.kind === 'phrase').map((one) => one.own);
  const some = (most: number): Match[] => [...phrases, waysIn(loose, plan.frequencies, most)];
  const found = await source.candidates(askFor(wanted, all, some(MOST_ROWS)));
  return found.total ? found : source.candidates(askFor(wanted, some(Number.POSITIVE_INFINITY), null));
}

function askFor({ plan, limit, facets }: Wanted, parts: readonly Match[], otherwise: readonly Match[] | null): Ask {
  const { narrow, terms, weights } = plan;
  const always = [...narrow.matches, ...plan.without.map(notAny)];
  const near = terms.filter((term) => term.units.length);
  return {
    condition: parts.length + narrow.matches.length ? allOf([...parts, ...always]) : null,
    otherwise: otherwise && allOf([...otherwise, ...always]),
    terms: terms.map(({ own, head }, i): Weighed => ({ own, head, weight: weights[i] })),
    near: near.length > 1 ? allOf(near.map((term) => term.own)) : null,
    documents: plan.documents,
    narrow,
    symbolWorks: plan.symbolWorks,
    languages: plan.languages,
    limit,
    facets,
  };
}

/** Values of each facet at most. */
const valuesOf = ({ facets = true }: SearchOptions): number =>
  facets === true ? Number.POSITIVE_INFINITY : Number(facets);

function pageOf({ limit = 20, cursor }: SearchOptions): { from: number; to: number } {
  const from = Math.min(DEEPEST, /^\d{1,4}$/.test(cursor ?? '') ? Number(cursor) : 0);
  return { from, to: from + Math.max(1, Math.min(100, Math.trunc(limit) || 20)) };
}
