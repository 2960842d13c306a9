// A document made ready once for every comparison: the paragraphs that ask or report, what they speak of, how rare that is.
import type { Held, HeldParagraph } from '../held.ts';
import { type Rarity, rarityOf } from './rarity.ts';
import { namedBy, organizationsBySection, organizationsOf } from './scope.ts';
import { settingOf } from './setting.ts';
import { traitsOf } from './traits.ts';
import type { Traits } from './types.ts';

export interface PreparedParagraph {
  readonly id: string;
  readonly traits: Traits;
  /** Of a report: the organizations of its section, and those its words name. */
  readonly section: readonly string[];
  readonly named: ReadonlySet<string>;
}

export interface Body {
  /** Without those that are never compared. */
  readonly paragraphs: readonly PreparedParagraph[];
  readonly rarity: Rarity;
}

/** A work in one language, ready for comparison. Keep it: it depends on nothing but the document. */
export interface Prepared {
  readonly symbol: string;
  readonly side: 'mandates' | 'report';
  readonly language: string | null;
  readonly session: number | null;
  readonly date: string | null;
  readonly organizations: readonly string[];
  readonly cited: ReadonlySet<string>;
  /** All paragraphs of its side. */
  readonly ids: readonly string[];
  /** Made when it is first compared: most documents never are. */
  readonly body: () => Body;
}

/** A document ready for comparison; null for one that neither asks nor reports. */
export function prepare(held: Held): Prepared | null {
  const side = held.kind === 'report' ? 'report' : 'mandates';
  const role = side === 'report' ? 'numbered' : 'operative';
  const chosen = held.paragraphs.filter((one) => one.role === role);
  if (!chosen.length) return null;
  return Object.freeze({
    symbol: held.symbol,
    side,
    language: held.language,
    session: held.session,
    date: held.adoptionDate ?? held.distributionDate,
    organizations: organizationsOf(held),
    cited: new Set(held.facts.citations.map(({ symbol }) => symbol)),
    ids: chosen.map(({ id }) => id),
    body: once(() => bodyOf(held, chosen)),
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function bodyOf(held: Held, chosen: readonly HeldParagraph[]): Body {
  const paragraphs = preparedParagraphs(held, chosen);
  const rarity = rarityOf(paragraphs.map(({ traits }) => traits));
  return { paragraphs: paragraphs.filter(({ id }) => held.kind === 'report' || !isRoutine(id, held)), rarity };
}

function preparedParagraphs(held: Held, chosen: readonly HeldParagraph[]): PreparedParagraph[] {
  const setting = settingOf(held);
  const sections = organizationsBySection(held);
  const whole = organizationsOf(held);
  return chosen.map((one) => {
    const section = one.section ? (sections.get(one.section) ?? whole) : whole;
    const own = held.kind === 'report' ? section : whole;
    return {
      id: one.id,
      traits: traitsOf(one, own, setting),
      section,
      named: namedBy(setting.facts.get(one.id)?.actors ?? []),
    };
  });
}

/** Whether a paragraph only asks for a report or a place on the agenda: the report as a whole answers it. */
function isRoutine(id: string, { facts }: Held): boolean {
  const asked = facts.mandates.filter(({ paragraph }) => paragraph === id);
  return asked.length > 0 && asked.every(({ kind }) => kind === 'report' || kind === 'agenda');
}
