// Agreed language: the same clause in the resolutions on other organizations, with how they were voted.
import type { Language } from '../../tree/index.ts';
import { diffWords, nearestIn } from '../align/index.ts';
import { type Address, addressOf, type Held, type HeldParagraph } from '../held.ts';
import { chainOf, LANGUAGE_ORDER, type Work, type Works } from '../works/index.ts';
import type { Sister } from './types.ts';

/** Less like is another clause. */
const LEAST = 0.4;

export interface SisterOptions {
  readonly language?: Language | null;
  /** Least likeness. */
  readonly least?: number;
  readonly most?: number;
}

/** Clauses of sister resolutions that say the same, best first, one per resolution. */
export function sameClause(works: Works, address: Address, options: SisterOptions = {}): readonly Sister[] {
  const at = address.indexOf('#');
  const work = works.bySymbol.get(address.slice(0, at));
  const held = work && heldIn(work, options.language ?? null);
  const paragraph = held?.paragraphs.find(({ id }) => id === address.slice(at + 1));
  if (!work?.item || !held || !paragraph) return [];
  const own = new Set(chainOf(works, work));
  const { clauses, near } = clausesOf(works, work.item, held.language);
  const best = new Map<Work, Sister>();
  for (const { at: place, likeness } of near(bare(held, paragraph), options.least ?? LEAST)) {
    const clause = clauses[place];
    if (own.has(clause.work) || clause.work === work || best.has(clause.work)) continue;
    best.set(clause.work, sisterOf(clause, likeness, paragraph));
    if (best.size === (options.most ?? 20)) break;
  }
  return Object.freeze([...best.values()]);
}

interface Clause {
  readonly work: Work;
  readonly held: Held;
  readonly paragraph: HeldParagraph;
}

interface Clauses {
  readonly clauses: readonly Clause[];
  readonly near: ReturnType<typeof nearestIn>;
}

const known = new WeakMap<Works, Map<string, Clauses>>();

/** All clauses of an item in a language; read once for the same works. */
function clausesOf(works: Works, item: string, language: Language | null): Clauses {
  const made = known.get(works) ?? new Map<string, Clauses>();
  known.set(works, made);
  const key = `${item} ${language}`;
  let clauses = made.get(key);
  if (!clauses) made.set(key, (clauses = readClauses(works, item, language)));
  return clauses;
}

function readClauses(works: Works, item: string, language: Language | null): Clauses {
  const clauses = [...works.bySymbol.values()]
    .filter((work) => work.kind === 'resolution' && work.item === item)
    .flatMap((work) => {
      const held = work.held.find((one) => one.language === language);
      return held ? held.paragraphs.map((paragraph) => ({ work, held, paragraph })) : [];
    });
  return {
    clauses,
    near: nearestIn(
      clauses.map(({ held, paragraph }) => bare(held, paragraph)),
      language,
    ),
  };
}

function heldIn(work: Work, language: Language | null): Held {
  const order = [language, ...LANGUAGE_ORDER];
  return order.flatMap((one) => work.held.find((held) => one && held.language === one) ?? [])[0] ?? work.held[0];
}

/** The text without the organizations that the work is about. */
function bare({ facts }: Held, { id, text }: HeldParagraph): string {
  const own = new Set(
    facts.actors.flatMap((one) => (one.paragraph === 'title' && isOrganization(one.actor) ? one.actor : [])),
  );
  const spans = facts.actors.filter((one) => one.paragraph === id && own.has(one.actor));
  let [out, from] = ['', 0];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    out += text.slice(from, start);
    from = end;
  }
  return out + text.slice(from);
}

const isOrganization = (actor: string): boolean => actor.startsWith('org/');

const sisterOf = ({ work, held, paragraph }: Clause, likeness: number, asked: HeldParagraph): Sister =>
  Object.freeze({
    address: addressOf(work.symbol, paragraph.id),
    symbol: work.symbol,
    title: held.title,
    organizations: work.organizations,
    session: work.session,
    date: work.date,
    vote: work.vote,
    likeness,
    text: paragraph.text,
    words: diffWords(asked.text, paragraph.text),
  });
