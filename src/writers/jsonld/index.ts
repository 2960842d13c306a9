// Works as linked data.
export { LINKED_CONTEXT, type LinkedExpression, type LinkedWork, writeJsonLd } from './jsonld.ts';
