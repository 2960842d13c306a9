import { describe, expect, test } from 'vitest';
import { hashOf, LetterRuns } from './runs.ts';

const runsOf = (text: string): string[] => {
  const out: string[] = [];
  for (const runs = new LetterRuns(text); runs.next(); ) out.push(text.slice(runs.start, runs.end));
  return out;
};

describe('runs of letters', () => {
  test.each([
    ['', []],
    ['12, 3!', []],
    ['one', ['one']],
    [' l’été 2030-Übung ', ['l', 'été', 'Übung']],
    ['слово/字 ب2', ['слово', '字', 'ب']],
  ])('%j', (text, words) => expect(runsOf(text)).toEqual(words));

  test('the number of a word torn in two goes on from that of its first piece', () => {
    const text = 'polit iques';
    expect(hashOf(text, 6, 11, hashOf(text, 0, 5))).toBe(hashOf('politiques'));
    expect(hashOf('politiques')).not.toBe(hashOf('politique'));
  });

  test('a run has the number of its letters', () => {
    const runs = new LetterRuns(' Übung');
    expect(runs.next()).toBe(true);
    expect(runs.hash).toBe(hashOf('Übung'));
  });
});
