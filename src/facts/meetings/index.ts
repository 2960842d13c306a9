// Numbered meetings: see README.md.
export { meetingsOf } from './meetings.ts';
