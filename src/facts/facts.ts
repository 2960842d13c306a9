// All facts of a document, each extractor in its turn: see README.md.
import { type DocumentNode, visit } from '../tree/index.ts';
import { activitiesOf } from './activities/index.ts';
import { findActors, organizationsOf } from './actors/index.ts';
import { citationFacts, citationsOf } from './citations/index.ts';
import { dateFacts, datesOf } from './dates/index.ts';
import { instrumentsOf } from './instruments/index.ts';
import { mandatesOf } from './mandates/index.ts';
import { meetingsOf } from './meetings/index.ts';
import type { Facts } from './types.ts';
import { unitsOf } from './units.ts';

export { phrasesOf } from './mandates/index.ts';

/** The facts of a sealed document. */
export function factsOf(document: DocumentNode): Facts {
  const units = unitsOf(document);
  const cited = citationsOf(document, units, datesOf(units, document.language));
  const { language } = document;
  const found = {
    citations: citationFacts(units, cited.citations),
    dates: dateFacts(units, cited.dates),
    actors: findActors(document, units),
  };
  const instruments = instrumentsOf(units, found, language);
  return {
    ...found,
    meetings: meetingsOf(document, units, cited.dates),
    instruments,
    activities: activitiesOf(units, { ...found, instruments }, language),
    mandates: mandatesOf(document, found.actors),
  };
}

/** The organizations each section is about, by the section's id. */
export function organizationsBySection(document: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, readonly string[]>();
  visit(document, (node) => {
    if (node.type === 'section') out.set(node.id, organizationsOf(node.heading.text, document.language));
  });
  return out;
}
