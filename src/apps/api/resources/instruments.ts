// Instruments in time, and series of meetings.
import { z } from '@hono/zod-openapi';
import {
  type InstrumentChain,
  instruments as instrumentsOf,
  type MeetingSeries,
  seriesOf,
} from '../../../register/index.ts';
import { list } from '../list.ts';
import { chainShape, seriesShape } from '../shapes/objects.ts';
import { actor, asOf } from '../shapes/parameters.ts';

const TAG = 'Instruments and meetings';
const latest = ({ instruments: all }: InstrumentChain) => all[all.length - 1];

export const instruments = list({
  id: 'instruments',
  path: '/instruments',
  tag: TAG,
  summary: 'Agreements between UN entities and organizations, in chains of renewals',
  depends: ['cycle'],
  query: {
    organization: actor('A party.'),
    entity: actor('A party, such as un/UNIDO.'),
    'expiring-before': asOf.openapi({ description: 'Those that end before this day.', format: 'date' }),
    year: z.coerce
      .number()
      .int()
      .min(1945)
      .max(2999)
      .optional()
      .openapi({ description: 'In force, or not known not to be, in this year.', type: 'integer' }),
    'as-of': asOf,
  },
  item: chainShape,
  all: async ({ site, query }) => {
    const { organization, entity, year } = query;
    const filter = { organization, entity, year, expiringBefore: query['expiring-before'] };
    return instrumentsOf(await site.cycle(), query['as-of'] ?? site.today, filter);
  },
  name: ({ id }: InstrumentChain) => id,
  columns: {
    type: (one) => one.type,
    entity: (one) => one.entity,
    counterpart: (one) => one.counterpart,
    date: (one) => latest(one).date,
    valid_from: (one) => latest(one).validFrom,
    expires: (one) => latest(one).expires,
    renewals: (one) => one.instruments.length - 1,
    works: (one) => [...new Set(one.instruments.flatMap(({ works }) => works))],
  },
});

const within = (actorId: string, wanted: string): boolean => actorId === wanted || actorId.startsWith(`${wanted}/`);

export const meetings = list({
  id: 'meetings',
  path: '/meetings',
  tag: TAG,
  summary: 'Numbered meetings, series by series, with the numbers that are missing',
  depends: ['cycle'],
  query: { organization: actor('Whose meetings.') },
  item: seriesShape,
  all: async ({ site, query: { organization } }) => {
    const all = seriesOf(await site.cycle());
    return organization ? all.filter((one) => one.organizations.some((id) => within(id, organization))) : all;
  },
  name: ({ organizations, name }: MeetingSeries) => `${organizations.join(' ')} ${name}`,
  columns: {
    name: (one) => one.name,
    organizations: (one) => one.organizations,
    meetings: (one) => one.meetings.length,
    first: (one) => one.meetings[0]?.ordinal,
    last: (one) => one.meetings.at(-1)?.ordinal,
    gaps: (one) => one.gaps,
  },
});
