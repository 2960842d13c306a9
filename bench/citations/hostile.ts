// Processor time of symbols, ordinals, dates and citations on hostile text, 100,000 and 200,000 characters.
// node bench/citations/hostile.ts
import { ALONE, findCitations } from '../../src/facts/citations/citations.ts';
import { findDates } from '../../src/facts/dates/index.ts';
import { meetingsIn } from '../../src/facts/meetings/meetings.ts';
import { findSymbols, ordinalAt, parseSymbol, readDate } from '../../src/lexicon/index.ts';

const SEEDS = [
  '1',
  '1/',
  '1/1',
  '1/1, ',
  '1 (',
  '1 (2000)',
  '(',
  ' ',
  'A',
  'A/',
  'A/1',
  'A/1-',
  'A/RES/1/1 A, ',
  'A/C.1',
  'S/RES/1 (2000) ',
  'A/RES/',
  'résolution ',
  'résolution 1/1 et ',
  'résolution 1/1 A à Z, ',
  'resolutions 48/2 of 1 May 2000, ',
  'Conseil ',
  'Security Council resolution ',
  'du Conseil de sécurité ',
  'annexe ',
  'annexe I, ',
  'paragraphe 4 l) de l’annexe à la ',
  '2020',
  '2020 ',
  '2020-',
  '2020 et ',
  '1 et ',
  '1 mars et ',
  '12 mars 2020, ',
  'mars ',
  'mars 2020 au ',
  'la même année ',
  '2020 la même année ',
  'au premier semestre de 2020 ',
  '« 2020 ',
  '« ',
  'soixante ',
  'soixante-',
  'quatre vingt ',
  'first ',
  'one hundred and ',
  'Ibid. ',
  'Ibid., A/1/1 ',
  '\u00a0',
  '’',
  'é',
  '😀',
  '1^{',
  '1er',
  'X',
  'IVXLC',
  'session ',
  'sixième et ',
  'sixième session et ',
  'first meeting in Vernham ',
  '217 A (IIII',
  'ES-',
  'S-1/1 ',
] as const;

const JOBS: Readonly<Record<string, (text: string) => unknown>> = {
  symbols: findSymbols,
  parse: parseSymbol,
  ordinal: (text) => ordinalAt(text, 0, 'fr'),
  date: (text) => readDate(text, 'fr'),
  dates: (text) => findDates(text, 'fr'),
  dates_en: (text) => findDates(text, 'en'),
  citations: (text) => findCitations(text, findDates(text, 'fr'), { ...ALONE, language: 'fr', known: new Map() }),
  citations_en: (text) => findCitations(text, findDates(text, 'en'), { ...ALONE, language: 'en', known: new Map() }),
  meetings: (text) => meetingsIn(unitOf(text), [], 'fr'),
  meetings_en: (text) => meetingsIn(unitOf(text), [], 'en'),
};

const unitOf = (text: string) =>
  ({ id: 'p_1', kind: 'numbered', text, at: 0, paragraph: null, point: null, sections: [] }) as const;

const best = (work: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
};

let worst = 0;
let growth = 0;
/** Below this, in ms, a ratio of two times is noise. */
const NOISE = 8;
for (const [name, job] of Object.entries(JOBS))
  for (const seed of SEEDS) {
    const text = seed.repeat(Math.ceil(200_000 / seed.length));
    const once = best(() => job(text.slice(0, 100_000)));
    const twice = best(() => job(text.slice(0, 200_000)));
    worst = Math.max(worst, once);
    if (twice > NOISE) growth = Math.max(growth, twice / once);
    if (once > 40 || (twice > NOISE && twice / once > 2.5))
      console.log(
        `${name} ${JSON.stringify(seed)}: ${once.toFixed(0)} ms, ${twice.toFixed(0)} ms, ×${(twice / once).toFixed(1)}`,
      );
  }
console.log(`worst at 100,000 characters: ${worst.toFixed(0)} ms`);
console.log(`FIGURE hostile.pattern.ms ${worst.toFixed(0)}`);
console.log(`FIGURE hostile.pattern.growth ${growth.toFixed(2)}`);
