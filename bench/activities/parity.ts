// Kinds, themes and instruments of aligned sentences, French against English: node bench/activities/parity.ts FR EN [--list theme|kind]
import { readFileSync } from 'node:fs';
import { evidenceOf } from '../../src/facts/activities/evidence.ts';
import { kindsOf } from '../../src/facts/activities/kinds.ts';
import { matchNames, newContext } from '../../src/lexicon/index.ts';

const [fr, en, , list] = process.argv.slice(2);
const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n');
const french = lines(fr);
const english = lines(en);

function read(text: string, language: string) {
  const actors = matchNames(text, language, newContext()).map((one) => ({
    ...one,
    role: 'involved' as const,
    paragraph: '',
    text: '',
  }));
  const evidence = evidenceOf(text, language, { start: 0, end: text.length }, actors);
  const strong = (hits: readonly { id: string; weight: number }[]): Set<string> =>
    new Set(hits.filter((hit) => hit.id && hit.weight > 1).map((hit) => hit.id));
  return { kind: new Set(kindsOf(text, evidence).sure), theme: strong(evidence.themes) };
}

for (const field of ['kind', 'theme'] as const) {
  const count: Record<string, { both: number; fr: number; en: number }> = {};
  for (let i = 0; i < french.length; i++) {
    const a = read(french[i], 'fr')[field];
    const b = read(english[i] ?? '', 'en')[field];
    for (const id of new Set([...a, ...b])) {
      const row = (count[id] ??= { both: 0, fr: 0, en: 0 });
      const side = a.has(id) ? (b.has(id) ? 'both' : 'fr') : 'en';
      row[side]++;
      if (id === list && side !== 'both')
        console.log(`${side} only\n  ${french[i].slice(0, 300)}\n  ${english[i].slice(0, 300)}`);
    }
  }
  if (!list)
    console.table(
      Object.fromEntries(
        Object.entries(count).map(([id, row]) => [
          id,
          { ...row, share: (row.both / (row.both + row.fr + row.en)).toFixed(2) },
        ]),
      ),
    );
}
