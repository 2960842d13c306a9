// What different works say against each other: a draft and its resolution, two resolutions under one letter.
import { addressOf, type Contradiction } from '../held.ts';
import type { Work } from './types.ts';
import type { Works } from './works.ts';

/** Contradictions between works: agenda of draft and resolution; one letter for two organizations in a session. */
export const contradictionsBetween = (works: Works): readonly Contradiction[] => [
  ...draftsAgainst(works),
  ...lettersTwice(works),
];

const sourceOf = (work: Work, value: string): Contradiction['sources'][number] => ({
  address: addressOf(work.symbol, 'cover'),
  value,
});

const agendaOf = ({ agenda }: Work): string => agenda.map(({ item, letters }) => `${item} ${letters}`).join('; ');

function* draftsAgainst({ byDraft, bySymbol }: Works): Generator<Contradiction> {
  for (const [symbol, work] of byDraft) {
    const draft = bySymbol.get(symbol);
    if (!draft) continue;
    const both = [draft, work].filter(({ agenda }) => agenda.length && !agenda[0].provisional);
    if (both.length === 2 && agendaOf(draft) !== agendaOf(work))
      yield { about: 'agenda', sources: both.map((one) => sourceOf(one, agendaOf(one))) };
    if (draft.session !== null && work.session !== null && draft.session !== work.session)
      yield { about: 'session', sources: [draft, work].map((one) => sourceOf(one, String(one.session))) };
  }
}

function* lettersTwice({ bySymbol }: Works): Generator<Contradiction> {
  const lettered = [...bySymbol.values()].filter(
    ({ kind, item, agenda, organizations }) =>
      kind === 'resolution' && item && agenda.length === 1 && agenda[0].letters.length === 1 && organizations.length,
  );
  const letters = Map.groupBy(lettered, ({ session, agenda }) => `${session} ${agenda[0].item} ${agenda[0].letters}`);
  for (const works of letters.values())
    if (new Set(works.map(({ organizations }) => organizations[0])).size > 1)
      yield {
        about: 'agenda',
        sources: works.map((one) => sourceOf(one, `${agendaOf(one)} ${one.organizations[0]}`)),
      };
}
