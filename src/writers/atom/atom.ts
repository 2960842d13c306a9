// Deadlines as a feed: an entry each.
import type { Deadline } from '../../cycle/index.ts';
import { linkOf, say } from '../../lexicon/index.ts';
import { describe } from '../deadline-words.ts';
import { type FeedEntry, type FeedOptions, writeFeed } from './feed.ts';

function entry(deadline: Deadline, id: string, language: string): FeedEntry {
  const { what, step, date, asked, requests } = deadline;
  const [symbol] = requests[0].mandate.split('#');
  return {
    id: `${id}#${encodeURI(deadline.id)}`,
    title: `${date} · ${say(what.id, what.values, language).text}`,
    updated: asked,
    link: linkOf(symbol, language),
    categories: [step],
    text: describe(deadline, language),
  };
}

/** A feed of deadlines. Throws a RangeError where `updated` is no time. */
export const writeAtom = (deadlines: readonly Deadline[], options: FeedOptions): string =>
  writeFeed(
    deadlines.map((one) => entry(one, options.id, options.language ?? 'en')),
    options,
  );
