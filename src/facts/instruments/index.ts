// Instruments of a document: see README.md.
export { instrumentsOf } from './instruments.ts';
