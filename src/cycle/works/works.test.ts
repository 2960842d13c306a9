import { describe, expect, test } from 'vitest';
import type { Held } from '../held.ts';
import { ITEM, REPORT_87, resolution, TITLE } from '../round.specimen.ts';
import { specimen } from '../specimen.ts';
import { addHeld, chainOf, compareSymbols, contradictionsOf, successorOf, workOf, worksOf } from './index.ts';

const A = resolution('A/RES/85/1', 'Lakes', 'org/ECO', { report: 87 });
const B = resolution('A/RES/87/1', 'Lakes', 'org/ECO', { report: 89 });

describe('one work from its languages', () => {
  test('each field comes from the first language that has it', () => {
    const fr = { ...A, language: 'fr' as const, plenaryMeeting: 7, title: null };
    expect(workOf([fr, A])).toMatchObject({ title: A.title, meeting: 7, session: 85, contradictions: [] });
  });

  test('languages that differ are shown with both sources', () => {
    const fr = { ...A, language: 'fr' as const, adoptionDate: '2030-11-21' };
    expect(workOf([A, fr]).contradictions).toEqual([
      {
        about: 'adoption-date',
        sources: [
          { address: 'A/RES/85/1/en#cover', value: '2030-11-20' },
          { address: 'A/RES/85/1/fr#cover', value: '2030-11-21' },
        ],
      },
    ]);
  });

  test('a letter in another alphabet is the same letter; another letter is not', () => {
    const arabic = (letter: string): Held => ({
      ...A,
      language: 'ar',
      agenda: [{ item: 120, letters: [letter], provisional: false }],
    });
    expect(workOf([A, arabic('أ')]).contradictions).toEqual([]);
    expect(workOf([A, arabic('ب')]).contradictions).toMatchObject([{ about: 'agenda' }]);
  });

  test('the session a paragraph asks for, in two languages', () => {
    const fr = { ...resolution('A/RES/85/1', 'Lakes', 'org/ECO', { report: 86 }), language: 'fr' as const };
    expect(workOf([A, fr]).contradictions).toEqual([
      {
        about: 'session-asked',
        sources: [
          { address: 'A/RES/85/1/en#para_8', value: '87' },
          { address: 'A/RES/85/1/fr#para_8', value: '86' },
        ],
      },
    ]);
  });
});

describe('a session in the past', () => {
  const asks = (text: string, more: object = {}): number =>
    contradictionsOf(
      worksOf([
        resolution(
          'A/RES/85/1',
          'Lakes',
          'org/ECO',
          {},
          {
            paragraphs: [{ id: 'para_9', text, asks: [{ kind: 'agenda', verb: 'decide', addressees: [], ...more }] }],
          },
        ),
      ]),
    ).filter(({ about }) => about === 'session-past').length;

  test.each([
    ['Decides to include in the provisional agenda of its seventieth session the sub-item', 1],
    ['Decides to include in the provisional agenda of its eighty-seventh session the sub-item', 0],
    ['Decides to include in the provisional agenda the item held over at its seventieth session', 0],
    ['Decides to keep the agenda of the fifth session', 0],
  ])('%s', (text, count) => expect(asks(text)).toBe(count));
});

describe('successions', () => {
  const works = worksOf([B, A, resolution('A/RES/85/2', 'Hills', 'org/SCO', {})]);

  test('the same sub-item in a later session', () => {
    expect(chainOf(works, works.bySymbol.get('A/RES/85/1')!).map(({ symbol }) => symbol)).toEqual([
      'A/RES/85/1',
      'A/RES/87/1',
    ]);
    expect(successorOf(works, works.bySymbol.get('A/RES/85/1')!, '2032-11-20')?.symbol).toBe('A/RES/87/1');
    expect(successorOf(works, works.bySymbol.get('A/RES/85/1')!, '2032-11-19')).toBeNull();
    expect(successorOf(works, works.bySymbol.get('A/RES/85/2')!, '2040-01-01')).toBeNull();
  });

  test('the same title where there is no recurring item; one language in common is enough', () => {
    const titled = (symbol: string, language: 'en' | 'fr', title: string): ReturnType<typeof specimen> =>
      specimen({ symbol, language, title, session: Number(symbol.split('/')[2]) });
    const all = worksOf([
      titled('A/RES/85/9', 'en', 'Protection of reed beds'),
      titled('A/RES/85/9', 'fr', 'Protection des roselières'),
      titled('A/RES/86/9', 'fr', 'Protection des  roselières'),
      titled('A/RES/86/8', 'fr', 'Protection des marais'),
    ]);
    expect(successorOf(all, all.bySymbol.get('A/RES/85/9')!, '2040-01-01')?.symbol).toBe('A/RES/86/9');
  });

  test('a title that is none of a sub-item is of the item whose number it has', () => {
    const other = specimen({
      symbol: 'A/RES/85/7',
      title: 'Jubilee of the Lakes',
      session: 85,
      agenda: [{ item: 120, letters: [], provisional: false }],
    });
    expect(addHeld(works, [other]).bySymbol.get('A/RES/85/7')?.item).toBe('cooperation');
  });
});

