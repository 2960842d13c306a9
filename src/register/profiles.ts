// What the cycle says of one organization or one entity, gathered from all its parts; each gathering is made once a state.
import {
  type AgendaToCome,
  agendaOf,
  type ContactLine,
  contactLines,
  type Deadline,
  deadlinesOf,
  type EvidenceLink,
  linksOf,
  type MandateFilter,
  type MeetingSeries,
  mandatesIn,
  meetingSeries,
  type Presence,
  presenceOf,
  type Work,
} from '../cycle/index.ts';
import { organizationOf } from '../lexicon/index.ts';
import { withActors } from './actor-meant.ts';
import type { CycleState } from './cycle.ts';

export type { AgendaToCome, ContactLine, Deadline, MeetingSeries, Presence } from '../cycle/index.ts';
export { expiringBefore } from '../cycle/index.ts';

/** Asks once for each state of the cycle. */
function once<T>(make: (state: CycleState) => T): (state: CycleState) => T {
  const known = new WeakMap<CycleState, { readonly value: T }>();
  return (state) => {
    const there = known.get(state);
    if (there) return there.value;
    const value = make(state);
    known.set(state, { value });
    return value;
  };
}

/** A UN entity and an organization that a paragraph of a report says did something together. */
export interface Together {
  readonly organization: string;
  readonly entity: string;
  /** The paragraph. */
  readonly address: string;
  readonly symbol: string;
  readonly kinds: readonly string[];
  readonly themes: readonly string[];
  /** Calendar years that its dates fall in; empty: none is printed. */
  readonly years: readonly number[];
}

/** Who did what with whom, one for each activity and pair, in the order of works and of print. */
export const togetherOf: (state: CycleState) => readonly Together[] = once(({ works }) =>
  [...works.bySymbol.values()].filter(({ kind }) => kind === 'report').flatMap(togetherIn),
);

const togetherIn = ({ symbol, held }: Work): Together[] =>
  held[0].facts.activities.flatMap(({ organizations, entities, paragraph, kinds, themes, dates }) => {
    const address = `${symbol}#${paragraph.replace(/__.*$/, '')}`;
    const years = [...new Set(dates.flatMap(yearsOf))].sort((a, b) => a - b);
    return [...new Set(organizations.map(organizationOf))].flatMap((organization) =>
      [...new Set(entities)].map((entity) => ({ organization, entity, address, symbol, kinds, themes, years })),
    );
  });

/** Years of an ISO date or interval; an interval counts in each of its years. */
function yearsOf(date: string): number[] {
  const ends = date.split('/').flatMap((one) => (/^\d{4}/.test(one) ? Number(one.slice(0, 4)) : []));
  const [from, to] = [ends[0], ends.at(-1)!];
  return ends.length && to - from < 30 ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : ends;
}

