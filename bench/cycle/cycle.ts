// Obligations and board over the official files of the 75th, 77th and 79th sessions, the seeds and the other texts.
// node bench/cycle/cycle.ts [--show]: every cell, request and status that differs from the lists made by hand, then the figures.
import { readFileSync } from 'node:fs';
import {
  agendaOf,
  boardOf,
  type Cell,
  contradictionsOf,
  dueIn,
  type Entry,
  type Held,
  ledgerOf,
  mandatesIn,
  type Works,
  worksOf,
} from '../../src/cycle/index.ts';
import { titleOfItem } from '../../src/lexicon/index.ts';
import { extracts } from './extract.ts';
import { official, others } from './held.ts';

const AS_OF = '2026-11-22';
const ITEM = 'cooperation';

interface ByHand {
  readonly asks: Readonly<Record<string, readonly [organization: string, ...asks: string[]]>>;
}

const { asks }: ByHand = JSON.parse(readFileSync('bench/cycle/asks.json', 'utf8'));
const answers = JSON.parse(readFileSync('bench/cycle/answers.json', 'utf8'));

/** "R77:8": a report for session 77 asked in paragraph 8; "A…": the agenda. */
const askOf = ({ kind, session, paragraph }: Entry): string =>
  `${kind === 'report' ? 'R' : 'A'}${session}:${paragraph.replace('para_', '')}`;

class Tally {
  right = 0;
  all = 0;
  readonly faults: string[] = [];

  check(what: string, found: unknown, expected: unknown): void {
    this.all++;
    if (JSON.stringify(found) === JSON.stringify(expected)) this.right++;
    else this.faults.push(`${what}: ${JSON.stringify(found)} against ${JSON.stringify(expected)}`);
  }

  print(name: string): void {
    for (const fault of this.faults) console.log(`${name}: ${fault}`);
    console.log(`FIGURE ${name} ${this.right}/${this.all}`);
  }
}

const sorted = (list: readonly string[]): readonly string[] => [...list].sort();

/** Each field of each cell against the official extract. */
function boardAgainstExtract(works: Works): Tally {
  const tally = new Tally();
  const board = boardOf(works, AS_OF);
  const cells = new Map<string, Cell>(
    board.rows.flatMap(({ cells: own }) =>
      own.flatMap((cell) => cell.resolutions.map(({ symbol }) => [symbol, cell] as const)),
    ),
  );
  const rows = extracts(titleOfItem(ITEM, 'en')!);
  for (const row of rows) {
    const cell = cells.get(row.symbol);
    const ruling = cell?.resolutions.find(({ symbol }) => symbol === row.symbol);
    const { item, letter } = cell?.agenda.final ?? {};
    const vote = ruling?.vote;
    tally.check(`${row.symbol} session`, cell?.session, row.session);
    tally.check(`${row.symbol} agenda`, `${item} ${letter ?? ''}`, row.agenda);
    tally.check(
      `${row.symbol} drafts`,
      cell?.drafts.filter(({ basis }) => basis === 'printed').map(({ symbol }) => symbol),
      row.drafts,
    );
    tally.check(`${row.symbol} date`, ruling?.adopted, row.adopted);
    // The files leave out a side on which no State stood.
    tally.check(
      `${row.symbol} vote`,
      vote ? `${vote.inFavour ?? 0}-${vote.against ?? 0}-${vote.abstaining ?? 0}` : null,
      row.vote,
    );
  }
  tally.check('resolutions', sorted([...cells.keys()]), sorted([...new Set(rows.map(({ symbol }) => symbol))]));
  return tally;
}

/** Whom each resolution is about, what it asks for, for which session, in which paragraph. */
function asksAgainstList(works: Works): Tally {
  const tally = new Tally();
  const entries = mandatesIn(ledgerOf(works, AS_OF), { item: ITEM }).filter(
    ({ kind, session, sessionBasis }) => kind !== 'action' && session !== null && sessionBasis === 'stated',
  );
  const found = Map.groupBy(entries, ({ work }) => work);
  for (const [symbol, [organization, ...expected]] of Object.entries(asks)) {
    tally.check(`${symbol} organization`, works.bySymbol.get(symbol)?.organizations[0], organization);
    tally.check(`${symbol} asks`, sorted((found.get(symbol) ?? []).map(askOf)), sorted(expected));
  }
  tally.check(
    'others ask nothing',
    [...found.keys()].filter((symbol) => !asks[symbol]),
    [],
  );
  return tally;
}

