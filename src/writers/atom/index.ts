// Deadlines, or any list, as a feed.
export { writeAtom } from './atom.ts';
export { type FeedEntry, type FeedOptions, writeFeed } from './feed.ts';