/** A report's section on an organization. */
export interface SectionOn {
  readonly symbol: string;
  readonly session: number | null;
  readonly date: string | null;
  readonly address: string;
  readonly heading: string;
  readonly language: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Sections of held reports on an organization or its organs, by session. */
export const sectionsOn = (state: CycleState, organization: string): readonly SectionOn[] =>
  [...state.works.bySymbol.values()].flatMap(({ kind, symbol, session, date, held }) =>
    kind !== 'report'
      ? []
      : held[0].sections
          .filter(({ organizations }) => organizations.some((one) => isOrBelow(one, organization)))
          .map(({ id, heading, from, to }) => ({
            ...{ symbol, session, date, heading, from, to },
            address: `${symbol}#${id}`,
            language: held[0].language,
          })),
  );

const isOrBelow = (actor: string, wanted: string): boolean => actor === wanted || actor.startsWith(`${wanted}/`);

const series = once(({ held }) => meetingSeries(held));
const contacts = once(({ held }) => contactLines(held));
const presences = once(({ held }) => presenceOf(held));

/** Numbered meetings of an organization with the United Nations. */
export const meetingsOf = (state: CycleState, organization: string): readonly MeetingSeries[] =>
  series(state).filter(({ organizations }) => organizations.some((one) => isOrBelow(one, organization)));

/** Meetings, visits and exchanges of an organization or an entity. */
export const contactsOf = (state: CycleState, actor: string): readonly ContactLine[] =>
  contacts(state).filter(({ organization, entity }) => organization === actor || entity === actor);

/** The room of an organization from report to report. */
export const presenceIn = (state: CycleState, organization: string): readonly Presence[] =>
  presences(state).filter((one) => one.organization === organization);

/** Dates to come of what is open, due or overdue on a day. */
export const deadlines = (state: CycleState, asOf: string, filter: MandateFilter = {}): readonly Deadline[] =>
  deadlinesOf(mandatesIn(state.ledger(asOf), withActors({ ...filter }, ['addressee', 'organization'])));

/** The agenda of a session as resolutions known on a day decide it. */
export const agendaToCome = (state: CycleState, session: number, asOf: string, item?: string): AgendaToCome =>
  agendaOf(state.works, session, asOf, { item, ledger: state.ledger(asOf) });

const linksBySymbol = once(() => new Map<string, ReadonlyMap<string, readonly EvidenceLink[]>>());

/** Report paragraphs linked with a mandate (an address), confirmed first, then by score; rejected ones are left out. */
export function evidenceAt(state: CycleState, mandate: string): readonly EvidenceLink[] {
  const symbol = mandate.slice(0, mandate.lastIndexOf('#'));
  const known = linksBySymbol(state);
  let links = known.get(symbol);
  if (!links) {
    const found = linksOf(state.evidence, symbol, state.evidenceReviews).filter(({ review }) => review !== 'rejected');
    links = Map.groupBy(found.toSorted(bestFirst), (one) => one.mandate);
    known.set(symbol, links);
  }
  return links.get(mandate) ?? [];
}

const bestFirst = (a: EvidenceLink, b: EvidenceLink): number =>
  Number(b.review === 'confirmed') - Number(a.review === 'confirmed') || b.score - a.score;

export interface WordsAt {
  readonly text: string;
  readonly language: string | null;
  readonly number: string | null;
}

/** The words at an address, in this language where the work is held in it, else in the best there is; null: not held. */
export function textAt(state: CycleState, address: string, language: string): WordsAt | null {
  const cut = address.lastIndexOf('#');
  const work = state.works.bySymbol.get(address.slice(0, cut));
  const wanted = address.slice(cut + 1);
  const editions = [...(work?.held ?? [])].sort(
    (a, b) => Number(b.language === language) - Number(a.language === language),
  );
  for (const one of editions) {
    const found = one.paragraphs.find(({ id }) => id === wanted);
    if (found) return { text: found.text, language: one.language, number: found.number };
  }
  return null;
}

/** An operative paragraph of a resolution on an organization that names an entity that is not asked by its name. */
export interface Named {
  readonly entity: string;
  readonly organization: string;
  readonly address: string;
  readonly symbol: string;
  /** Whom the paragraph asks, where it asks: the entity may be an example of them ("including", "especially"). */
  readonly asked: readonly string[];
}

/** Where resolutions of recurring items name UN entities that they do not ask, in the order of works and of print. */
const named: (state: CycleState) => ReadonlyMap<string, readonly Named[]> = once(({ works }) =>
  Map.groupBy(
    [...works.bySymbol.values()]
      .filter(({ kind, item, organizations }) => kind === 'resolution' && item !== null && organizations.length > 0)
      .flatMap(namedIn),
    ({ entity }) => entity,
  ),
);

function namedIn({ symbol, organizations, requests, held }: Work): Named[] {
  const [organization] = organizations;
  const asked = new Set(
    requests.flatMap(({ paragraph, addressees }) => addressees.map((one) => `${paragraph} ${one}`)),
  );
  const operative = new Set(held[0].paragraphs.filter(({ role }) => role === 'operative').map(({ id }) => id));
  const found = new Map<string, Named>();
  for (const { actor: entity, paragraph } of held[0].facts.actors) {
    if (!entity.startsWith('un/') || !operative.has(paragraph) || asked.has(`${paragraph} ${entity}`)) continue;
    found.set(`${paragraph} ${entity}`, {
      ...{ entity, organization, symbol, address: `${symbol}#${paragraph}` },
      asked: [...new Set(requests.flatMap((one) => (one.paragraph === paragraph ? one.addressees : [])))],
    });
  }
  return [...found.values()];
}

/** Where resolutions name an entity and do not ask it by its name. */
export const namedOf = (state: CycleState, entity: string): readonly Named[] => named(state).get(entity) ?? [];
