// Processor time of symbols, ordinals, dates and citations on hostile text, 100,000 and 200,000 characters.
// node --max-semi-space-size=128 bench/citations/hostile.ts: room for the facts of 200,000 characters, of which there are
// up to 200,000; with less the collector copies them about, and its time is not the patterns'.
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

/** Milliseconds the processor was at work for us; a thread's own count has steps of milliseconds. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Least time of `once` and of `twice`, which take turns: others on the machine slow both down alike. */
function best(once: () => unknown, twice: () => unknown, turns: number): readonly [number, number] {
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  for (let i = 0; i < turns; i++)
    [once, twice].forEach((work, n) => {
      const start = clock();
      work();
      least[n] = Math.min(least[n], clock() - start);
    });
  return least;
}

let worst = 0;
let growth = 0;
/** What is done in less time, in ms, for the longer text is not compared: the clock and the collector are as coarse. */
const FLOOR = 5;
const ASKED = { ms: 100, growth: 2.5 };
/** Turns at first, and before something is called too slow. */
const [FEW, MANY] = [3, 15];

for (const [name, job] of Object.entries(JOBS))
  for (const seed of SEEDS) {
    const text = seed.repeat(Math.ceil(200_000 / seed.length));
    const [short, long] = [text.slice(0, 100_000), text.slice(0, 200_000)];
    const measure = (turns: number) =>
      best(
        () => job(short),
        () => job(long),
        turns,
      );
    const isSlow = ([once, twice]: readonly [number, number]): boolean =>
      once > ASKED.ms / 2 || (twice > FLOOR && twice / once > ASKED.growth * 0.9);
    const quick = measure(FEW);
    const [once, twice] = isSlow(quick) ? measure(MANY) : quick;
    worst = Math.max(worst, once);
    if (twice > FLOOR) growth = Math.max(growth, twice / once);
    if (isSlow([once, twice]))
      console.log(
        `${name} ${JSON.stringify(seed)}: ${once.toFixed(1)} ms, ${twice.toFixed(1)} ms, ×${(twice / once).toFixed(2)}`,
      );
  }
console.log(`worst at 100,000 characters: ${worst.toFixed(0)} ms`);
console.log(`FIGURE hostile.pattern.ms ${worst.toFixed(0)}`);
console.log(`FIGURE hostile.pattern.growth ${growth.toFixed(2)}`);
