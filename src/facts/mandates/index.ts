// Mandates and the verb phrases they stand on: see README.md.
export { mandatesOf } from './mandates.ts';
export { type Opening, phrasesOf } from './phrases.ts';
