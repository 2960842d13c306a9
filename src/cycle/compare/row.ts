// A row: meanings first, then words.
import { type Aligned, diffWords, type Piece } from '../align/index.ts';
import { addressOf } from '../held.ts';
import { citationMeanings } from './citations.ts';
import { dateMeanings } from './dates.ts';
import { meaning, significanceOf } from './meaning.ts';
import { numberMeanings, sameLetters } from './numbers.ts';
import { placeMeanings } from './place.ts';
import { qualifierMeanings } from './qualifiers.ts';
import { asks, requestMeaning, requestMeanings } from './requests.ts';
import type { Side, Sides } from './side.ts';
import type { ComparedRow, ComparedText, Meaning } from './types.ts';

/** Compares what stands in a row. */
export function compareRow(row: Aligned, before: Sides, after: Sides): ComparedRow {
  const [old, now] = [before.of(row.before), after.of(row.after)];
  const points = row.points.map((point) => compareRow(point, before, after));
  const words = wordsOf(row, old, now);
  const meanings = meaningsOf(row, old, now, points);
  return Object.freeze({
    change: row.change,
    moved: row.moved,
    likeness: row.likeness,
    significance: significanceOf(
      meanings,
      points.map(({ significance }) => significance),
    ),
    meanings: Object.freeze(meanings),
    before: textsOf(old),
    after: textsOf(now),
    words,
    points: Object.freeze(points),
  });
}

const textsOf = ({ work, paragraphs }: Side): readonly ComparedText[] =>
  Object.freeze(
    paragraphs.map(({ id, number, role, text }) =>
      Object.freeze({ address: addressOf(work.symbol, id), id, number, role, text }),
    ),
  );

const whole = ({ paragraphs }: Side): string => paragraphs.map(({ text }) => text).join(' ');

function wordsOf({ change }: Aligned, old: Side, now: Side): readonly Piece[] {
  if (change === 'new') return Object.freeze([Object.freeze({ kind: 'in', text: whole(now) })]);
  if (change === 'dropped') return Object.freeze([Object.freeze({ kind: 'out', text: whole(old) })]);
  return diffWords(whole(old), whole(now));
}

function meaningsOf(row: Aligned, old: Side, now: Side, points: readonly ComparedRow[]): Meaning[] {
  const place = placeMeanings(row, old, now);
  if (row.change === 'new')
    return [...place, ...now.mandates.filter(asks).map((one) => requestMeaning(one, 'added', now.factsLanguage))];
  if (row.change === 'dropped')
    return [...place, ...old.mandates.filter(asks).map((one) => requestMeaning(one, 'removed', old.factsLanguage))];
  if (row.change === 'unchanged' || row.change === 'moved') return place;
  const found = [
    ...requestMeanings(old, now),
    ...qualifierMeanings(old, now),
    ...citationMeanings(old, now),
    ...dateMeanings(old, now),
    ...numberMeanings(old, now, diffWords(old.text, now.text)),
  ];
  const said = found.filter(({ id }) => id !== 'change-verb-linking');
  return [...(said.length ? said : found), ...wordingMeanings(row, old, now, found, points), ...place];
}

/** Said where nothing else explains the difference. */
function wordingMeanings(
  { change }: Aligned,
  old: Side,
  now: Side,
  found: readonly Meaning[],
  points: readonly ComparedRow[],
): Meaning[] {
  if (change !== 'reworded' || found.length) return [];
  if (sameLetters(old.text, now.text)) return points.length ? [] : [meaning('change-spelling', 'form')];
  return [meaning(old.known && now.known ? 'change-wording' : 'change-words', 'form')];
}
