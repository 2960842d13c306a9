// Which of the reports known for a session answer a request for one.
import { type Address, addressOf } from '../held.ts';
import type { Work } from '../works/index.ts';
import type { KnownReport, ReportCitation } from './reports.ts';
import type { Answer, Entry } from './types.ts';

/** Answers among the reports of the session asked for: held ones, then the best witnessed of those only cited. */
export function reportAnswers(
  known: readonly KnownReport[],
  { addressees }: Pick<Entry, 'addressees'>,
  asking: Work,
): readonly Answer[] {
  const later = known.filter((report) => isLater(report, asking));
  const held = later.flatMap((report) => (report.work ? (heldAnswer(report, report.work, asking) ?? []) : []));
  const cited = later.flatMap((report) => (report.work ? [] : (witnessed(report, asking, addressees) ?? [])));
  const most = Math.max(...cited.map(({ weight }) => weight));
  return [...held, ...cited.filter(({ weight }) => weight === most).map(({ answer }) => answer)];
}

/** What was there when the request was made does not answer it: neither dated before nor already cited. */
function isLater({ work, citations }: KnownReport, asking: Work): boolean {
  if (asking.date === null) return true;
  if (work?.date) return work.date > asking.date;
  return citations.every(({ by }) => by.symbol !== asking.symbol && !(by.date && by.date <= asking.date!));
}

/** A held report answers with the organization's section, the paragraphs that cite the resolution, or by its title. */
function heldAnswer(report: KnownReport, held: Work, asking: Work): Answer | null {
  const section = held.item && held.item === asking.item ? sectionOf(held, asking) : null;
  const citing = (held.citations.get(asking.symbol) ?? []).map((id) => addressOf(held.symbol, id));
  const named = held.keys.some((key) => asking.keys.includes(key));
  if (!section && !citing.length && !named) return null;
  const { from = null, to = null } = section ?? {};
  const paragraphs = section ? paragraphsBetween(held, section.from, section.to) : citing;
  return { ...identity(report), held: true, paragraphs, from, to, by: report.citations.map(({ at }) => at) };
}

const identity = ({ symbol, symbols }: KnownReport): Pick<Answer, 'symbol' | 'symbols'> => ({ symbol, symbols });

/** The section on the organization alone goes before one it shares with others. */
export const sectionOf = (
  { sections }: Work,
  { organizations }: Pick<Work, 'organizations'>,
): Work['sections'][number] | null =>
  sections
    .filter((one) => one.organizations.some((organization) => organizations.includes(organization)))
    .sort((a, b) => a.organizations.length - b.organizations.length || b.level - a.level)[0] ?? null;

/** Addresses of the numbered paragraphs `from` to `to`, in the order of the text. */
export function paragraphsBetween({ symbol, held }: Work, from: string | null, to: string | null): readonly Address[] {
  const all = held[0].paragraphs.filter(({ role }) => role === 'numbered');
  const first = all.findIndex(({ number }) => number === from);
  const last = all.findLastIndex(({ number }) => number === to);
  return first < 0 ? [] : all.slice(first, last + 1).map(({ id }) => addressOf(symbol, id));
}

interface Witnessed {
  readonly answer: Answer;
  readonly weight: number;
}

/** A cited one answers where the succession cites it as the addressee's, or resolutions on two organizations do. */
function witnessed(report: KnownReport, asking: Work, addressees: readonly string[]): Witnessed | null {
  const own = report.citations.filter(({ actors }) => actors.some((actor) => addressees.includes(actor)));
  const direct = own.filter(({ by }) => by.keys.some((key) => asking.keys.includes(key)));
  const sisters = asking.item ? own.filter(({ by }) => by.item === asking.item) : [];
  const consolidated = new Set(sisters.flatMap(({ by }) => by.organizations.slice(0, 1))).size > 1;
  if (!direct.length && !consolidated) return null;
  const witnesses = (direct.length ? direct : sisters).toSorted((a, b) => weigh(b, report) - weigh(a, report));
  const by = witnesses.map(({ at }) => at);
  const answer = { ...identity(report), held: false, paragraphs: [], from: null, to: null, by };
  return { answer, weight: weigh(witnesses[0], report) };
}

/** Verbs with which a body takes note of a report that it has asked for. */
const TAKES_NOTE: ReadonlySet<string> = new Set([
  'take note',
  'note',
  'consider',
  'receive',
  'welcome',
  'appreciate',
  'express appreciation',
  'commend',
]);

/** Better witnesses: a resolution of that session, one that takes note, one adopted rather than proposed. */
const weigh = ({ by, verb }: ReportCitation, { session }: KnownReport): number =>
  (by.session === session ? 4 : 0) + (TAKES_NOTE.has(verb ?? '') ? 2 : 0) + (by.kind === 'resolution' ? 1 : 0);
