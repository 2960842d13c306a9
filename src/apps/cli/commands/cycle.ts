// octavo mandates, due, evidence, compare, lineage, cycle, instruments: questions about the cycle.

import { type say, sayItem } from '../../../lexicon/index.ts';
import {
  actorMeant,
  type ComparedRow,
  Cycle,
  type CycleState,
  compareHeld,
  cycleBoard,
  deadlineFile,
  due as dueOf,
  type Entry,
  evidence as evidenceOf,
  instruments as instrumentsOf,
  lineage as lineageOf,
  lookUp,
  mandates as mandatesOf,
  type Reason,
  type Register,
  STATUSES,
  type Status,
  sayMeaning,
  sayReason,
} from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { print } from '../output.ts';
import { type Command, UsageError } from './command.ts';
import { REGISTER_OPTION, withRegister } from './with-register.ts';

const SHARED = {
  json: { type: 'boolean' },
  register: { type: 'string' },
  'as-of': { type: 'string' },
  language: { type: 'string' },
} as const;
const AS_OF: readonly [string, string] = ['--as-of DATE', 'the day it is said for; default: today'];
const JSON_OPTION: readonly [string, string] = ['--json', 'print JSON'];
const LANGUAGE: readonly [string, string] = ['--language L', 'en, fr, es, ru, ar or zh'];

type Values = { readonly [name: string]: string | boolean | undefined };
interface Asked {
  readonly register: Register;
  readonly state: CycleState;
  readonly asOf: string;
  readonly values: Values;
  readonly words: readonly string[];
}

/** A command that asks the cycle: opens the register, computes, prints what `answer` gives. */
function question(
  about: Omit<Command, 'run'> & {
    readonly own?: Record<string, { type: 'string' }>;
    readonly count?: readonly number[];
  },
  answer: (asked: Asked) => unknown,
  show: (answer: never, asked: Asked) => Iterable<string>,
): Command {
  return {
    ...about,
    run: async (args) => {
      const { values, positionals } = optionsOf(args, { ...SHARED, ...about.own });
      if (about.count && !about.count.includes(positionals.length))
        throw new UsageError(`usage: octavo ${about.usage}`);
      const asOf = (values['as-of'] as string | undefined) ?? new Date().toISOString().slice(0, 10);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw new UsageError('--as-of is a day: 2026-11-22');
      return withRegister(values.register as string | undefined, async (register) => {
        const state = await new Cycle(register).state();
        const asked: Asked = { register, state, asOf, values: values as Values, words: positionals };
        const result = await answer(asked);
        if (values.json) print(JSON.stringify(result));
        else for (const line of show(result as never, asked)) print(line);
        return 0;
      });
    },
  };
}

const reasonOf = ({ id, values }: Reason): string => sayReason({ id: id as Parameters<typeof say>[0], values }, 'en');
const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

function sessionOf(value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,3}$/.test(String(value))) throw new UsageError('--session is a number');
  return Number(value);
}

function yearOf(value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{4}$/.test(String(value))) throw new UsageError('--year is a year: 2026');
  return Number(value);
}

function statusOf(value: string | boolean | undefined): Status | undefined {
  if (value === undefined || STATUSES.includes(value as Status)) return value as Status | undefined;
  throw new UsageError(`--status is one of ${STATUSES.join(', ')}`);
}

export const mandates = question(
  {
    name: 'mandates',
    summary: 'what was asked, of whom, by when, and what became of it',
    usage:
      'mandates [SYMBOL] [--addressee ACTOR] [--organization ACTOR] [--session N] [--status STATUS] [--as-of DATE] [--json]',
    about: 'The obligation ledger: every request of the operative paragraphs with its status on a day and the reason.',
    options: [
      ['--addressee ACTOR', 'un/UNIDO, un/SG, org/ECO …, an acronym or a name'],
      ['--organization ACTOR', 'the organization a resolution is about: org/ECO, ECO'],
      ['--session N', 'the session something is to be delivered at'],
      ['--status STATUS', STATUSES.join(', ')],
      AS_OF,
      JSON_OPTION,
      REGISTER_OPTION,
    ],
    examples: [['octavo mandates --addressee un/UNIDO --organization org/ECO', 'what UNIDO is asked about ECO']],
    own: {
      addressee: { type: 'string' },
      organization: { type: 'string' },
      session: { type: 'string' },
      status: { type: 'string' },
    },
    count: [0, 1],
  },
  async ({ register, state, asOf, values, words }) =>
    mandatesOf(state, asOf, {
      symbol: words[0] && (await lookUp(register, words[0])),
      addressee: text(values.addressee),
      organization: text(values.organization),
      session: sessionOf(values.session),
      status: statusOf(values.status),
    }),
  function* (entries: readonly Entry[]) {
    for (const one of entries) {
      yield `${one.mandate}  ${one.status}${one.session ? `  session ${one.session}` : ''}  ${one.addressees.join(', ')}`;
      yield `  ${one.text}`;
      yield `  ${reasonOf(one.reason)}`;
    }
    yield `${entries.length} requests`;
  },
);

