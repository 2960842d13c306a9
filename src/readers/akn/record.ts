// What stands beside the text: identification, workflow, vote, classification, job number.
import type { DocumentRecord, Draft, Keyword, Step, Vote } from '../../tree/index.ts';
import { allNamed, attribute, child, type Element, elements, plainText } from './element.ts';
import { type Context, wordsOf } from './inline.ts';
import { dateOf, known, orNull } from './values.ts';

const LEVELS = ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'];

const stepOf = (one: Element): Step => ({
  date: dateOf(one.value('date')),
  outcome: attribute(one, 'outcome') ?? '',
  as: orNull(attribute(one, 'as')),
  by: orNull(attribute(one, 'by')),
  refersTo: orNull(attribute(one, 'refersTo')),
});

const SIDES: Readonly<Record<string, Vote['counts'][number]['side']>> = {
  inFavour: 'inFavour',
  against: 'against',
  abstaining: 'abstaining',
};

function countOf(count: Element): Draft<Vote['counts'][number]>[] {
  const side = known(SIDES, count.value('refersTo')?.replace('#', ''));
  if (!side) return [];
  const value = Number.parseInt(count.value('value') ?? '', 10);
  const voters = allNamed(count, 'organization').map((one) => ({
    name: plainText(one),
    guid: orNull(attribute(one, 'GUID')),
  }));
  return [{ side, value: Number.isNaN(value) ? null : value, voters }];
}

function voteOf(meta: Element): Draft<Vote> | null {
  const voting = child(child(child(meta, 'analysis'), 'parliamentary'), 'voting');
  return voting ? { outcome: attribute(voting, 'outcome') ?? '', counts: elements(voting).flatMap(countOf) } : null;
}

const keywordOf = (one: Element, source: string): Keyword => ({
  source: one.value('akn4un:source') ?? source,
  value: one.value('value') ?? '',
  href: orNull(attribute(one, 'href')),
  showAs: one.value('showAs') ?? '',
  dictionary: attribute(one, 'dictionary') ?? '',
  shortForm: orNull(one.value('shortForm')),
  refersTo: orNull(attribute(one, 'refersTo')),
});

function datesOf(identification: Element | null): { name: string; date: string }[] {
  return LEVELS.flatMap((level) => elements(child(identification, level)))
    .filter((one) => one.name === 'FRBRdate')
    .flatMap((one) => {
      const date = dateOf(one.value('date'));
      return date ? [{ name: one.value('name') ?? '', date }] : [];
    });
}

/** The record of a file; null where it has no `meta`. */
export function recordOf(meta: Element | null, context: Context): Draft<DocumentRecord> | null {
  if (!meta) return null;
  const identification = child(meta, 'identification');
  const named = (name: string) => elements(meta).filter((one) => one.name === name);
  return {
    workUri: child(child(identification, 'FRBRWork'), 'FRBRuri')?.value('value') ?? '',
    dates: datesOf(identification),
    steps: named('workflow').flatMap((one) => elements(one).map(stepOf)),
    vote: voteOf(meta),
    keywords: named('classification')
      .map((one) => elements(one).map((keyword) => keywordOf(keyword, attribute(one, 'source') ?? '')))
      .filter((list) => list.length > 0),
    remarks: named('notes').flatMap((one) => elements(one).map((note) => wordsOf(note, context))),
    jobNumber: orNull(plainText(allNamed(child(meta, 'presentation'), 'docketNumber')[0] ?? null)),
  };
}
