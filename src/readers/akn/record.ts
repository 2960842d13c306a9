// What stands beside the text: identification, workflow, vote, classification, job number.
import type { DocumentRecord, Draft, Keyword, Step, Vote } from '../../tree/index.ts';
import { allNamed, child, type Element, elements, plainText } from './element.ts';
import { type Context, wordsOf } from './inline.ts';
import { dateOf, orNull } from './values.ts';

const LEVELS = ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'];

const stepOf = ({ attributes }: Element): Step => ({
  date: dateOf(attributes.date),
  outcome: attributes.outcome ?? '',
  as: orNull(attributes.as),
  by: orNull(attributes.by),
  refersTo: orNull(attributes.refersTo),
});

const SIDES: Readonly<Record<string, Vote['counts'][number]['side']>> = {
  inFavour: 'inFavour',
  against: 'against',
  abstaining: 'abstaining',
};

function countOf(count: Element): Draft<Vote['counts'][number]>[] {
  const side = SIDES[(count.attributes.refersTo ?? '').replace('#', '')];
  if (!side) return [];
  const value = Number.parseInt(count.attributes.value ?? '', 10);
  const voters = allNamed(count, 'organization').map((one) => ({
    name: plainText(one),
    guid: orNull(one.attributes.GUID),
  }));
  return [{ side, value: Number.isNaN(value) ? null : value, voters }];
}

function voteOf(meta: Element): Draft<Vote> | null {
  const voting = allNamed(child(meta, 'analysis'), 'voting')[0];
  return voting ? { outcome: voting.attributes.outcome ?? '', counts: elements(voting).flatMap(countOf) } : null;
}

const keywordOf = ({ attributes }: Element, source: string): Keyword => ({
  source,
  value: attributes.value ?? '',
  href: orNull(attributes.href),
  showAs: attributes.showAs ?? '',
  dictionary: attributes.dictionary ?? '',
  shortForm: orNull(attributes.shortForm),
  refersTo: orNull(attributes.refersTo),
});

function datesOf(identification: Element | null): { name: string; date: string }[] {
  return LEVELS.flatMap((level) => elements(child(identification, level)))
    .filter((one) => one.name === 'FRBRdate')
    .flatMap(({ attributes }) => {
      const date = dateOf(attributes.date);
      return date ? [{ name: attributes.name ?? '', date }] : [];
    });
}

/** The record of a file; null where it has no `meta`. */
export function recordOf(meta: Element | null, context: Context): Draft<DocumentRecord> | null {
  if (!meta) return null;
  const identification = child(meta, 'identification');
  const named = (name: string) => elements(meta).filter((one) => one.name === name);
  return {
    workUri: child(child(identification, 'FRBRWork'), 'FRBRuri')?.attributes.value ?? '',
    dates: datesOf(identification),
    steps: named('workflow').flatMap((one) => elements(one).map(stepOf)),
    vote: voteOf(meta),
    keywords: named('classification').map((one) =>
      elements(one).map((keyword) => keywordOf(keyword, one.attributes.source ?? '')),
    ),
    remarks: named('notes').flatMap((one) => elements(one).map((note) => wordsOf(note, context))),
    jobNumber: orNull(plainText(allNamed(meta, 'docketNumber')[0] ?? null)),
  };
}
