// Documents: CONTRACT's object with what people said applied, its paragraphs, one paragraph in its round.
import { z } from '@hono/zod-openapi';
import {
  bareName,
  documentOf,
  exportHeld,
  factsAfterReview,
  type Head,
  paragraphRound,
  paragraphTexts,
  sponsorsOf,
  workOf,
} from '../../../register/index.ts';
import { list } from '../list.ts';
import { FORMS, type Form } from '../negotiate.ts';
import { Problem } from '../problem.ts';
import { type Answer, type Asked, resource } from '../resource.ts';
import { documentShape, paragraphRoundShape, paragraphShape } from '../shapes/objects.ts';
import { asOf, language } from '../shapes/parameters.ts';
import { workIn } from '../symbols.ts';

const TAG = 'Documents';
const SYMBOL = { symbol: ['Symbol of the work, its slashes as they are or as %2F.', 'A/RES/79/330'] } as const;
const WHICH = {
  language,
  version: z
    .string()
    .max(40)
    .optional()
    .openapi({ description: 'A version, such as Rev.1; default: the current one.' }),
};
type Which = { readonly language?: string; readonly version?: string };

const ENDINGS: Readonly<Partial<Record<Form, string>>> = { akn: 'xml', docx: 'docx', html: 'html', markdown: 'md' };

/** The document asked for. Errors: `work-language`, `work-version`. */
async function documentIn({ site, query }: Asked<Which>, { symbol, languages }: Head) {
  const held = await workOf(site.register, symbol);
  const versions = new Set(held?.expressions.map((one) => one.version) ?? []);
  if (query.language && !languages.includes(query.language))
    throw new Problem('work-language', { symbol, language: query.language, known: languages.join(', ') });
  if (query.version !== undefined && !versions.has(query.version))
    throw new Problem('work-version', {
      symbol,
      version: query.version,
      known: [...versions].map((one) => one || '–').join(', '),
    });
  return documentOf(site.register, symbol, query);
}

export const document = resource({
  id: 'document',
  path: '/documents/{symbol}',
  tag: TAG,
  summary:
    'The document as `octavo show --json` gives it, reviews applied; `workSponsors`: the longest list of sponsors that a text of the work gives, and its language',
  params: SYMBOL,
  query: WHICH,
  depends: ['register'],
  forms: ['json', 'akn', 'docx', 'html', 'markdown'],
  shape: documentShape,
  answer: async (asked) => {
    const head = await workIn(asked);
    if (!('work' in head)) return head;
    const found = await documentIn(asked, head);
    if (asked.form !== 'json') return exported(asked, head);
    const { reading } = found;
    const facts = factsAfterReview(reading, found.facts);
    const workSponsors = await sponsorsOf(asked.site.register, found);
    return { json: { ...reading, file: bareName(reading.file), workSponsors, facts } };
  },
});

async function exported({ site, form, query }: Asked<Which>, { symbol }: Head): Promise<Answer> {
  const body = await exportHeld(site.register, symbol, form as 'akn' | 'docx' | 'html' | 'markdown', query);
  const name = `${symbol.replace(/[^\p{L}\p{N}.]+/gu, '_')}.${ENDINGS[form]}`;
  return { body, mime: FORMS[form], ...(form === 'html' ? {} : { name }) };
}

interface Row {
  readonly id: string;
  readonly place: number;
  readonly symbol: string;
  readonly paragraph: object & {
    readonly role: string;
    readonly number: string | null;
    readonly verb: string | null;
    readonly text: string;
  };
}

export const paragraphs = list({
  id: 'paragraphs',
  path: '/documents/{symbol}/paragraphs',
  tag: TAG,
  summary: 'Its paragraphs and points in the order of print',
  params: SYMBOL,
  query: WHICH,
  depends: ['register'],
  item: paragraphShape,
  all: async (asked) => {
    const head = await workIn(asked as unknown as Asked);
    if (!('work' in head)) throw new Moved((head as { redirect: string }).redirect);
    const { reading } = await documentIn(asked as unknown as Asked<Which>, head);
    return reading.paragraphs.map(
      (paragraph, place): Row => ({ id: paragraph.id, place, symbol: head.symbol, paragraph }),
    );
  },
  name: ({ place }: Row) => String(place).padStart(6, '0'),
  give: ({ symbol, id, paragraph }) => ({ address: `${symbol}#${id}`, ...paragraph }),
  columns: {
    address: ({ symbol, id }) => `${symbol}#${id}`,
    role: ({ paragraph }) => paragraph.role,
    number: ({ paragraph }) => paragraph.number,
    verb: ({ paragraph }) => paragraph.verb,
    text: ({ paragraph }) => paragraph.text,
  },
});

/** A list whose address has another spelling. */
class Moved extends Problem {
  constructor(to: string) {
    super('symbol-ambiguous', {}, { status: 301, headers: { location: to } });
  }
}

export const paragraph = resource({
  id: 'paragraph',
  path: '/documents/{symbol}/paragraphs/{paragraph}',
  tag: TAG,
  summary: 'A paragraph in all its languages, with facts, requests, evidence and lineage',
  params: { ...SYMBOL, paragraph: ['Id of the paragraph.', 'para_1'] },
  query: { 'as-of': asOf },
  depends: ['register', 'cycle'],
  shape: paragraphRoundShape,
  answer: async (asked) => {
    const head = await workIn(asked);
    if (!('work' in head)) return head;
    const id = asked.params.paragraph;
    const texts = await paragraphTexts(asked.site.register, head, id);
    if (!texts.length) throw new Problem('paragraph-unknown', { symbol: head.symbol, paragraph: id });
    const state = await asked.cycle();
    const round = paragraphRound(state, asked.query['as-of'] ?? asked.site.today, head.symbol, id, null);
    const shown = texts.map(({ language: code, text, below, facts }) => ({
      language: code,
      ...text,
      points: below,
      facts: facts
        .filter(({ review }) => review?.verdict !== 'rejected')
        .map(({ kind, value, fact, review }) => ({ kind, fact, ...value, review })),
    }));
    return { json: { address: `${head.symbol}#${id}`, texts: shown, ...round } };
  },
});