/** What is due or overdue on the day, against what the list says of the sessions that run or have ended without an answer. */
function dueAgainstList(works: Works): Tally {
  const tally = new Tally();
  const found = dueIn(ledgerOf(works, AS_OF), { item: ITEM }).map(
    (one) => `${one.mandate} ${one.kind} ${one.session} ${one.status}`,
  );
  const expected = Object.entries(asks).flatMap(([symbol, [, ...own]]) =>
    own.flatMap((ask) => {
      const [, kind, session, paragraph] = /^(\w)(\d+):(\d+)$/.exec(ask)!;
      const status = { 80: 'overdue', 81: 'due' }[session];
      return status ? `${symbol}#para_${paragraph} ${kind === 'R' ? 'report' : 'agenda'} ${session} ${status}` : [];
    }),
  );
  for (const one of new Set([...found, ...expected]))
    tally.check('due', [one, found.includes(one)], [one, expected.includes(one)]);
  return tally;
}

/** Every report asked for at the 77th and 79th sessions: by which document and paragraphs it was answered. */
function answersAgainstList(works: Works): Tally {
  const tally = new Tally();
  const ledger = mandatesIn(ledgerOf(works, AS_OF), { item: ITEM, kind: 'report' }).filter(
    ({ sessionBasis }) => sessionBasis === 'stated',
  );
  for (const entry of ledger) {
    if (entry.session! > 79) continue;
    const [first] = entry.answers;
    const said = first && `${first.symbol} ${first.held} ${first.from ?? ''}-${first.to ?? ''}`;
    const expected =
      entry.session === 77
        ? `${answers.cited[77]} false -`
        : `${answers.report} true ${answers.sections[entry.organization!]}`;
    tally.check(entry.mandate, said, expected);
  }
  for (const row of boardOf(works, AS_OF).rows) {
    const cell = row.cells.find(({ session }) => session === 79)!;
    tally.check(
      `${row.organization} provisional`,
      cell.agenda.provisional?.letter ?? null,
      answers.provisional[row.organization] ?? null,
    );
    const section = cell.reports.find(({ symbol, from }) => symbol === answers.report && from);
    tally.check(
      `${row.organization} section`,
      section ? `${section.from}-${section.to}` : null,
      answers.sections[row.organization] ?? null,
    );
  }
  return tally;
}

/** The single cases that are asked for by name. */
function casesOf(works: Works): Tally {
  const tally = new Tally();
  const board = boardOf(works, AS_OF);
  const cell = (organization: string, session: number): Cell =>
    board.rows.find((row) => row.organization === organization)!.cells.find((one) => one.session === session)!;
  const draft = cell('org/SCO', 75).drafts.find(({ symbol }) => symbol === 'A/75/L.69');
  tally.check(
    'A/75/L.69 is the draft of A/RES/75/268',
    [draft?.held, draft?.sponsors.length, cell('org/SCO', 75).resolutions[0].symbol],
    [true, 8, 'A/RES/75/268'],
  );
  const answered = mandatesIn(ledgerOf(works, AS_OF), { symbol: 'A/RES/77/13', kind: 'report' })[0];
  tally.check(
    'A/RES/77/13',
    answered.answers[0].paragraphs,
    [62, 63, 64, 65].map((number) => `A/79/302#para_${number}`),
  );
  tally.check('… which the report never cites', works.bySymbol.get('A/79/302')!.citations.has('A/RES/77/13'), false);
  tally.check(
    'the report of 2022 is not held',
    [works.bySymbol.has('A/77/277'), cell('org/ECO', 77).reports[0].held],
    [false, false],
  );
  const coming = agendaOf(works, 81, AS_OF, { item: ITEM });
  tally.check(
    '81st: sub-items decided',
    coming.lines.length,
    Object.values(asks)
      .flat()
      .filter((one) => one.startsWith('A81')).length,
  );
  tally.check('81st: reports alone', sorted(coming.reportsAlone.map(({ organization }) => organization!)), [
    'org/AU',
    'org/LAS',
    'org/SELA',
  ]);
  tally.check(
    '83rd: the standing series',
    agendaOf(works, 83, AS_OF, { item: ITEM }).lines.map(({ organization }) => organization),
    ['org/GCC'],
  );
  return tally;
}

function contradictions(works: Works): void {
  const all = contradictionsOf(works);
  if (process.argv.includes('--show'))
    for (const { about, sources } of all)
      console.log(`${about}: ${sources.map(({ address, value }) => `${address} says ${value}`).join('; ')}`);
  console.log(`FIGURE cycle.contradictions ${all.length}`);
}

const given = await others();
const languages = { en: [...official({ languages: ['en'] })], fr: [...official({ languages: ['fr'] })] };
const choices: readonly [string, readonly Held[]][] = [
  ['', [...languages.en, ...languages.fr, ...given]],
  ['.en', [...languages.en, ...given]],
  ['.fr', [...languages.fr, ...given]],
];
for (const [name, held] of choices) {
  const works = worksOf(held);
  boardAgainstExtract(works).print(`cycle.board${name}`);
  asksAgainstList(works).print(`cycle.asks${name}`);
  dueAgainstList(works).print(`cycle.due${name}`);
  answersAgainstList(works).print(`cycle.answers${name}`);
  if (name) continue;
  casesOf(works).print('cycle.cases');
  contradictions(works);
}
