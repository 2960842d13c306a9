// Invented documents as the register holds them; serves the tests.
import { type ActorFact, type Citation, type Mandate, NO_FACTS } from '../facts/index.ts';
import type { Held, HeldParagraph } from './held.ts';

/** Words of a paragraph, what it asks, cites and whom it names. */
export interface SpecimenParagraph extends Partial<HeldParagraph> {
  readonly id: string;
  readonly text: string;
  readonly asks?: readonly Partial<Mandate>[];
  readonly cites?: readonly string[];
  readonly actors?: readonly string[];
}

export interface Specimen extends Partial<Omit<Held, 'paragraphs'>> {
  readonly symbol: string;
  readonly organization?: string;
  readonly cover?: readonly string[];
  readonly paragraphs?: readonly SpecimenParagraph[];
}

const EMPTY = {
  kind: 'resolution',
  language: 'en',
  title: null,
  organs: ['un/UNGA'],
  session: null,
  agenda: [],
  distributionDate: null,
  adoptionDate: null,
  plenaryMeeting: null,
  withoutReferenceToCommittee: null,
  draftSymbols: [],
  sponsors: [],
  periodFrom: null,
  vote: null,
  sections: [],
  notes: [],
} as const;

const mandateIn =
  ({ id, text }: SpecimenParagraph) =>
  (mandate: Partial<Mandate>): Mandate => ({
    paragraph: id,
    start: 0,
    end: text.length,
    text,
    verb: 'request',
    phrase: 'Requests',
    addressees: ['un/SG'],
    kind: 'report',
    session: null,
    due: null,
    recurrence: null,
    object: { start: 0, end: text.length },
    ...mandate,
  });

const citationIn =
  ({ id, text }: SpecimenParagraph) =>
  (symbol: string): Citation => {
    const start = Math.max(0, text.indexOf(symbol));
    return { paragraph: id, start, end: start + symbol.length, text: symbol, symbol, part: null, date: null };
  };

const actorIn = (paragraph: string, actor: string, start = 0, end = start): ActorFact => ({
  paragraph,
  start,
  end,
  text: '',
  actor,
  role: 'involved',
});

/** A document of the given fields; of all others nothing is known. */
export function specimen({ organization, cover = [], paragraphs = [], ...given }: Specimen): Held {
  const coverText = cover.map((line) => line.replace(/\s*\[.*$/, '')).join('\n');
  const actors = [
    ...(organization ? [actorIn('title', organization)] : []),
    ...coverActors(cover, coverText),
    ...paragraphs.flatMap(({ id, actors: own = [] }) => own.map((actor) => actorIn(id, actor))),
  ];
  return {
    ...EMPTY,
    symbols: [{ symbol: given.symbol, basis: 'printed' }],
    coverText,
    ...given,
    paragraphs: paragraphs.map(({ id, text, ...rest }) => ({
      id,
      text,
      role: rest.role ?? 'operative',
      number: rest.number ?? /^para_(\d+)$/.exec(id)?.[1] ?? null,
      section: null,
      phrase: rest.phrase ?? null,
      verb: rest.verb ?? null,
    })),
    facts: given.facts ?? {
      ...NO_FACTS,
      actors,
      citations: paragraphs.flatMap((one) => (one.cites ?? []).map(citationIn(one))),
      mandates: paragraphs.flatMap((one) => (one.asks ?? []).map(mandateIn(one))),
    },
  };
}

/** A line of a cover names the actor that stands behind it in brackets. */
function coverActors(cover: readonly string[], coverText: string): ActorFact[] {
  const lines = coverText.split('\n');
  let start = 0;
  return cover.flatMap((line, i) => {
    const from = start;
    start += lines[i].length + 1;
    const actor = /\[(.*)\]$/.exec(line)?.[1];
    return actor ? actorIn('cover', actor, from, from + lines[i].length) : [];
  });
}
