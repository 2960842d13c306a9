// Deadlines as a feed: an entry each.
import type { Deadline } from '../../cycle/index.ts';
import { say } from '../../lexicon/index.ts';
import { describe, linkTo } from '../deadline-words.ts';
import { type FeedEntry, type FeedOptions, writeFeed } from './feed.ts';

export interface DeadlineFeed extends FeedOptions {
  /** Where a paragraph (`A/RES/79/330#para_46`) opens; without it the Organization's own page of the document. */
  readonly addressOf?: (mandate: string) => string;
}

/** The same deadline has the same id in every feed, narrowed to whom it may be. */
function entry(deadline: Deadline, { addressOf, language = 'en' }: DeadlineFeed): FeedEntry {
  const { id, what, step, date, asked } = deadline;
  return {
    id: `urn:octavo:deadline:${encodeURI(id)}`,
    title: `${date} · ${say(what.id, what.values, language).text}`,
    updated: asked,
    link: linkTo(deadline, language, addressOf),
    categories: [step],
    text: describe(deadline, language),
  };
}

/** A feed of deadlines. Throws a RangeError where `updated` is no time. */
export const writeAtom = (deadlines: readonly Deadline[], options: DeadlineFeed): string =>
  writeFeed(
    deadlines.map((one) => entry(one, options)),
    options,
  );
