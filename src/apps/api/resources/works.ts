// Works: which are held, in which languages, from which files, and who cites them.
import { z } from '@hono/zod-openapi';
import {
  arrivedAt,
  bareName,
  citedBy,
  copiesOfWork,
  type Head,
  linkedData,
  MIME,
  originalOf,
  symbolOf,
  titleOf,
  workOf,
  worksMeant,
  worksWhere,
} from '../../../register/index.ts';
import { pathOf } from '../../web/parts/addresses.ts';
import { pageOf } from '../cursor.ts';
import { list } from '../list.ts';
import { Problem } from '../problem.ts';
import { type Answer, type Asked, resource } from '../resource.ts';
import { citedByShape, citedWorkShape, copyShape, expressionShape, workShape } from '../shapes/objects.ts';
import { actor, kind, language, session, words } from '../shapes/parameters.ts';
import { apiSymbol, workIn } from '../symbols.ts';

const TAG = 'Works';
const SYMBOL = { symbol: ['Symbol of the work, its slashes as they are or as %2F.', 'A/RES/79/330'] } as const;

const given = ({ work: _work, former: _former, withdrawn: _withdrawn, ...head }: Head) => ({
  held: true as const,
  ...head,
  address: `/api/v1/works/${apiSymbol(head.symbol)}`,
});

export const works = list({
  id: 'works',
  path: '/works',
  tag: TAG,
  summary: 'Works that are held',
  depends: ['register'],
  query: {
    kind,
    session,
    organ: actor('An organ, such as un/UNGA.'),
    language,
    actor: actor('Named in its facts.'),
    q: words.optional().openapi({ description: 'Words that stand in its symbol or titles.' }),
  },
  item: workShape,
  all: ({ site, query }) => worksWhere(site.register, site.catalogue, query),
  name: ({ symbol }: Head) => symbol,
  give: given,
  newest: async (all: readonly Head[], { site, query }) => {
    const limit = (query as { limit?: number }).limit ?? 50;
    const items = [...all].sort((a, b) => b.revision - a.revision).slice(0, limit);
    return { items, extra: await arrivedAt(site.register, items) };
  },
  entry: (head, { origin, language: wanted }, extra) => {
    const named = titleOf(head, [wanted]);
    return {
      id: `urn:octavo:${encodeURI(head.symbol)}`,
      title: `${head.symbol}${named ? `: ${named.title}` : ''}`,
      updated: (extra as ReadonlyMap<number, string>).get(head.work) ?? head.date,
      link: `${origin}${encodeURI(pathOf(head.symbol))}`,
      categories: [head.kind],
      text: [head.kind, head.date, head.languages.join(', ')].filter(Boolean).join(' · '),
      language: named?.language,
    };
  },
  columns: {
    symbol: (head) => head.symbol,
    kind: (head) => head.kind,
    session: (head) => head.session,
    date: (head) => head.date,
    organs: (head) => head.organs,
    languages: (head) => head.languages,
    title: (head) => titleOf(head, ['en'])?.title,
    title_language: (head) => titleOf(head, ['en'])?.language,
  },
});

export const work = resource({
  id: 'work',
  path: '/works/{symbol}',
  tag: TAG,
  summary: 'One work; cited but never read: "held": false',
  params: SYMBOL,
  depends: ['register'],
  forms: ['json', 'jsonld'],
  shape: z.union([workShape, citedWorkShape]),
  answer: async (asked) => (asked.form === 'json' && (await citedOnly(asked))) || shown(asked),
});

/** A symbol that nobody here has read, but that held documents cite. */
async function citedOnly({ site, params }: Asked): Promise<Answer | null> {
  const symbol = symbolOf(params.symbol);
  if (!symbol || worksMeant(site.catalogue, params.symbol).length) return null;
  const found = await citedBy(site.register, site.catalogue, symbol, ['en', 'fr']);
  return found.length ? { json: { symbol, held: false, citedBy: found.length } } : null;
}

async function shown(asked: Asked): Promise<Answer> {
  const head = await workIn(asked);
  if (!('work' in head)) return head;
  if (asked.form === 'json') return { json: given(head) };
  const { origin } = asked;
  const addresses = {
    document: (symbol: string, code?: string) => `${origin}${encodeURI(pathOf(symbol, code))}`,
    file: (symbol: string, sha256: string) => `${origin}/api/v1/works/${apiSymbol(symbol)}/files/${sha256}`,
  };
  return { body: JSON.stringify(await linkedData(asked.site.register, head.symbol, addresses)) };
}

