// node bench/cycle/evidence.ts [--show]: evidence against the gold for A/RES/77/13 and against pairs judged by eye; its speed.
import { existsSync, readFileSync } from 'node:fs';
import { EMPTY_INDEX, type EvidenceIndex, evidenceOf, withoutWork, withWorks } from '../../src/cycle/evidence/index.ts';
import { cooperation, REPORTS, SHARED, seeds } from './cooperation.ts';
import judged from './evidence-judged.json' with { type: 'json' };

const GOLD = { document: '003', symbol: 'A/RES/77/13' };
/** The gold's notes call these acceptable. */
const NEUTRAL: Readonly<Record<number, readonly string[]>> = { 2: ['65', '39', '41'], 6: ['65'] };
/** All their mandates were judged against all paragraphs of their organization, unseen. */
const BLIND = { '000': 'A/RES/79/330', '002': 'A/75/L.69' };
const FIRST = 3;

type Pairs = Map<string, number>;
const show = process.argv.includes('--show');

/** Pairs of the gold: "mandate paragraph" → strength. */
function goldPairs(): Pairs {
  const { links } = JSON.parse(readFileSync(`${SHARED}/gold/facts/evidence.json`, 'utf8'));
  const out: Pairs = new Map();
  for (const { doc, operative, evidence } of links) {
    if (doc !== GOLD.document) continue;
    for (const [report, list] of Object.entries(evidence as Record<string, { paragraph: number; strength: number }[]>))
      for (const { paragraph, strength } of list)
        out.set(`${GOLD.symbol}#para_${operative} ${REPORTS[report]}#para_${paragraph}`, strength);
  }
  return out;
}

const isNeutral = (mandate: string, paragraph: string): boolean =>
  mandate.startsWith(`${GOLD.symbol}#`) &&
  (NEUTRAL[Number(mandate.split('_').at(-1))] ?? []).includes(paragraph.split('_').at(-1)!);

/** Prints how many of what is shown is right, and how many of the strong pairs stand among the first three of their report. */
function score(name: string, index: EvidenceIndex, pairs: Pairs): void {
  const shown = { all: 0, right: 0 };
  const strong = { all: 0, found: 0 };
  for (const symbol of new Set([...pairs.keys()].map((key) => key.split('#')[0])))
    for (const { mandate, evidence } of evidenceOf(index, symbol)) {
      for (const { paragraph, score: how } of evidence) {
        if (isNeutral(mandate, paragraph)) continue;
        const strength = pairs.get(`${mandate} ${paragraph}`) ?? SHOWN.get(`${mandate} ${paragraph}`) ?? 0;
        shown.all++;
        if (strength) shown.right++;
        else if (show)
          console.log(
            `wrong ${how} ${mandate} ${paragraph} ${pairs.has(`${mandate} ${paragraph}`) || SHOWN.has(`${mandate} ${paragraph}`) ? '' : '(not judged)'}`,
          );
      }
      for (const [key, strength] of pairs) {
        const [of, paragraph] = key.split(' ');
        if (of !== mandate || strength < 2) continue;
        const first = evidence.filter((one) => one.paragraph.split('#')[0] === paragraph.split('#')[0]).slice(0, FIRST);
        strong.all++;
        if (first.some((one) => one.paragraph === paragraph)) strong.found++;
        else if (show) console.log(`missing ${key}`);
      }
    }
  console.log(`FIGURE evidence.${name}.precision ${shown.right}/${shown.all}`);
  console.log(`FIGURE evidence.${name}.strong ${strong.found}/${strong.all}`);
}

const pairsOf = (rows: readonly (readonly (string | number)[])[]): Pairs =>
  new Map(rows.map(([mandate, paragraph, strength]) => [`${mandate} ${paragraph}`, Number(strength)]));

/** Judged because they are shown: they are not asked for. */
const SHOWN = pairsOf(judged.shown);

const milliseconds = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
};

if (existsSync(`${SHARED}/gold/facts/evidence.json`)) {
  const texts = await seeds({ ...REPORTS, [GOLD.document]: GOLD.symbol, ...BLIND });
  const reports = texts.filter(({ kind }) => kind === 'report');
  score('gold', withWorks(EMPTY_INDEX, texts), goldPairs());
  const [pairs, fresh, blind, last] = [judged.pairs, judged.fresh, judged.blind, judged.last].map(pairsOf);
  score('blind', withWorks(EMPTY_INDEX, texts), blind);
  const works = cooperation();
  const in1 = (language: string): EvidenceIndex =>
    withWorks(EMPTY_INDEX, [...reports, ...works.filter((one) => one.language === language)]);
  score('judged', in1('fr'), pairs);
  score('fresh', in1('fr'), fresh);
  score('last', in1('fr'), last);
  score('across', in1('en'), pairs);
  score('across.last', in1('en'), last);
  const all = [...reports, ...works];
  let index = EMPTY_INDEX;
  console.log(
    `FIGURE evidence.all.ms ${milliseconds(() => {
      index = withWorks(EMPTY_INDEX, all);
    })}`,
  );
  const less = withoutWork(index, reports[0].symbol);
  console.log(`FIGURE evidence.one.ms ${milliseconds(() => withWorks(less, [reports[0]]))}`);
  console.log(`works ${index.works.size}, links ${[...index.links.values()].flat().length}`);
}
