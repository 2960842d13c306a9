// What was asked and what became of it: see README.md.
export { type Deadline, deadlinesOf, type Step } from './deadlines.ts';
export { type LedgerOptions, ledgerOf } from './ledger.ts';
export { type Due, dueIn, type MandateFilter, mandatesIn } from './questions.ts';
export { paragraphsBetween, sectionOf } from './report-answers.ts';
export { type KnownReport, type ReportCitation, reportsOf } from './reports.ts';
export { type DerivedSymbol, symbolByCitation } from './symbol.ts';
export { type Answer, type Entry, type GivenEvidence, STATUSES, type Status } from './types.ts';
