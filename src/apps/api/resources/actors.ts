// Who is named: organizations and UN entities; what a name can mean.
import { z } from '@hono/zod-openapi';
import {
  type Actor,
  actorNamed,
  actorsNamed,
  arrivedAt,
  lookUpName,
  titleOf,
  worksWhere,
} from '../../../register/index.ts';
import { writeFeed } from '../../../writers/index.ts';
import { pathOf } from '../../web/parts/addresses.ts';
import { list } from '../list.ts';
import { Problem } from '../problem.ts';
import { type Answer, type Asked, resource } from '../resource.ts';
import { actorShape, nameShape } from '../shapes/objects.ts';
import { language, words } from '../shapes/parameters.ts';

const TAG = 'Actors';

const actors = (id: string, path: string, summary: string, prefix: string) =>
  list({
    id,
    path,
    tag: TAG,
    summary,
    depends: ['register'],
    item: actorShape,
    all: ({ site }) => actorsNamed(site.register, prefix),
    name: ({ actor }: Actor) => actor,
    columns: {
      actor: (one) => one.actor,
      name_en: (one) => one.names.en,
      name_fr: (one) => one.names.fr,
      works: (one) => one.works,
      facts: (one) => one.facts,
    },
  });

export const organizations = actors('organizations', '/organizations', 'Organizations that held works name', 'org/');
export const entities = actors('entities', '/entities', 'UN entities that held works name', 'un/');

const actor = (id: string, path: string, summary: string, prefix: string, example: string) =>
  resource({
    id,
    path,
    tag: TAG,
    summary,
    params: { actor: ['Its id behind the slash.', example] },
    depends: ['register'],
    forms: ['json', 'atom'],
    shape: actorShape,
    answer: async (asked) => {
      const wanted = `${prefix}${asked.params.actor}`;
      const found = await actorNamed(asked.site.register, wanted);
      if (!found) throw new Problem('actor-unknown', { actor: wanted });
      return asked.form === 'atom' ? feed(asked, found) : { json: found };
    },
  });

export const organization = actor(
  'organization',
  '/organizations/{actor}',
  'One organization; as a feed: the newest works that name it',
  'org/',
  'ECO',
);
export const entity = actor(
  'entity',
  '/entities/{actor}',
  'One UN entity; as a feed: the newest works that name it',
  'un/',
  'UNIDO',
);

const NEWEST = 50;

async function feed({ site, origin, address, language: wanted }: Asked, { actor: id, names }: Actor): Promise<Answer> {
  const all = await worksWhere(site.register, site.catalogue, { actor: id });
  const heads = [...all].sort((a, b) => b.revision - a.revision).slice(0, NEWEST);
  const arrived = await arrivedAt(site.register, heads);
  const entries = heads.map((head) => ({
    id: `urn:octavo:${encodeURI(head.symbol)}`,
    title: [head.symbol, titleOf(head, [wanted])?.title].filter(Boolean).join(': '),
    updated: arrived.get(head.work) ?? head.date,
    link: `${origin}${encodeURI(pathOf(head.symbol))}`,
    categories: [head.kind],
    text: [head.kind, head.date, head.languages.join(', ')].filter(Boolean).join(' · '),
    language: titleOf(head, [wanted])?.language,
  }));
  const updated =
    entries
      .flatMap((one) => one.updated ?? [])
      .sort()
      .at(-1) ?? site.today;
  const title = `Octavo: ${names[wanted] ?? names.en ?? id}`;
  return {
    body: writeFeed(entries, { id: `urn:octavo:actor:${id}`, title, updated, self: address.href, language: wanted }),
  };
}

export const names = resource({
  id: 'names',
  path: '/names',
  tag: TAG,
  summary: 'Every actor that a name, an acronym or an id can mean',
  query: { q: words.openapi({ description: 'Name, acronym or id.', example: 'ECO' }), language },
  depends: null,
  shape: z.looseObject({ items: z.array(nameShape), next: z.null() }),
  answer: ({ query }) => ({ json: { items: lookUpName(query.q, query.language), next: null } }),
});