describe('the sub-items of a cover', () => {
  test('as many titles as letters are paired in order', () => {
    expect(
      workOf([REPORT_87]).listed.map(({ letter, organization, item, provisional }) => [
        item,
        letter,
        organization,
        provisional,
      ]),
    ).toEqual([
      [121, 'a', 'org/ECO', true],
      [121, 'b', 'org/SCO', true],
      [121, 'd', 'org/AU', true],
    ]);
  });

  test('a title too few: no letter is given to anybody', () => {
    const short = specimen({
      symbol: 'A/87/300',
      kind: 'report',
      agenda: [{ item: 121, letters: ['a', 'b', 'd'], provisional: true }],
      cover: [ITEM, `${TITLE}Lakes [org/ECO]`, `${TITLE}Hills [org/SCO]`],
    });
    expect(workOf([short]).listed.map(({ letter }) => letter)).toEqual([null, null]);
  });
});

test('two resolutions under one letter, a draft under another', () => {
  const draft = specimen({
    symbol: 'A/85/L.1',
    kind: 'draft-resolution',
    session: 85,
    agenda: [{ item: 120, letters: ['c'], provisional: false }],
  });
  const same = resolution('A/RES/85/2', 'Hills', 'org/SCO', {}, { agenda: A.agenda });
  expect(
    contradictionsOf(worksOf([A, draft, same])).map(({ about, sources }) => [about, sources.map(({ value }) => value)]),
  ).toEqual([
    ['agenda', ['120 c', '120 a']],
    ['agenda', ['120 a org/ECO', '120 a org/SCO']],
  ]);
});

test('an action about an agenda is an action; a decision without addressee is no request', () => {
  const text = 'Encourages closer work on the reed agenda';
  const work = workOf([
    specimen({
      symbol: 'A/RES/85/1',
      paragraphs: [
        {
          id: 'para_1',
          text,
          asks: [{ kind: 'agenda', verb: 'encourage', addressees: ['un/UN'] }, { kind: 'statement' }],
        },
        { id: 'para_2', text, asks: [{ kind: 'action', verb: 'decide', addressees: [] }] },
      ],
    }),
  ]);
  expect(work.requests.map(({ paragraph, kind }) => [paragraph, kind])).toEqual([['para_1', 'action']]);
});

test('adding replaces the same language and leaves what was given', () => {
  const before = worksOf([A]);
  const after = addHeld(before, [{ ...A, plenaryMeeting: 9 }, B]);
  expect([before.bySymbol.size, before.bySymbol.get('A/RES/85/1')?.meeting]).toEqual([1, null]);
  expect([
    after.bySymbol.size,
    after.bySymbol.get('A/RES/85/1')?.meeting,
    after.bySymbol.get('A/RES/85/1')?.held.length,
  ]).toEqual([2, 9, 1]);
});

test('numbers in symbols count as numbers', () => {
  expect(['A/RES/79/10', 'A/RES/79/9', 'A/RES/8/1', 'A/RES/79/9/Add.1'].sort(compareSymbols)).toEqual([
    'A/RES/8/1',
    'A/RES/79/9',
    'A/RES/79/9/Add.1',
    'A/RES/79/10',
  ]);
});
