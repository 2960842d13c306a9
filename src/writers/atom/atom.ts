// Deadlines as a feed (Atom, RFC 4287): an entry each.
import type { Deadline } from '../../cycle/index.ts';
import { linkOf, say } from '../../lexicon/index.ts';
import { describe } from '../deadline-words.ts';

export interface FeedOptions {
  /** Permanent IRI of the feed. */
  readonly id: string;
  readonly title: string;
  /** ISO time of the last change: writers read no clock. */
  readonly updated: string;
  /** Address where the feed is served. */
  readonly self?: string;
  readonly language?: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML does not allow, lone surrogates among them, become the replacement character. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]);

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

/** Throws a RangeError for what is no time. */
const time = (iso: string): string => new Date(iso).toISOString();

function entry(deadline: Deadline, { id, updated }: FeedOptions, language: string): string {
  const { what, step, date, asked, requests } = deadline;
  const [symbol] = requests[0].mandate.split('#');
  return [
    '<entry>',
    element('id', `${id}#${encodeURI(deadline.id)}`),
    element('title', `${date} · ${say(what.id, what.values, language).text}`),
    element('updated', asked?.length === 10 ? time(asked) : time(updated)),
    `<link rel="alternate" href="${escaped(linkOf(symbol, language))}"/>`,
    `<category term="${escaped(step)}"/>`,
    `<content type="text">${escaped(describe(deadline, language))}</content>`,
    '</entry>',
  ].join('\n');
}

/** A feed of deadlines. Throws a RangeError where `updated` is no time. */
export function writeAtom(deadlines: readonly Deadline[], options: FeedOptions): string {
  const { id, title, updated, self, language = 'en' } = options;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    element('id', id),
    element('title', title),
    element('updated', time(updated)),
    '<author><name>Octavo</name></author>',
    ...(self ? [`<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`] : []),
    ...deadlines.map((one) => entry(one, options, language)),
    '</feed>',
    '',
  ].join('\n');
}
