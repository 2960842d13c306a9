// Word lists of kinds, themes, places and instruments: README.md.
export { EVENT, findInstrumentWords, instrumentPlaces, isInstrumentAt, TYPE, WORD } from './instruments.ts';
export { themesOfEntity, wordsBeforePlaces } from './packs.ts';
export type { Entry, See } from './stems.ts';
export { FAINT, findTopics, KIND, MADE, NONE, PLACE, SURE, THEME, verbOf } from './topics.ts';
