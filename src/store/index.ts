// Where the register lives: see README.md.

export { type ActorCount, actorCounts, worksNaming } from './ask/actors.ts';
export { arrivals } from './ask/arrivals.ts';
export { type FileFate, filesUnder } from './ask/by-file.ts';
export { type Head, headsSince } from './ask/catalogue.ts';
export { digestOf, faultsInTables, type TableFaults } from './ask/check.ts';
export { type Citing, citingUnheld, type Provisional, provisionalWorks } from './ask/citing.ts';
export { isEmptyStore } from './ask/empty.ts';
export {
  type FactFilter,
  type FactKey,
  type FactReview,
  type FactRow,
  factsAt,
  factsWhere,
  type ReviewRow,
  reviewsOf,
  type Verdict,
} from './ask/facts.ts';
export {
  type Counts,
  countsOf,
  type HeldReading,
  type ReadingFilter,
  readingOf,
  readings,
  shownWorks,
  sponsorsHeld,
  stateOf,
  treeOf,
} from './ask/readings.ts';
export { type Bodies, bodiesOf, type ShownWork, shownWork } from './ask/shown-work.ts';
export { type TextRow, textsAt, textsOf } from './ask/texts.ts';
export {
  type Copy,
  copiesOf,
  type ExpressionRow,
  expressionsOf,
  type FoundWork,
  heldAmong,
  listWorks,
  type Page,
  type Work,
  type WorkFilter,
  workBySymbol,
} from './ask/works.ts';
export { AskedThread, type AskedThreadOptions } from './asked-thread.ts';
export { type BackupProgress, backUp, type Manifest, restore } from './backup/backup.ts';
export { ifDiskError } from './disk-error.ts';
export { StoreError } from './error.ts';
export { isGone } from './gone.ts';
export { attachStore, openStore, type Store, type StoreHandle, type StoreOptions } from './open.ts';
export { type Anchor, anchorAt } from './review/anchor.ts';
export { FACETS, type Facet, type FacetName, type Facets } from './search/facets.ts';
export type { Hit, SearchOptions } from './search/found.ts';
export type { SearchFields } from './search/question.ts';
export { prepareSearch, type QuickSearch, searchQuickly, searchStore } from './search/search.ts';
export type { Snippet } from './search/snippet.ts';
export { type CitingParagraph, citingParagraphs, type KnownSymbol, knownSymbols } from './search/symbols.ts';
export { setThreadPriority } from './thread-priority.ts';
export * from './webhooks/index.ts';
export type { AuditRow } from './write/audit.ts';
export { addSymbol, correctSymbol, keepReview, type NewReview, undoReview, withdrawWork } from './write/decide.ts';
export { keepReadings } from './write/keep.ts';
export type { Kept, NewFact, NewReading, NewText } from './write/new-reading.ts';
export { decideAgain, recover } from './write/replay.ts';
export { freshStatistics } from './write/statistics.ts';
export {
  DAMAGES,
  type KnownOriginal,
  knownOriginals,
  noteRefused,
  noteStored,
  type StoredOriginal,
  waitAgain,
} from './write/stored.ts';
export { brokenLinks, mustHaveTables, trailOf, unlikeFile, writeTrail } from './write/trail.ts';
