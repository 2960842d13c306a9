// Follows a paragraph through the resolutions of its succession and their drafts.
import type { Language } from '../../tree/index.ts';
import { type ComparedRow, type ComparedText, compareAt } from '../compare/index.ts';
import { type Address, addressOf, type Reason, reason } from '../held.ts';
import { chainOf, LANGUAGE_ORDER, type Work, type Works } from '../works/index.ts';
import type { Lineage, Step } from './types.ts';

/** The paragraph through the sessions, oldest first; null where nothing held has that address. */
export function lineageOf(works: Works, address: Address, language: Language | null = null): Lineage | null {
  const at = address.indexOf('#');
  const [symbol, id] = [address.slice(0, at), address.slice(at + 1)];
  const work = works.bySymbol.get(symbol);
  const own = work && textsIn(work, [id], language);
  if (!work || !own?.texts.length) return null;
  const chain = successionOf(works, work);
  const here = chain.indexOf(work);
  const start: Step = stepOf(work, own.texts, null);
  const back = walkBack(chain.slice(0, here), start, work, language);
  const forth = walkForth(chain.slice(here + 1), start, work, language);
  return Object.freeze({
    address,
    language: own.language,
    steps: Object.freeze([...back.steps, ...forth.steps]),
    reasons: Object.freeze([...back.reasons, ...forth.reasons]),
  });
}

/** The resolutions of the succession, each behind its drafts; a draft that was not adopted stands last. */
export function successionOf(works: Works, work: Work): readonly Work[] {
  const adopted = work.kind === 'resolution' ? work : works.byDraft.get(work.symbol);
  const chain = adopted ? chainOf(works, adopted) : [];
  const all = (chain.length ? chain : adopted ? [adopted] : []).flatMap((one) => [
    ...one.drafts.flatMap((draft) => works.bySymbol.get(draft) ?? []),
    one,
  ]);
  return [...new Set(all.includes(work) ? all : [...all, work])];
}

const stepOf = (work: Work, paragraphs: readonly ComparedText[], row: ComparedRow | null): Step =>
  Object.freeze({
    symbol: work.symbol,
    kind: work.kind,
    session: work.session,
    date: work.date,
    vote: work.vote,
    paragraphs: Object.freeze([...paragraphs]),
    row,
  });

function textsIn(work: Work, ids: readonly string[], language: Language | null) {
  const order = [language, ...LANGUAGE_ORDER];
  const held = order.flatMap((one) => work.held.find((here) => one && here.language === one) ?? [])[0] ?? work.held[0];
  const texts = held.paragraphs
    .filter((one) => ids.includes(one.id))
    .map(({ id, number, role, text }) => ({ address: addressOf(work.symbol, id), id, number, role, text }));
  return { language: held.language, texts };
}

interface Walk {
  readonly steps: readonly Step[];
  readonly reasons: readonly Reason[];
}

/** Steps before and with `start`, whose row is found on the way. */
function walkBack(earlier: readonly Work[], start: Step, work: Work, language: Language | null): Walk {
  const steps: Step[] = [];
  let [step, later] = [start, work];
  for (const before of [...earlier].reverse()) {
    const row = compareAt(before, later, 'after', idsOf(step.paragraphs), language);
    steps.unshift(stepOf(later, step.paragraphs, row));
    if (!row?.before.length) return { steps, reasons: [reason('lineage-first', { symbol: later.symbol })] };
    [step, later] = [stepOf(before, row.before, null), before];
  }
  return { steps: [step, ...steps], reasons: [reason('lineage-first', { symbol: later.symbol })] };
}

/** Steps behind `start`. */
function walkForth(later: readonly Work[], start: Step, work: Work, language: Language | null): Walk {
  const steps: Step[] = [];
  let [step, before] = [start, work];
  for (const after of later) {
    const row = compareAt(before, after, 'before', idsOf(step.paragraphs), language);
    if (!row?.after.length) return { steps, reasons: [reason('lineage-ends', { symbol: after.symbol })] };
    step = stepOf(after, row.after, row);
    steps.push(step);
    before = after;
  }
  return { steps, reasons: [] };
}

const idsOf = (paragraphs: readonly ComparedText[]): ReadonlySet<string> => new Set(paragraphs.map(({ id }) => id));
