// Requests and what became of them, comparison, lineage, board, agenda, deadlines.
import { z } from '@hono/zod-openapi';
import { officialName, say, sayAddress } from '../../../lexicon/index.ts';
import {
  agendaToCome,
  compareHeld,
  cycleBoard,
  type Deadline,
  type Due,
  deadlines as deadlinesOf,
  deadlineTitle,
  due as dueOf,
  type Entry,
  evidence as evidenceOf,
  lineage as lineageOf,
  mandates as mandatesOf,
  STATUSES,
} from '../../../register/index.ts';
import { writeAtom, writeIcs } from '../../../writers/index.ts';
import { wordsIn } from '../../web/frame/words.ts';
import { pathOfAddress } from '../../web/parts/addresses.ts';
import { ordinal } from '../../web/parts/doc-terms.ts';
import { list } from '../list.ts';
import { Problem } from '../problem.ts';
import { type Asked, resource } from '../resource.ts';
import {
  agendaShape,
  boardShape,
  comparisonShape,
  deadlineShape,
  dueShape,
  evidenceShape,
  lineageShape,
  mandateShape,
} from '../shapes/objects.ts';
import { actor, asOf, language, session, symbol } from '../shapes/parameters.ts';
import { headOf, workIn } from '../symbols.ts';

const TAG = 'Cycle';
const SYMBOL = { symbol: ['Symbol of the work, its slashes as they are or as %2F.', 'A/RES/77/13'] } as const;
const DEPENDS = ['register', 'cycle'];
type Day = { readonly 'as-of'?: string };
const dayOf = ({ site, query }: Asked<Day>): string => query['as-of'] ?? site.today;

/** "report, session 81 · due in the running session". */
function askedFor({ kind, session: number, status }: Due, wanted: string): string {
  const words = wordsIn(wanted);
  return `${words(`kind-${kind}`)}, ${words('doc-session-n', { n: ordinal(number, words) })} · ${words(`status-${status}`)}`;
}

const link = (origin: string, address: string): string => `${origin}${encodeURI(pathOfAddress(address))}`;

export const mandates = list({
  id: 'mandates',
  path: '/mandates',
  tag: TAG,
  summary: 'What was asked, of whom, for when, and what became of it',
  depends: DEPENDS,
  query: {
    symbol: symbol.optional().openapi({ description: 'The asking work.', example: 'A/RES/77/13' }),
    addressee: actor('Who is asked.'),
    organization: actor('Whom the asking work is about.'),
    session,
    status: z.enum(STATUSES as unknown as ['open']).optional(),
    'as-of': asOf,
  },
  item: mandateShape,
  all: async (asked) => {
    const { query, site } = asked;
    const { addressee, organization, session: number, status } = query;
    const work = query.symbol === undefined ? undefined : (await headOf({ site }, query.symbol)).symbol;
    return mandatesOf(await asked.cycle(), dayOf(asked as never), {
      symbol: work,
      addressee,
      organization,
      session: number,
      status,
    });
  },
  name: ({ work }: Entry) => work,
  entry: (one, { origin, language: wanted }) => ({
    id: `urn:octavo:mandate:${encodeURI(one.mandate)}:${one.kind}:${encodeURI(one.verb)}`,
    title: `${sayAddress(one.mandate, wanted)}: ${one.phrase} · ${wordsIn(wanted)(`status-${one.status}`)}`,
    updated: one.asked,
    link: link(origin, one.mandate),
    categories: [one.status, one.kind],
    text: `${one.text}\n${say(one.reason.id, one.reason.values, wanted).text}`,
    language: one.language,
  }),
  newest: async (all) => ({ items: [...all].sort((a, b) => ((b.asked ?? '') < (a.asked ?? '') ? -1 : 1)) }),
  columns: {
    mandate: (one) => one.mandate,
    kind: (one) => one.kind,
    verb: (one) => one.verb,
    phrase: (one) => one.phrase,
    addressees: (one) => one.addressees,
    organization: (one) => one.organization,
    session: (one) => one.session,
    status: (one) => one.status,
    asked: (one) => one.asked,
    answers: (one) => one.answers.map((answer) => answer.symbol),
    language: (one) => one.language,
    text: (one) => one.text,
  },
});

export const due = list({
  id: 'due',
  path: '/due',
  tag: TAG,
  summary: 'What is due in the running session, and what is overdue',
  depends: DEPENDS,
  query: {
    item: z.string().max(60).optional(),
    organization: actor('Whom it is about.'),
    addressee: actor('Who is asked.'),
    'as-of': asOf,
  },
  item: dueShape,
  all: async (asked) => {
    const { item, organization, addressee } = asked.query;
    return dueOf(await asked.cycle(), dayOf(asked as never), { item, organization, addressee });
  },
  name: ({ mandate }: Due) => mandate,
  entry: (one, { origin, language: wanted }) => ({
    id: `urn:octavo:due:${encodeURI(one.mandate)}:${one.kind}:${one.session}`,
    title: `${sayAddress(one.mandate, wanted)}: ${askedFor(one, wanted)}`,
    updated: null,
    link: link(origin, one.mandate),
    categories: [one.status, one.kind],
    text: [askedFor(one, wanted), one.organization && officialName(one.organization, wanted)]
      .filter(Boolean)
      .join(' · '),
  }),
  columns: {
    mandate: (one) => one.mandate,
    kind: (one) => one.kind,
    session: (one) => one.session,
    opens: (one) => one.sessionOpens,
    status: (one) => one.status,
    organization: (one) => one.organization,
  },
});

