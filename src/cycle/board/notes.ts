// What is missing, late or one-sided in a cell.
import { type Reason, reason } from '../held.ts';
import type { Entry } from '../ledger/index.ts';
import { phaseOf, reportDates } from '../sessions/index.ts';
import type { Cell } from './types.ts';

type Facts = Omit<Cell, 'notes'>;

/** Gaps and lateness of a cell on the day `asOf`; `awaited`: the entries whose target is its session. */
export const notesOf = (cell: Facts, awaited: readonly Entry[], asOf: string): readonly Reason[] => [
  ...oneSided(cell),
  ...(phaseOf(cell.session, asOf) === 'over' ? agendaGaps(cell, awaited) : []),
  ...reportGaps(cell, awaited),
  ...late(cell),
];

function oneSided({ resolutions, asks }: Facts): Reason[] {
  return resolutions.flatMap(({ symbol }) => {
    const [report, agenda] = [asks.report, asks.agenda].map((all) =>
      all.some(({ mandate }) => mandate.startsWith(`${symbol}#`)),
    );
    if (report && agenda) return [];
    if (report) return reason('board-report-only', { symbol });
    return agenda ? reason('board-agenda-only', { symbol }) : reason('board-asks-nothing', { symbol });
  });
}

function agendaGaps({ session, agenda, resolutions }: Facts, awaited: readonly Entry[]): Reason[] {
  const shown = agenda.final ?? agenda.provisional;
  if (shown && !resolutions.length) return [reason('board-no-resolution', { session })];
  const asked = awaited.find(({ kind }) => kind === 'agenda');
  return asked && !shown ? [reason('board-not-on-agenda', { mandate: asked.mandate, session })] : [];
}

/** A section that nothing held asked for; a held report that is taken note of, or asked for, without a section. */
function reportGaps({ reports, resolutions }: Facts, awaited: readonly Entry[]): Reason[] {
  const asked = awaited.find(({ kind }) => kind === 'report');
  return reports.flatMap(({ held, symbol, paragraphs, citedBy }) => {
    if (!held) return [];
    if (!paragraphs.length) return reason('board-no-section', { symbol, mandate: asked?.mandate ?? citedBy[0] });
    return asked || resolutions.length ? [] : reason('board-section-only', { symbol });
  });
}

/** A report dated after the day on which it was to be issued for the meeting that adopted the resolution. */
function late({ session, reports, resolutions }: Facts): Reason[] {
  const considered = resolutions.find(({ adopted }) => adopted !== null);
  if (!considered) return [];
  const { issue } = reportDates(session, { date: considered.adopted!, source: considered.symbol });
  return reports
    .filter(({ date }) => date !== null && date > issue.date)
    .map(({ symbol, date }) => reason('board-report-late', { symbol, date: date!, issue: issue.date }));
}
