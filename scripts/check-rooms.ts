// Fails when a room imports a later room, another room's inside, or (rooms 1–6) anything that does I/O. Order: ARCHITECTURE.md.
import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const ROOMS = [
  'tree',
  'lexicon',
  'readers',
  'facts',
  'cycle',
  'writers',
  'store',
  'access',
  'intake',
  'register',
  'apps',
];
const PURE = new Set(ROOMS.slice(0, 6));
const IMPORT =
  /^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
const CLOCK = /\bDate\.now\(|new Date\(\)/;

const roomOf = (path: string): string | undefined => path.split('/')[1];

function faultsOf(file: string): string[] {
  const room = roomOf(file)!;
  const text = readFileSync(file, 'utf8');
  const test = file.endsWith('.test.ts');
  const faults: string[] = [];
  if (PURE.has(room) && !test && CLOCK.test(text))
    faults.push(`${file}: reads the clock; rooms 1–6 are given their dates`);
  for (const match of text.matchAll(IMPORT)) {
    const target = match[1] ?? match[2] ?? match[3];
    const fault = target.startsWith('.') ? inside(file, room, target) : outside(room, target, test);
    if (fault) faults.push(`${file}: imports ${target}: ${fault}`);
  }
  return faults;
}

function inside(file: string, room: string, target: string): string | null {
  const path = relative('.', resolve(dirname(file), target));
  if (!path.startsWith('src/')) return path.startsWith('bench/') ? 'bench is never imported' : null;
  const other = roomOf(path)!;
  if (other === room) return null;
  if (ROOMS.indexOf(other) > ROOMS.indexOf(room)) return `${other} comes after ${room}`;
  if (path.endsWith('.fixture.ts') && /\.(?:test|fixture)\.ts$/.test(file)) return null;
  return path === `src/${other}/index.ts` ? null : `only src/${other}/index.ts is the room's door`;
}

const outside = (room: string, target: string, test: boolean): string | null =>
  PURE.has(room) && !test && target.startsWith('node:') ? 'rooms 1–6 do no I/O' : null;

const faults = globSync('src/**/*.ts').sort().flatMap(faultsOf);
for (const fault of faults) console.error(fault);
console.log(faults.length ? `${faults.length} imports against the flow` : 'rooms: every import follows the flow');
process.exitCode = faults.length ? 1 : 0;
