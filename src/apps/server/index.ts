// One process: see README.md.
export { createApp } from './app.ts';
export { Assets } from './assets.ts';
export { Seats } from './seats.ts';
export { type Started, start } from './start.ts';
