// Tree and facts → files: see README.md.
export { writeAkn } from './akn/index.ts';
export { type FeedEntry, type FeedOptions, writeAtom, writeFeed } from './atom/index.ts';
export { type Cell, CSV_START, csvLine, writeCsv } from './csv/index.ts';
export type { HtmlPiece } from './html/blocks.ts';
export {
  type HtmlArticle,
  type HtmlOptions,
  type HtmlPieces,
  htmlArticle,
  htmlPieces,
  writeHtml,
} from './html/html.ts';
export { type CalendarOptions, writeIcs } from './ics/index.ts';
export { type JsonDocument, type JsonOptions, type JsonParagraph, type Phrase, writeJson } from './json/json.ts';
export { LINKED_CONTEXT, type LinkedExpression, type LinkedWork, writeJsonLd } from './jsonld/index.ts';
export { writeMarkdown } from './markdown/markdown.ts';
export { TARGETS, type Target, type WriteOptions, write, writeDocx } from './write.ts';