export const evidence = resource({
  id: 'evidence',
  path: '/evidence/{symbol}',
  tag: TAG,
  summary: 'Paragraphs of reports on the matter of each request',
  params: SYMBOL,
  depends: DEPENDS,
  shape: z.looseObject({ items: z.array(evidenceShape), next: z.null() }),
  answer: async (asked) => {
    const head = await workIn(asked);
    if (!('work' in head)) return head;
    return { json: { items: evidenceOf(await asked.cycle(), head.symbol), next: null } };
  },
});

export const lineage = resource({
  id: 'lineage',
  path: '/lineage/{symbol}/{paragraph}',
  tag: TAG,
  summary: 'A paragraph through the sessions, and the same clause for other organizations',
  params: { ...SYMBOL, paragraph: ['Id of the paragraph.', 'para_1'] },
  query: { language },
  depends: DEPENDS,
  shape: lineageShape,
  answer: async (asked) => {
    const head = await workIn(asked);
    if (!('work' in head)) return head;
    const { paragraph } = asked.params;
    const state = await asked.site.cycle();
    const held = state.works.bySymbol.get(head.symbol)?.held ?? [];
    if (!held.some((one) => one.paragraphs.some(({ id }) => id === paragraph)))
      throw new Problem('paragraph-unknown', { symbol: head.symbol, paragraph });
    return { json: lineageOf(state, `${head.symbol}#${paragraph}`, asked.query.language ?? null) };
  },
});

export const compare = resource({
  id: 'compare',
  path: '/compare',
  tag: TAG,
  summary: 'What changed between two works, and what the change means',
  query: {
    before: symbol.openapi({ example: 'A/RES/77/338' }),
    after: symbol.openapi({ example: 'A/RES/79/332' }),
    language,
  },
  depends: DEPENDS,
  shape: comparisonShape,
  answer: async ({ site, query }) => {
    const [before, after] = await Promise.all([headOf({ site }, query.before), headOf({ site }, query.after)]);
    return { json: compareHeld(await site.cycle(), before.symbol, after.symbol, query.language ?? null) };
  },
});

export const cycle = resource({
  id: 'cycle',
  path: '/cycle',
  tag: TAG,
  summary: 'The board: organization by session',
  query: { organization: actor('This row only.'), 'as-of': asOf },
  depends: DEPENDS,
  shape: boardShape,
  answer: async (asked) => {
    const { organization } = asked.query;
    return { json: cycleBoard(await asked.cycle(), dayOf(asked), organization) };
  },
});

export const agenda = resource({
  id: 'agenda',
  path: '/agenda/{session}',
  tag: TAG,
  summary: 'The agenda of a session as resolutions decide it',
  params: { session: ['Number of the session.', '81'] },
  query: { item: z.string().max(60).optional(), 'as-of': asOf },
  depends: DEPENDS,
  shape: agendaShape,
  answer: async (asked) => {
    const number = Number(asked.params.session);
    if (!Number.isInteger(number) || number < 1 || number > 999)
      throw new Problem('api-parameter-bad', { name: 'session', reason: 'the number of a session' });
    return { json: agendaToCome(await asked.cycle(), number, dayOf(asked), asked.query.item) };
  },
});

const FILTER = {
  organization: actor('Whom it is about.'),
  addressee: actor('Who is asked, such as un/UNIDO.'),
  'as-of': asOf,
};

async function datesFor(
  asked: Asked<Day & { organization?: string; addressee?: string }>,
): Promise<readonly Deadline[]> {
  const { organization, addressee } = asked.query;
  return deadlinesOf(await asked.cycle(), dayOf(asked), { organization, addressee });
}

export const deadlines = resource({
  id: 'deadlines',
  path: '/deadlines',
  tag: TAG,
  summary: 'Dates to come of what is open, due or overdue',
  query: FILTER,
  depends: DEPENDS,
  forms: ['json', 'ics', 'atom'],
  shape: z.looseObject({ items: z.array(deadlineShape), next: z.null() }),
  answer: async (asked) => {
    const items = await datesFor(asked);
    if (asked.form === 'json') return { json: { items, next: null } };
    return { body: asked.form === 'ics' ? calendar(asked, items) : feed(asked, items) };
  },
});

const nameOf = ({ query, language }: Asked<{ organization?: string; addressee?: string }>): string =>
  deadlineTitle(query, language);

const calendar = (asked: Asked<{ organization?: string; addressee?: string }>, items: readonly Deadline[]): string =>
  writeIcs(items, {
    name: nameOf(asked),
    stamp: asked.site.today,
    language: asked.language,
    addressOf: (mandate) => link(asked.origin, mandate),
  });

const feed = (asked: Asked<{ organization?: string; addressee?: string }>, items: readonly Deadline[]): string =>
  writeAtom(items, {
    id: `urn:octavo:deadlines${asked.address.search}`,
    title: nameOf(asked),
    updated: asked.site.today,
    self: asked.address.href,
    language: asked.language,
    addressOf: (mandate) => link(asked.origin, mandate),
  });

const deadlineFile = (form: 'ics' | 'atom', summary: string) =>
  resource({
    id: `deadlines_${form}`,
    path: `/deadlines.${form}`,
    tag: TAG,
    summary,
    query: FILTER,
    depends: DEPENDS,
    forms: [form],
    shape: z.string(),
    answer: async (asked) => {
      const items = await datesFor(asked);
      return { body: form === 'ics' ? calendar(asked, items) : feed(asked, items) };
    },
  });

export const deadlinesIcs = deadlineFile('ics', 'The same as a calendar (iCalendar), to subscribe to');
export const deadlinesAtom = deadlineFile('atom', 'The same as a feed (Atom)');
