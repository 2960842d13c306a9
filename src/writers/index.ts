// Tree and facts → files: see README.md.
export { writeAkn } from './akn/index.ts';
export { type FeedOptions, writeAtom } from './atom/index.ts';
export type { HtmlPiece } from './html/blocks.ts';
export { type HtmlOptions, type HtmlPieces, htmlPieces, writeHtml } from './html/html.ts';
export { type CalendarOptions, writeIcs } from './ics/index.ts';
export { type JsonDocument, type JsonOptions, type JsonParagraph, type Phrase, writeJson } from './json/json.ts';
export { writeMarkdown } from './markdown/markdown.ts';
export { TARGETS, type Target, type WriteOptions, write, writeDocx } from './write.ts';
