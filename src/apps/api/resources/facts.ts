// Facts of all documents.
import { z } from '@hono/zod-openapi';
import { type FactRow, factsListed, symbolOf } from '../../../register/index.ts';
import { cursorOf, keyOf } from '../cursor.ts';
import { list } from '../list.ts';
import { factShape } from '../shapes/objects.ts';
import { actor, language, session, symbol } from '../shapes/parameters.ts';
import { headOf } from '../symbols.ts';

const KINDS = ['citation', 'date', 'actor', 'mandate', 'instrument', 'activity', 'meeting'] as const;

interface Row {
  readonly row: FactRow;
  readonly symbol: string;
}

const languageOf = ({ expression }: FactRow): string => expression.split('~')[0];

export const facts = list({
  id: 'facts',
  path: '/facts',
  tag: 'Facts',
  summary: 'Facts, in the order of works and of print; rejected ones are left out',
  depends: ['register'],
  query: {
    kind: z.enum(KINDS).optional(),
    actor: actor('Named in the fact.'),
    symbol: symbol.optional().openapi({ description: 'Symbol that is cited.', example: 'A/RES/48/2' }),
    work: symbol.optional().openapi({ description: 'The work that the fact stands in.', example: 'A/RES/79/330' }),
    verb: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .openapi({ description: 'Canonical verb of a mandate.', example: 'request' }),
    session,
    language,
  },
  item: factShape,
  page: async ({ site, query }, limit, cursor) => {
    const cited =
      query.symbol === undefined
        ? undefined
        : (symbolOf(query.symbol) ?? (await headOf({ site }, query.symbol)).symbol);
    const { kind, actor: named, verb, session: number, language: code } = query;
    const work = query.work === undefined ? undefined : (await headOf({ site }, query.work)).work;
    const filter = { kind, actor: named, symbol: cited, verb, session: number, language: code, work };
    const key = cursor === undefined ? null : keyOf(cursor, ['number', 'string', 'number']);
    const after = key ? { work: key[0] as number, expression: key[1] as string, fact: key[2] as number } : undefined;
    const found = await factsListed(site.register, filter, { limit: limit + 1, after });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const items = shown.flatMap((row): Row[] => {
      const head = site.catalogue.byWork(row.work);
      return head && head.withdrawn === null ? [{ row, symbol: head.symbol }] : [];
    });
    const next = last && found.length > limit ? cursorOf([last.work, last.expression, last.fact ?? 0]) : null;
    return { items, next };
  },
  give: ({ row, symbol: own }: Row) => ({
    address: `${own}#${row.paragraph}`,
    symbol: own,
    language: languageOf(row),
    kind: row.kind,
    fact: row.fact,
    paragraph: row.paragraph,
    start: row.start,
    end: row.stop,
    text: row.words,
    derived: row.derived,
    value: row.value,
    review: row.review,
  }),
  columns: {
    symbol: ({ symbol: own }) => own,
    language: ({ row }) => languageOf(row),
    paragraph: ({ row }) => row.paragraph,
    kind: ({ row }) => row.kind,
    start: ({ row }) => row.start,
    end: ({ row }) => row.stop,
    text: ({ row }) => row.words,
    derived: ({ row }) => row.derived,
    value: ({ row }) => JSON.stringify(row.value),
    review: ({ row }) => row.review?.verdict,
  },
});