export const due = question(
  {
    name: 'due',
    summary: 'reports, items and actions that are due or overdue',
    usage: 'due [--as-of DATE] [--item cooperation] [--organization ACTOR] [--json | --to ics|atom]',
    about:
      'What is due in the running session and what is overdue from earlier ones. With --to, the dates to come (ten and six weeks before a report is considered, openings of sessions) as a calendar or a feed.',
    options: [
      AS_OF,
      ['--item NAME', 'of one recurring item, such as cooperation'],
      ['--organization ACTOR', 'about one organization'],
      ['--to FORMAT', 'ics: a calendar; atom: a feed'],
      JSON_OPTION,
      REGISTER_OPTION,
    ],
    examples: [
      ['octavo due --item cooperation --as-of 2026-11-22', 'what the cooperation item owes on that day'],
      ['octavo due --organization org/ECO --to ics > eco.ics', 'for the calendar on your desk'],
    ],
    own: { item: { type: 'string' }, organization: { type: 'string' }, to: { type: 'string' } },
    count: [0],
  },
  ({ state, asOf, values }) => {
    const filter = { item: text(values.item), organization: text(values.organization) };
    const { to } = values;
    if (to === undefined) return dueOf(state, asOf, filter);
    if (to !== 'ics' && to !== 'atom') throw new UsageError('--to is ics or atom');
    const now = new Date().toISOString();
    return deadlineFile(state, filter, { to, asOf, now, language: text(values.language) });
  },
  function* (all: ReturnType<typeof dueOf> | string) {
    if (typeof all === 'string') return yield all;
    for (const one of all) {
      const by = one.dates ? `  submit by ${one.dates.submission.date}` : '';
      yield `${one.mandate}  ${one.kind}  session ${one.session} (${one.sessionOpens})  ${one.status}  ${one.organization ?? ''}${by}`;
    }
    yield `${all.length} due or overdue`;
  },
);

export const evidence = question(
  {
    name: 'evidence',
    summary: 'which paragraphs of reports speak of what a resolution asks',
    usage: 'evidence SYMBOL [--json]',
    about:
      'For each mandate the paragraphs of later reports that answer it and of earlier ones it goes back to, best first, with reasons.',
    options: [JSON_OPTION, REGISTER_OPTION],
    examples: [['octavo evidence A/RES/77/13', 'what was reported on it']],
    count: [1],
  },
  async ({ register, state, words }) => evidenceOf(state, await lookUp(register, words[0])),
  function* (all: ReturnType<typeof evidenceOf>) {
    for (const { mandate, evidence: found } of all) {
      yield mandate;
      for (const one of found)
        yield `  ${one.score.toFixed(2)} ${one.relation} ${one.paragraph} (${one.review}): ${one.reasons.map(reasonOf).join(' ')}`;
    }
  },
);

export const compare = question(
  {
    name: 'compare',
    summary: 'what changed between two documents, and what it means',
    usage: 'compare SYMBOL SYMBOL [--language L] [--json]',
    about:
      'Aligns the paragraphs and says what the change means: verb stronger or weaker, addressee added or dropped, session moved, qualifier in or out.',
    options: [LANGUAGE, JSON_OPTION, REGISTER_OPTION],
    examples: [['octavo compare A/RES/77/338 A/RES/79/332', 'SCO, 77th to 79th session']],
    count: [2],
  },
  async ({ register, state, values, words }) => {
    const [before, after] = await Promise.all(words.map((one) => lookUp(register, one)));
    return compareHeld(state, before, after, (text(values.language) as 'en' | undefined) ?? null);
  },
  function* ({ rows, counts }: ReturnType<typeof compareHeld>) {
    yield Object.entries(counts)
      .filter(([, n]) => n)
      .map(([change, n]) => `${n} ${change}`)
      .join(', ');
    for (const row of rows) if (row.change !== 'unchanged') yield* rowLines(row);
  },
);

function* rowLines(row: ComparedRow): Generator<string> {
  const ids = (texts: ComparedRow['before']): string => texts.map((one) => one.id).join(' + ') || '–';
  yield '';
  yield `${ids(row.before)} → ${ids(row.after)}  ${row.change}${row.moved ? ', moved' : ''}`;
  for (const meaning of row.meanings) yield `  * ${sayMeaning(meaning, 'en')}`;
  yield `  ${row.words.map(({ kind, text: words }) => (kind === 'same' ? words : kind === 'in' ? `{+${words}+}` : `[-${words}-]`)).join('')}`;
  for (const point of row.points) if (point.change !== 'unchanged') yield* rowLines(point);
}

