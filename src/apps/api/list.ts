// A list: pages with a cursor, the same things as a feed or as CSV.
import { z } from '@hono/zod-openapi';
import { type Cell, type FeedEntry, writeCsv, writeFeed } from '../../writers/index.ts';
import { type PageOf, pageOf } from './cursor.ts';
import type { Form } from './negotiate.ts';
import { type Answer, type Asked, type Definition, type Resource, resource } from './resource.ts';
import { listShape } from './shapes/list.ts';

const MOST = 500;
const USUAL = 100;

const PAGE = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST)
    .optional()
    .openapi({ description: `Things on a page, ${USUAL} unless told.`, type: 'integer' }),
  cursor: z.string().min(1).max(600).optional().openapi({ description: 'From `next` of the page before.' }),
};
type PageQuery = { readonly limit?: number; readonly cursor?: string };

export interface ListDefinition<Q extends z.ZodRawShape, T>
  extends Omit<Definition<Q>, 'shape' | 'forms' | 'answer' | 'method' | 'body'> {
  /** Shape of one thing. */
  readonly item: z.ZodType;
  /** All things that fit; `name` puts them in order. Or `page`, where the register gives pages itself. */
  all?(asked: Asked<z.infer<z.ZodObject<Q>>>): Promise<readonly T[]> | readonly T[];
  name?(one: T): string;
  page?(asked: Asked<z.infer<z.ZodObject<Q>>>, limit: number, cursor: string | undefined): Promise<PageOf<T> & object>;
  /** The thing as it is given; default: as it is. */
  give?(one: T, asked: Asked): unknown;
  /** The thing in a feed; lists without it have none. */
  entry?(one: T, asked: Asked, extra: unknown): FeedEntry;
  /** What a feed shows, newest first, where that is not the list's order; `extra` is handed to `entry`. */
  newest?(all: readonly T[], asked: Asked): Promise<{ items: readonly T[]; extra?: unknown }>;
  readonly columns?: Readonly<Record<string, (one: T) => Cell>>;
}

/** A resource that is a list. */
export function list<Q extends z.ZodRawShape, T>(definition: ListDefinition<Q, T>): Resource {
  const { entry, columns, item } = definition;
  const forms: Form[] = ['json', ...(entry ? (['atom'] as const) : []), ...(columns ? (['csv'] as const) : [])];
  return resource({
    ...definition,
    forms,
    query: { ...definition.query, ...PAGE },
    shape: listShape(item),
    answer: (asked: Asked) => answer(definition as never, asked as never),
  } as unknown as Definition<z.ZodRawShape>);
}

type Any = ListDefinition<z.ZodRawShape, unknown>;

async function answer(list: Any, asked: Asked<PageQuery & Record<string, never>>): Promise<Answer> {
  const limit = asked.query.limit ?? USUAL;
  const all = list.page ? null : await list.all!(asked);
  if (asked.form === 'atom') return feed(list, asked, all, limit);
  const page: PageOf<unknown> = all
    ? pageOf(all, list.name!, limit, asked.query.cursor)
    : await list.page!(asked, limit, asked.query.cursor);
  const next = page.next === null ? null : nextOf(asked, page.next);
  if (asked.form === 'csv') return { body: table(list, page.items), name: `${list.id}.csv` };
  const items = list.give ? page.items.map((one) => list.give!(one, asked)) : page.items;
  return { json: { ...page, items, next }, next };
}

function table({ columns }: Any, items: readonly unknown[]): string {
  const names = Object.keys(columns!);
  return writeCsv(
    names,
    items.map((one) => names.map((name) => columns![name](one))),
  );
}

/** Address of the next page: the same question with another cursor. */
function nextOf({ address }: Asked, cursor: string): string {
  const query = new URLSearchParams(address.search);
  query.set('cursor', cursor);
  return `${address.pathname}?${query}`;
}

async function feed(list: Any, asked: Asked, all: readonly unknown[] | null, limit: number): Promise<Answer> {
  const items = all ?? (await list.page!(asked, limit, undefined)).items;
  const newest = list.newest ? await list.newest(items, asked) : { items };
  const entries = newest.items.slice(0, limit).map((one) => list.entry!(one, asked, newest.extra));
  const query = new URLSearchParams(asked.address.search);
  const updated = entries
    .flatMap(({ updated: at }) => (at && at.length >= 10 ? at : []))
    .sort()
    .at(-1);
  return {
    body: writeFeed(entries, {
      id: `urn:octavo:${list.id}${query.size ? `?${query}` : ''}`,
      title: `Octavo: ${list.summary}${query.get('q') ? `: ${query.get('q')}` : ''}`,
      updated: updated ?? asked.site.today,
      self: asked.address.href,
      language: asked.language,
    }),
  };
}
