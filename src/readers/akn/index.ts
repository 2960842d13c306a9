// AKN4UN XML → tree: see README.md.
export { readAkn } from './read.ts';
