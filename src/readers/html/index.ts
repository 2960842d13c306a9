// HTML → passages.
export { type HtmlRead, htmlPassages } from './read.ts';
