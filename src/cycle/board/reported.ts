// The reports that speak for an organization in a session, and the entities whose work they report.
import { addressOf } from '../held.ts';
import { type Answer, type Entry, type KnownReport, paragraphsBetween, sectionOf } from '../ledger/index.ts';
import type { Work } from '../works/index.ts';
import type { Contribution, Reported } from './types.ts';

/** Reports of the session with a section on the organization, those that answer its requests, those its texts cite. */
export function reportsFor(
  organization: string,
  item: string,
  known: readonly KnownReport[],
  entries: readonly Entry[],
): readonly Reported[] {
  const answers = new Map(
    entries.flatMap(({ kind, answers }) => (kind === 'report' ? answers : [])).map((one) => [one.symbol, one]),
  );
  return known.flatMap((report) => {
    const section = report.work?.item === item ? sectionOf(report.work, { organizations: [organization] }) : null;
    const answer = answers.get(report.symbol);
    if (!section && !answer && !citationsFor(organization, item, report).length) return [];
    return reportedOf(
      report,
      citationsFor(organization, item, report),
      answer,
      section && { from: section.from, to: section.to },
    );
  });
}

/** Where the session's resolutions and drafts on the organization speak of it as the Secretary-General's. */
const citationsFor = (organization: string, item: string, { citations, session }: KnownReport): readonly string[] =>
  citations
    .filter(({ by, actors }) => by.session === session && actors.includes('un/SG') && isAbout(by, organization, item))
    .map(({ at }) => at);

const isAbout = (work: Work, organization: string, item: string): boolean =>
  work.item === item && work.organizations[0] === organization;

function reportedOf(
  { symbol, symbols, work, citations }: KnownReport,
  own: readonly string[],
  answer: Answer | undefined,
  section: { from: string | null; to: string | null } | null,
): Reported {
  const span = section ?? { from: answer?.from ?? null, to: answer?.to ?? null };
  const paragraphs =
    work && span.from ? paragraphsBetween(work, span.from, span.to ?? span.from) : (answer?.paragraphs ?? []);
  const citedBy = own.length ? own : [...new Set(citations.map(({ at }) => at))];
  return { symbol, symbols, held: Boolean(work), date: work?.date ?? null, ...span, paragraphs, citedBy };
}

/** The United Nations as a whole and its deliberating organs contribute no paragraph. */
const NO_ENTITY: ReadonlySet<string> = new Set(['un/UN', 'un/SG', 'un/UNGA', 'un/UNSC']);

/** UN entities that the paragraphs name as taking part, by the number of their paragraphs. */
export function contributionsIn(work: Work, paragraphs: readonly string[]): readonly Contribution[] {
  const wanted = new Set(paragraphs);
  const found = new Map<string, Set<string>>();
  for (const { actor, role, paragraph } of work.held[0].facts.actors) {
    const address = addressOf(work.symbol, paragraph.replace(/__.*$/, ''));
    if (role !== 'involved' || !actor.startsWith('un/') || NO_ENTITY.has(actor) || !wanted.has(address)) continue;
    found.set(actor, (found.get(actor) ?? new Set()).add(address));
  }
  return [...found]
    .map(([entity, own]) => ({ entity, paragraphs: [...own] }))
    .sort((a, b) => b.paragraphs.length - a.paragraphs.length || (a.entity < b.entity ? -1 : 1));
}
