// WordprocessingML → passages.
export { type DocxRead, docxPassages } from './read.ts';
