// Deadlines as a feed.
export { type FeedOptions, writeAtom } from './atom.ts';
