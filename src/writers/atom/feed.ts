// Any list as a feed (Atom, RFC 4287): an entry for each thing.

export interface FeedOptions {
  /** Permanent IRI of the feed. */
  readonly id: string;
  readonly title: string;
  /** ISO time of the last change: writers read no clock. */
  readonly updated: string;
  /** Address where the feed is served. */
  readonly self?: string;
  /** Address of its next page. */
  readonly next?: string;
  readonly language?: string;
}

export interface FeedEntry {
  /** Permanent IRI. */
  readonly id: string;
  readonly title: string;
  /** ISO day or time; null: the feed's. */
  readonly updated: string | null;
  readonly link: string;
  readonly categories?: readonly string[];
  readonly text: string;
  /** Language of the title and text, where it is not the feed's. */
  readonly language?: string | null;
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

const link = (rel: string, href: string, type?: string): string =>
  `<link rel="${rel}"${type ? ` type="${type}"` : ''} href="${escaped(href)}"/>`;

const entryOf = (entry: FeedEntry, updated: string): string =>
  [
    entry.language ? `<entry xml:lang="${escaped(entry.language)}">` : '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    element('updated', time(entry.updated?.length === 10 || entry.updated?.includes('T') ? entry.updated : updated)),
    link('alternate', entry.link),
    ...(entry.categories ?? []).map((term) => `<category term="${escaped(term)}"/>`),
    `<content type="text">${escaped(entry.text)}</content>`,
    '</entry>',
  ].join('\n');

/** A feed. Throws a RangeError where `updated` is no time. */
export function writeFeed(entries: readonly FeedEntry[], options: FeedOptions): string {
  const { id, title, updated, self, next, language = 'en' } = options;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    element('id', id),
    element('title', title),
    element('updated', time(updated)),
    '<author><name>Octavo</name></author>',
    ...(self ? [link('self', self, 'application/atom+xml')] : []),
    ...(next ? [link('next', next, 'application/atom+xml')] : []),
    ...entries.map((one) => entryOf(one, updated)),
    '</feed>',
    '',
  ].join('\n');
}
