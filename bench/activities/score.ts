// Kinds and themes of the annotated report, with what was missing and what was too much: node bench/activities/score.ts [--details]
import { readFileSync } from 'node:fs';
import { activitiesOf } from '../../src/facts/activities/activities.ts';
import { instrumentsOf } from '../../src/facts/instruments/instruments.ts';
import { readStub } from './stub.ts';

const SHARED = new URL('../../../shared/', import.meta.url).pathname;
const details = process.argv.includes('--details');
const gold = JSON.parse(readFileSync(`${SHARED}gold/facts/activities.json`, 'utf8'));

{
  const { units, found, language } = await readStub(`${SHARED}seeds/004_69fee26534a39183.txt`);
  const instruments = instrumentsOf(units, found, language);
  const t = performance.now();
  const activities = activitiesOf(units, { ...found, instruments }, language);
  console.log('ms', performance.now() - t, activities.length);
  for (const field of ['kinds', 'themes'] as const) {
    let want = 0,
      hit = 0,
      got = 0,
      fine = 0;
    const missed: Record<string, string[]> = {};
    const extra: Record<string, string[]> = {};
    for (const row of gold.rows) {
      if (row.doc !== '004' || row.ambiguous_fields.some((f: string) => f.includes(field.slice(0, -1)))) continue;
      const found = new Set(
        activities
          .filter((a) => a.paragraph === `para_${row.paragraph}` || a.paragraph.startsWith(`para_${row.paragraph}__`))
          .flatMap((a) => a[field]),
      );
      const groups: string[][] = field === 'kinds' ? row.kinds_any_of : row.themes.map((x: string) => [x]);
      const ok = new Set([...groups.flat(), ...row[`${field}_acceptable`]]);
      for (const g of groups) {
        want++;
        if (g.some((x) => found.has(x))) hit++;
        else (missed[g.join('|')] ??= []).push(row.paragraph);
      }
      for (const x of found) {
        got++;
        if (ok.has(x)) fine++;
        else (extra[x] ??= []).push(row.paragraph);
      }
    }
    const p = fine / got,
      r = hit / want;
    console.log(field, `precision ${p.toFixed(3)} recall ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}`);
    if (details) {
      console.log(' missed', JSON.stringify(missed));
      console.log(' extra', JSON.stringify(extra));
    }
  }
}
