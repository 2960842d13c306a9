// Reads one file and prints its size and the peak memory of the process, in bytes.
import { readFileSync } from 'node:fs';
import { read } from '../../src/readers/index.ts';

const bytes = readFileSync(process.argv[2]);
const { document } = await read(bytes);
if (!document) throw new Error('no tree');
console.log(`${bytes.length} ${process.resourceUsage().maxRSS * 1024}`);
