// All that runs patterns or loops over a text: the extractors of facts, what of the lexicon reads texts, the reader of text.
import { activitiesOf } from '../../src/facts/activities/index.ts';
import { findActors } from '../../src/facts/actors/index.ts';
import { ALONE, findCitations } from '../../src/facts/citations/citations.ts';
import { findDates } from '../../src/facts/dates/index.ts';
import { type DateFact, unitsOf } from '../../src/facts/index.ts';
import { instrumentsOf } from '../../src/facts/instruments/index.ts';
import { mandatesOf } from '../../src/facts/mandates/index.ts';
import { meetingsIn } from '../../src/facts/meetings/meetings.ts';
import {
  detectLanguage,
  findSymbols,
  guessSymbols,
  matchNames,
  newContext,
  ordinalAt,
  parseSymbol,
  phraseAt,
  qualifiersIn,
  readDate,
  symbolOfLink,
} from '../../src/lexicon/index.ts';
import { readText } from '../../src/readers/index.ts';
import { type DocumentNode, type Draft, EMPTY_COVER, type Paragraph, seal, words } from '../../src/tree/index.ts';

/** Makes ready what the work on a text needs, which is not timed; the work itself is. */
export type Job = (text: string) => () => unknown;

type Language = 'en' | 'fr';

const plain =
  (work: (text: string) => unknown): Job =>
  (text) =>
  () =>
    work(text);

/** A document of one paragraph. */
function documentOf(text: string, language: Language, role: Paragraph['role']): DocumentNode {
  const paragraph = { type: 'paragraph', id: '', role, number: '1', words: words(text), points: [], wrapUp: null };
  return seal({
    type: 'document',
    kind: role === 'numbered' ? 'report' : 'resolution',
    language,
    cover: { ...EMPTY_COVER, lines: [] } as unknown as Draft<DocumentNode>['cover'],
    number: null,
    title: null,
    children: [paragraph as Draft<Paragraph>],
    notes: [],
    record: null,
  });
}

/** The words that open a mandate, so that what follows is read as one. */
const OPENING: Readonly<Record<Language, string>> = { en: 'Requests the ', fr: 'Prie le ' };

function report(text: string, language: Language) {
  const document = documentOf(text, language, 'numbered');
  const units = unitsOf(document);
  const dates: DateFact[] = findDates(text, language).map((one) => ({ ...one, paragraph: units[0].id, text: '' }));
  return { document, units, found: { actors: findActors(document, units), dates, citations: [] } };
}

const inLanguage = (language: Language): Readonly<Record<string, Job>> => ({
  ordinal: plain((text) => ordinalAt(text, 0, language)),
  date: plain((text) => readDate(text, language)),
  qualifiers: plain((text) => qualifiersIn(text, language)),
  phrase: plain((text) => phraseAt(text, language)),
  names: plain((text) => matchNames(text, language, newContext())),
  dates: plain((text) => findDates(text, language)),
  citations: (text) => {
    const dates = findDates(text, language);
    return () => findCitations(text, dates, { ...ALONE, language, known: new Map() });
  },
  actors: (text) => {
    const { document, units } = report(text, language);
    return () => findActors(document, units);
  },
  meetings: (text) => {
    const { units } = report(text, language);
    const dates = findDates(text, language);
    return () => meetingsIn(units[0], dates, language);
  },
  instruments: (text) => {
    const { units, found } = report(text, language);
    return () => instrumentsOf(units, found, language);
  },
  activities: (text) => {
    const { units, found } = report(text, language);
    const instruments = instrumentsOf(units, found, language);
    return () => activitiesOf(units, { ...found, instruments }, language);
  },
  mandates: (text) => {
    const document = documentOf(OPENING[language] + text, language, 'operative');
    const actors = findActors(document);
    return () => mandatesOf(document, actors);
  },
  text: plain((text) => readText(text, language)),
});

export const JOBS: Readonly<Record<string, Job>> = {
  symbols: plain(findSymbols),
  parse: plain(parseSymbol),
  link: plain((text) => symbolOfLink(`https://docs.un.org/en/${text}`)),
  guess: plain(guessSymbols),
  language: plain(detectLanguage),
  ...Object.fromEntries(
    (['fr', 'en'] as const).flatMap((language) =>
      Object.entries(inLanguage(language)).map(([name, job]) => [`${name}.${language}`, job]),
    ),
  ),
};