const expressions = (id: string, path: string, summary: string, current: boolean) =>
  resource({
    id,
    path,
    tag: TAG,
    summary,
    params: SYMBOL,
    depends: ['register'],
    shape: z.looseObject({ items: z.array(expressionShape), next: z.null() }),
    answer: async (asked) => {
      const head = await workIn(asked);
      if (!('work' in head)) return head;
      const held = await workOf(asked.site.register, head.symbol);
      const items = held!.expressions
        .filter((one) => one.current || !current)
        .map(({ expression: _expression, sha256, ...one }) => ({
          ...one,
          sha256,
          address: `/api/v1/documents/${apiSymbol(head.symbol)}?language=${one.language}${one.version ? `&version=${encodeURIComponent(one.version)}` : ''}`,
        }));
      return { json: { items, next: null } };
    },
  });

export const languages = expressions('languages', '/works/{symbol}/languages', 'Languages it is held in', true);
export const versions = expressions('versions', '/works/{symbol}/versions', 'All languages and versions', false);

export const files = resource({
  id: 'files',
  path: '/works/{symbol}/files',
  tag: TAG,
  summary: 'Files it is held in',
  params: SYMBOL,
  depends: ['register'],
  shape: z.looseObject({ items: z.array(copyShape), next: z.null() }),
  answer: async (asked) => {
    const head = await workIn(asked);
    if (!('work' in head)) return head;
    const copies = await copiesOfWork(asked.site.register, head.symbol);
    const items = copies.map(({ expression, ...copy }) => {
      const [code, version = ''] = expression.split('~');
      return {
        ...copy,
        names: copy.names.map(bareName),
        language: code,
        version,
        address: `/api/v1/works/${apiSymbol(head.symbol)}/files/${copy.sha256}`,
      };
    });
    return { json: { items, next: null } };
  },
});

export const file = resource({
  id: 'file',
  path: '/works/{symbol}/files/{sha256}',
  tag: TAG,
  summary: 'The original bytes of a file',
  params: {
    ...SYMBOL,
    sha256: ['SHA-256 of the file.', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  },
  depends: ['register'],
  bytes: 'application/octet-stream',
  shape: z.string(),
  answer: async (asked) => {
    const head = await workIn(asked);
    if (!('work' in head)) return head;
    const { sha256 } = asked.params;
    const found = /^[0-9a-f]{64}$/.test(sha256) ? await originalOf(asked.site.register, head.symbol, sha256) : null;
    if (!found) throw new Problem('copy-unknown', { symbol: head.symbol, sha256 });
    const mime = MIME[found.copy.format] ?? 'application/octet-stream';
    return {
      body: found.bytes,
      mime: mime.startsWith('text/html') ? 'application/octet-stream' : mime,
      name: bareName(found.copy.names[0] ?? sha256),
    };
  },
});

export const cited = resource({
  id: 'citedBy',
  path: '/works/{symbol}/cited-by',
  tag: TAG,
  summary: 'Paragraphs that cite it, held or not',
  params: SYMBOL,
  depends: ['register'],
  query: {
    limit: z.coerce.number().int().min(1).max(500).optional().openapi({ type: 'integer' }),
    cursor: z.string().min(1).max(600).optional(),
  },
  shape: z.looseObject({
    items: z.array(citedByShape),
    total: z.number().int().optional(),
    next: z.string().nullable(),
  }),
  answer: async ({ site, params, query, address }) => {
    const symbol = symbolOf(params.symbol) ?? worksMeant(site.catalogue, params.symbol)[0]?.symbol;
    if (!symbol) throw new Problem('symbol-bad', { symbol: params.symbol });
    const all = await citedBy(site.register, site.catalogue, symbol, ['en', 'fr']);
    const page = pageOf(all, (one) => `${one.symbol}#${one.paragraph}`, query.limit ?? 100, query.cursor);
    const next =
      page.next &&
      `${address.pathname}?${new URLSearchParams({ limit: String(query.limit ?? 100), cursor: page.next })}`;
    return { json: { ...page, next }, next };
  },
});
