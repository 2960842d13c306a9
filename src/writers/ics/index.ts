// Deadlines as a calendar.
export { type CalendarOptions, writeIcs } from './ics.ts';
