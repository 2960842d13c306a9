// Activities of a document: see README.md.
export { activitiesOf } from './activities.ts';
export type { Found } from './found.ts';
