// Search, and what a symbol can mean.
import { z } from '@hono/zod-openapi';
import { sayAddress } from '../../../lexicon/index.ts';
import { type FoundParagraph, readyForSearch, search as searchFor, worksMeant } from '../../../register/index.ts';
import { pathOfAddress } from '../../web/parts/addresses.ts';
import { patiently } from '../cycle.ts';
import { list } from '../list.ts';
import { resource } from '../resource.ts';
import { hitShape, workShape } from '../shapes/objects.ts';
import { actor, kind, language, session, words } from '../shapes/parameters.ts';
import { apiSymbol } from '../symbols.ts';

const TAG = 'Search';
const MOST = 100;
const one = <T>(value: T | undefined): string[] | undefined => (value === undefined ? undefined : [String(value)]);

export const search = list({
  id: 'search',
  path: '/search',
  tag: TAG,
  summary: 'Paragraphs that say it, best first',
  depends: ['register'],
  query: {
    q: words.openapi({
      description: 'Words, "phrases", -words, and fields such as organization:ECO.',
      example: 'transport',
    }),
    kind,
    session,
    language,
    organization: actor('Named in the paragraph.'),
    entity: actor('Named in the paragraph.'),
    verb: z.string().min(1).max(60).optional(),
  },
  item: hitShape,
  page: async ({ site, query }, limit, cursor) => {
    const { q, kind: type, session: number, language: code, organization, entity, verb } = query;
    const fields = {
      kind: one(type),
      session: one(number),
      language: one(code),
      organization: one(organization),
      entity: one(entity),
      verb: one(verb),
    };
    await patiently(readyForSearch(site.register));
    const found = await searchFor(site.register, q, { ...fields, limit: Math.min(limit, MOST), cursor });
    const { hits, next, took: _took, ...rest } = found;
    return { ...rest, items: hits, next };
  },
  entry: (hit: FoundParagraph, { origin, language: wanted }) => ({
    id: `urn:octavo:${encodeURI(hit.address)}`,
    title: [sayAddress(hit.address, wanted, hit.number), hit.title].filter(Boolean).join(': '),
    updated: hit.date,
    link: `${origin}${encodeURI(pathOfAddress(hit.address))}`,
    categories: [hit.kind],
    text: hit.snippet.text,
    language: hit.language,
  }),
});

export const symbols = resource({
  id: 'symbols',
  path: '/symbols',
  tag: TAG,
  summary: 'Works that a symbol can mean, however it is written',
  query: { q: words.openapi({ description: 'A symbol or its end.', example: '79/330' }) },
  depends: ['register'],
  shape: z.looseObject({ items: z.array(workShape), next: z.null() }),
  answer: ({ site, query }) => {
    const found = worksMeant(site.catalogue, query.q).filter(({ withdrawn }) => withdrawn === null);
    const items = found.slice(0, MOST).map(({ work: _work, withdrawn: _withdrawn, former: _former, ...head }) => ({
      held: true,
      ...head,
      address: `/api/v1/works/${apiSymbol(head.symbol)}`,
    }));
    return { json: { items, next: null } };
  },
});
