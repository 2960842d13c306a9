// Time on hostile texts of 50,000 and 100,000 code units: doubling the text must not take more than 2.5 times as long.
import { activitiesOf } from '../../src/facts/activities/activities.ts';
import { findDates } from '../../src/facts/dates/dates.ts';
import type { ActorFact, Unit } from '../../src/facts/index.ts';
import { instrumentsOf } from '../../src/facts/instruments/instruments.ts';
import { matchNames, newContext } from '../../src/lexicon/index.ts';

const SEEDS = [
  'la FAO et la CARICOM ont signé un mémorandum d’accord entre ',
  'mémorandum d’accord avec l’OMS et la CARICOM en 2020 (2020-2021), ',
  'plan d’action ',
  'signé ',
  'développement durable ',
  'a créé un réseau ',
  '. A',
  '! " " ',
  'à Nairobi, ',
];

for (const seed of SEEDS) {
  const times = [50_000, 100_000].map((length) => {
    const text = `FAO CARICOM ${seed.repeat(Math.ceil(length / seed.length))}`;
    const unit: Unit = { id: 'p', kind: 'numbered', text, at: 0, paragraph: null, point: null, sections: [] };
    const actors: ActorFact[] = matchNames(text, 'fr', newContext()).map((one) => ({
      ...one,
      paragraph: 'p',
      text: '',
      role: 'involved',
    }));
    const dates = findDates(text, 'fr').map((one) => ({ ...one, paragraph: 'p', text: '' }));
    const start = performance.now();
    const instruments = instrumentsOf([unit], { actors, dates, citations: [] }, 'fr');
    const middle = performance.now();
    activitiesOf([unit], { actors, dates, citations: [], instruments }, 'fr');
    return [middle - start, performance.now() - middle];
  });
  console.log(
    seed.trim().slice(0, 40).padEnd(42),
    times.map(([a, b]) => `${a.toFixed(0)} + ${b.toFixed(0)} ms`).join('   '),
  );
}
