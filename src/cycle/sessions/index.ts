// When: see README.md.
export { addDays, firstDay, lastDay } from './days.ts';
export { isSession, type KnownDate, openingOf } from './opening.ts';
export {
  type Phase,
  phaseOf,
  type ReportDates,
  reportDates,
  type SessionDates,
  sessionAt,
  sessionDates,
} from './session.ts';
export {
  type CouncilYear,
  councilYearOf,
  type SpecialSession,
  type SpecialSpan,
  specialSessionOf,
  specialSessions,
} from './special.ts';