export const lineage = question(
  {
    name: 'lineage',
    summary: 'a paragraph through the sessions, and the same clause elsewhere',
    usage: 'lineage SYMBOL#PARAGRAPH [--language L] [--json]',
    about:
      'Follows a paragraph through all resolutions of its succession and their drafts; then the same clause in the resolutions on other organizations, with their votes.',
    options: [LANGUAGE, JSON_OPTION, REGISTER_OPTION],
    examples: [['octavo lineage "A/RES/79/330#para_46"', 'where the words come from']],
    count: [1],
  },
  async ({ register, state, values, words }) => {
    const [symbol, paragraph] = words[0].split('#');
    if (!paragraph) throw new UsageError('lineage needs SYMBOL#PARAGRAPH');
    const address = `${await lookUp(register, symbol)}#${paragraph}`;
    return lineageOf(state, address, (text(values.language) as 'en' | undefined) ?? null);
  },
  function* ({ steps, sisters }: ReturnType<typeof lineageOf>) {
    for (const step of steps) {
      yield `${step.symbol}#${step.paragraphs.map((one) => one.id).join('+')}  session ${step.session ?? '?'}${step.row ? `  ${step.row.change}` : ''}`;
      for (const meaning of step.row?.meanings ?? []) yield `  * ${sayMeaning(meaning, 'en')}`;
      for (const one of step.paragraphs) yield `  ${one.text}`;
    }
    for (const one of sisters.slice(0, 10))
      yield `~ ${one.likeness.toFixed(2)} ${one.address}: ${one.text.slice(0, 120)}`;
  },
);

export const cycle = question(
  {
    name: 'cycle',
    summary: 'the cycle board: organization by session',
    usage: 'cycle [--organization ACTOR] [--as-of DATE] [--json]',
    about:
      'For each organization and session: agenda item and letter, draft with sponsors, resolution with vote, section of the report, what comes next.',
    options: [['--organization ACTOR', 'one row, such as org/ECO'], AS_OF, JSON_OPTION, REGISTER_OPTION],
    examples: [['octavo cycle --organization org/SCO', 'the rounds of SCO']],
    own: { organization: { type: 'string' } },
    count: [0],
  },
  ({ state, asOf, values }) => {
    const named = text(values.organization);
    return cycleBoard(state, asOf, named && actorMeant(named));
  },
  function* (board: ReturnType<CycleState['board']>) {
    for (const row of board.rows) {
      yield `${row.organization}${row.next ? `  next: session ${row.next.session}` : ''}`;
      for (const cell of row.cells) {
        const place = cell.agenda.final ?? cell.agenda.provisional;
        const parts = [
          place && `item ${sayItem(place.item ?? '?', place.letter ? [place.letter] : [], 'en')}`,
          ...cell.drafts.map((one) => one.symbol),
          ...cell.resolutions.map(
            (one) =>
              `${one.symbol}${one.vote ? ` ${one.vote.inFavour}–${one.vote.against}–${one.vote.abstaining}` : ''}`,
          ),
          ...cell.reports.map(
            (one) => `${one.symbol}${one.from ? ` paras ${one.from}–${one.to}` : ''}${one.held ? '' : ' (not held)'}`,
          ),
          ...cell.notes.map(reasonOf),
        ].filter(Boolean);
        if (parts.length) yield `  ${cell.session}: ${parts.join(' · ')}`;
      }
    }
    for (const one of board.contradictions)
      yield `! ${one.about}: ${one.sources.map(({ address, value }) => `${address}: ${value}`).join(' | ')}`;
  },
);

export const instruments = question(
  {
    name: 'instruments',
    summary: 'agreements between UN entities and organizations, in time',
    usage:
      'instruments [--organization ACTOR] [--entity ACTOR] [--expiring-before DATE] [--year N] [--as-of DATE] [--json]',
    about: 'Chains of instruments with dates, validity and renewals; what no document prints is unknown.',
    options: [
      ['--organization ACTOR', 'org/ECO …'],
      ['--entity ACTOR', 'un/UNIDO …'],
      ['--expiring-before DATE', 'those that end before this day'],
      ['--year N', 'those in force, or not known not to be, in this year'],
      AS_OF,
      JSON_OPTION,
      REGISTER_OPTION,
    ],
    examples: [['octavo instruments --expiring-before 2027-12-31', 'what runs out']],
    own: {
      organization: { type: 'string' },
      entity: { type: 'string' },
      'expiring-before': { type: 'string' },
      year: { type: 'string' },
    },
    count: [0],
  },
  ({ state, asOf, values }) =>
    instrumentsOf(state, asOf, {
      organization: text(values.organization),
      entity: text(values.entity),
      expiringBefore: text(values['expiring-before']),
      year: yearOf(values.year),
    }),
  function* (chains: ReturnType<typeof instrumentsOf>) {
    for (const chain of chains) {
      yield `${chain.type}: ${chain.entity} – ${chain.counterpart}`;
      for (const one of chain.instruments) {
        yield `  ${one.date ?? 'undated'}  valid ${one.validFrom ?? '?'} – ${one.expires ?? 'unknown'}${one.renews ? '  renews the one before' : ''}`;
        for (const mention of one.mentions) yield `    ${mention.address} «${mention.words.slice(0, 100)}»`;
      }
    }
  },
);
