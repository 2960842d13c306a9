// Values Octavo wrote beside the text, so that none must be read from it again.
import {
  type AgendaItem,
  type Basis,
  type Cover,
  type CoverFieldName,
  type CoverLine,
  type DocumentRecord,
  type Draft,
  EMPTY_COVER,
  type Language,
  type Note,
} from '../../tree/index.ts';
import { child, type Element, elements } from './element.ts';
import { type Context, wordsOf } from './inline.ts';

/** Whether this file was written by Octavo. */
export function isOwn(meta: Element | null): boolean {
  const manifestation = child(child(meta, 'identification'), 'FRBRManifestation');
  return child(manifestation, 'FRBRauthor')?.value('href') === '#octavo';
}

const orNull = (value: string | undefined): string | null => value ?? null;
const values = (of: Element | null, name: string): string[] =>
  elements(of).flatMap((one) => (one.name === `akn4un:${name}` ? [one.value('value') ?? ''] : []));

const agendaOf = (one: Element): Draft<AgendaItem> => ({
  item: Number(one.value('item')),
  letters: one.value('letters')?.split(' ').filter(Boolean) ?? [],
  provisional: one.value('provisional') === 'true',
});

const flag = (value: string | undefined): boolean | null => (value === undefined ? null : value === 'true');
const basisOf = (one: Element): Basis => (one.value('basis') === 'derived' ? 'derived' : 'printed');

function lines(cover: Element | null, context: Context): Draft<CoverLine>[] {
  return elements(cover).map((line) => ({
    field: line.value('class') as CoverFieldName,
    words: wordsOf(line, context),
  }));
}

/** The cover as it was written. */
export function ownCover(cover: Element | null, meta: Element | null, context: Context): Draft<Cover> {
  const own = child(child(meta, 'proprietary'), 'akn4un:cover');
  const value = (name: string) => own?.value(name);
  const named = (name: string) => elements(own).filter((one) => one.name === `akn4un:${name}`);
  const session = named('session')[0];
  return {
    ...(EMPTY_COVER as Draft<Cover>),
    lines: lines(cover, context),
    symbols: named('symbol').map((one) => ({ symbol: one.value('value') ?? '', basis: basisOf(one) })),
    organs: values(own, 'organ'),
    session: session ? { number: Number(session.value('value')), basis: basisOf(session) } : null,
    agenda: named('agenda').map(agendaOf),
    distributionDate: orNull(value('distributionDate')),
    adoptionDate: orNull(value('adoptionDate')),
    meeting: value('meeting') === undefined ? null : Number(value('meeting')),
    withoutReferenceToCommittee: flag(value('withoutReferenceToCommittee')),
    draftSymbols: values(own, 'draftSymbol'),
    sponsors: values(own, 'sponsor'),
    originalLanguage: orNull(value('originalLanguage')) as Language | null,
    periodFrom: orNull(value('periodFrom')),
  };
}

/** The record's own values over those read; null where the document had none. */
export function ownRecord(
  meta: Element | null,
  read: Draft<DocumentRecord> | null,
  context: Context,
): Draft<DocumentRecord> | null {
  const own = child(child(meta, 'proprietary'), 'akn4un:record');
  if (!own || !read) return null;
  const remarks = elements(meta).filter((one) => one.name === 'notes' && one.value('source') === '#octavo');
  return {
    ...read,
    workUri: own.value('workUri') ?? '',
    dates: elements(own).map((one) => ({ name: one.value('name') ?? '', date: one.value('date') ?? '' })),
    remarks: remarks.flatMap((list) => elements(list).map((one) => wordsOf(elements(one)[0] ?? one, context))),
  };
}

/** Notes no mark calls, and all notes in the order they had. */
export function ownNotes(meta: Element | null, context: Context): Draft<Note>[] {
  for (const list of elements(meta))
    if (list.name === 'notes' && list.value('source') !== '#octavo')
      for (const one of elements(list)) context.notes.push(loose(one, context));
  const order = values(child(child(meta, 'proprietary'), 'akn4un:notes'), 'note');
  const place = new Map(order.map((id, at) => [id, at]));
  return [...context.notes].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

const loose = (one: Element, context: Context): Draft<Note> => ({
  type: 'note',
  id: one.value('eId') ?? '',
  marker: one.value('marker') ?? '',
  words: wordsOf(elements(one)[0] ?? one, context),
  at: one.value('akn4un:at') ?? null,
});
