// The texts of the hits of a page, as shown.ts asks PostgreSQL for them.
import type { Ranked } from '../rank.ts';
import type { ShownRow } from '../shown.ts';
import type { At, Live } from './candidates.ts';
import { type ExpressionInfo, type Segment, wordsOf } from './segment.ts';

type Wanted = Pick<Ranked, 'work' | 'paragraph' | 'language'>;

/** Rows of these hits in the languages wanted and the one each was found in. */
export function shownIn(all: readonly Live[], hits: readonly Wanted[], languages: readonly string[]): ShownRow[] {
  return hits.flatMap((hit) => {
    const live = all.find(({ segment, gone }) => !gone.has(hit.work) && segment.expressionsOf.has(hit.work));
    return live ? rowsOf(live.segment, hit, languages).map(rowAt) : [];
  });
}

function rowsOf(segment: Segment, { work, paragraph, language }: Wanted, languages: readonly string[]): At[] {
  const { expressions, expressionsOf } = segment;
  const fits = (one: ExpressionInfo): boolean => one.language === language || languages.includes(one.language);
  const own = (expressionsOf.get(work) ?? []).filter((number) => fits(expressions[number]));
  return own.flatMap((number) => rowNamed(segment, number, paragraph) ?? []);
}

function rowNamed(segment: Segment, expression: number, paragraph: string): At | null {
  const { rowsFrom, names, paragraphOf } = segment;
  for (let row = rowsFrom[expression]; row < rowsFrom[expression + 1]; row++)
    if (names[paragraphOf[row]] === paragraph) return { segment, row };
  return null;
}

function rowAt({ segment, row }: At): ShownRow {
  const { expressions, expressionOf, names, paragraphOf, verbOf, numberOf, headingOf, texts } = segment;
  const { work, language, date, title } = expressions[expressionOf[row]];
  return {
    ...{ work: work.work, language, date, title },
    paragraph: names[paragraphOf[row]],
    number: numberOf[row] ? names[numberOf[row]] : null,
    verb: verbOf[row] ? names[verbOf[row]] : null,
    heading: headingOf[row] ? texts.at(headingOf[row] - 1) : null,
    text: texts.at(row),
    words: wordsOf(segment, row),
  };
}
