// Instruments of English files beside those of the French files of the same name pattern: node bench/activities/pairs.ts EN-FILE…
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { instrumentsOf } from '../../src/facts/instruments/instruments.ts';
import { readStub } from './stub.ts';

async function read(path: string): Promise<Set<string>> {
  const { units, found, language } = await readStub(path);
  return new Set(
    instrumentsOf(units, found, language).map(
      (one) => `${one.paragraph} ${one.type} ${one.parties.join('+')} ${one.date} ${one.validFrom}/${one.validTo}`,
    ),
  );
}

const number = (name: string): string => /\d+[-_ ]\d+/.exec(name)?.[0].replace(/[-_ ]/, '-') ?? name;
let both = 0;
for (const path of process.argv.slice(2)) {
  const french = join(dirname(dirname(path)), 'French');
  const twin = existsSync(french) && readdirSync(french).find((name) => number(name) === number(basename(path)));
  if (!twin) continue;
  const a = await read(path);
  const b = await read(join(french, twin));
  for (const one of a) b.has(one) ? both++ : console.log(`${number(basename(path))} en ${one}`);
  for (const one of b) if (!a.has(one)) console.log(`${number(basename(path))} fr ${one}`);
}
console.log(`in both: ${both}`);
