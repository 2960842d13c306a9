// A document with the facts that instruments and activities build on.
import { findActors } from '../../src/facts/actors/index.ts';
import { findDates } from '../../src/facts/dates/dates.ts';
import { type DateFact, unitsOf } from '../../src/facts/index.ts';
import { readFiles } from '../../src/register/index.ts';

export async function readStub(path: string) {
  for await (const { document } of readFiles([path])) {
    if (!document) continue;
    const units = unitsOf(document);
    const { language } = document;
    const actors = findActors(document, units);
    const dates: DateFact[] = units.flatMap((unit) =>
      findDates(unit.text, language).map((d) => ({
        ...d,
        paragraph: unit.id,
        start: unit.at + d.start,
        end: unit.at + d.end,
        text: unit.text.slice(d.start, d.end),
      })),
    );
    return { units, language, found: { actors, dates, citations: [] } };
  }
  throw new Error(`${path}: not read`);
}
