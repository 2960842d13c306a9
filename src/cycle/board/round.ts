// What the documents of one session say of one organization: agenda, drafts, resolutions, requests.
import { type Address, addressOf } from '../held.ts';
import type { Work, Works } from '../works/index.ts';
import type { Asked, Draft, Place, Ruling } from './types.ts';

/** The documents of one session that are about one organization. */
export interface Round {
  readonly works: Works;
  readonly organization: string;
  readonly session: number;
  readonly resolutions: readonly Work[];
  readonly drafts: readonly Work[];
  /** Documents whose cover lists the sub-items of several organizations. */
  readonly lists: readonly Work[];
}

const placeOf = (work: Work, provisional: boolean): Place | null => {
  const found = work.agenda.find((one) => one.provisional === provisional);
  return found ? { item: found.item, letter: found.letters[0] ?? null, source: addressOf(work.symbol, 'cover') } : null;
};

/** The place on the provisional or the final agenda, as a document of the session prints it. */
export function placeIn({ resolutions, drafts, lists, organization }: Round, provisional: boolean): Place | null {
  for (const work of [...resolutions, ...drafts]) {
    const place = placeOf(work, provisional);
    if (place) return place;
  }
  for (const work of lists) {
    const listed = work.listed.find((one) => one.organization === organization && one.provisional === provisional);
    if (listed) return { item: listed.item, letter: listed.letter, source: addressOf(work.symbol, 'cover') };
  }
  return null;
}

/** Drafts that the resolutions name, then held ones of the session that no resolution names. */
export function draftsOf({ works, resolutions, drafts }: Round): readonly Draft[] {
  const printed = resolutions.flatMap((work) => work.drafts.map((symbol, i) => printedDraft(works, work, symbol, i)));
  const named = new Set(printed.map(({ symbol }) => symbol));
  const derived = drafts
    .filter(({ symbol }) => !named.has(symbol))
    .map(({ symbol, sponsors }): Draft => ({ symbol, held: true, basis: 'derived', sponsors }));
  return [...printed, ...derived];
}

function printedDraft({ bySymbol }: Works, work: Work, symbol: string, i: number): Draft {
  const held = bySymbol.get(symbol);
  const sponsors = held?.sponsors.length ? held.sponsors : i ? [] : work.sponsors;
  return { symbol, held: Boolean(held), basis: 'printed', sponsors };
}

export const rulingOf = ({ symbol, title, adopted, meeting, vote }: Work): Ruling => ({
  symbol,
  title,
  adopted,
  meeting,
  vote,
});

/** The sessions for which resolutions ask for a report, or place the item on an agenda. */
export const asksOf = (resolutions: readonly Work[], kind: 'report' | 'agenda'): readonly Asked[] =>
  resolutions.flatMap(({ requests }) =>
    requests.flatMap((one) =>
      one.kind === kind && one.session !== null && (kind === 'agenda' || one.addressees.includes('un/SG'))
        ? { session: one.session, mandate: one.mandate as Address }
        : [],
    ),
  );
