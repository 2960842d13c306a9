import { describe, expect, test } from 'vitest';
import { findSymbols } from '../../lexicon/index.ts';
import { findDates } from '../dates/index.ts';
import { meetingsIn } from '../meetings/meetings.ts';
import { ALONE, findCitations } from './citations.ts';

const SIZE = 200_000;
/** Far above what linear time needs on a busy machine, far below what quadratic time takes. */
const LIMIT = 4000;

const SEEDS = [
  '1/1, ',
  '1 (2000) ',
  'A/RES/1/1 A, ',
  'A/1-',
  'résolution 1/1 et ',
  'résolution 1/1 A à Z, ',
  'Conseil de sécurité résolution 1/1 ',
  'Human Rights Council resolution 61/1 of 1 May 2000, ',
  'paragraphe 4 l) de l’annexe à la résolution ',
  '2020 et ',
  '2020 la même année ',
  'mars 2020 au ',
  '« 2020 ',
  'sixième et septième session ',
  'quatre vingt ',
  '(((',
];

describe.each(SEEDS)('%s', (seed) => {
  test.each(['fr', 'en'])('takes linear time in %s', (language) => {
    const text = seed.repeat(Math.ceil(SIZE / seed.length));
    const start = performance.now();
    findSymbols(text);
    const dates = findDates(text, language);
    findCitations(text, dates, { ...ALONE, known: new Map(), language });
    const unit = { id: 'p_1', kind: 'numbered', text, at: 0, paragraph: null, point: null, sections: [] } as const;
    meetingsIn(unit, dates, language);
    expect(performance.now() - start).toBeLessThan(LIMIT);
  });
});
