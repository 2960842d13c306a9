// Tree → AKN4UN: see README.md.
export { writeAkn } from './write.ts';
