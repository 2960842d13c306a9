// What changes mean, on invented resolutions in their printed form.
import { describe, expect, test } from 'vitest';
import { say } from '../../lexicon/index.ts';
import { printed } from '../printed.ts';
import { workOf } from '../works/index.ts';
import { type ComparedRow, compare, compareAt, compareWorks } from './index.ts';

const TITLE = 'Cooperation between the United Nations and the Lagoon Union';
const CLOSE = 'Decides to remain seized of the matter.';

const pair = (old: string, now: string) => ({
  before: printed({ symbol: 'A/RES/83/14', adopted: '21 November 2028', title: TITLE, operative: [old, CLOSE] }),
  after: printed({ symbol: 'A/RES/85/9', adopted: '20 November 2030', title: TITLE, operative: [now, CLOSE] }),
});

const first = (old: string, now: string): ComparedRow => {
  const { before, after } = pair(old, now);
  return compare(before, after).rows[0];
};

const said = (row: ComparedRow): string[] => row.meanings.map(({ id, effect }) => `${effect} ${id}`);

describe('meanings', () => {
  test.each([
    [
      'a stronger verb',
      'Encourages the Secretary-General to consult the Lagoon Union;',
      'Requests the Secretary-General to consult the Lagoon Union;',
      ['stronger change-verb-stronger'],
    ],
    [
      'a weaker verb',
      'Urges the Secretary-General to consult the Lagoon Union;',
      'Invites the Secretary-General to consult the Lagoon Union;',
      ['weaker change-verb-weaker'],
    ],
    [
      'a verb that no longer asks',
      'Encourages the efforts of the Lagoon Union to map its reefs;',
      'Takes note of the efforts of the Lagoon Union to map its reefs;',
      ['weaker change-verb-no-longer-asks'],
    ],
    [
      'a linking word',
      'Welcomes the reef survey of the Lagoon Union;',
      'Also welcomes the reef survey of the Lagoon Union;',
      ['form change-verb-linking'],
    ],
    [
      'a tone',
      'Takes note with appreciation of the reef survey of the Lagoon Union;',
      'Takes note of the reef survey of the Lagoon Union;',
      ['weaker change-qualifier-out'],
    ],
    [
      'an addressee more',
      'Requests the Secretary-General to consult the Lagoon Union;',
      'Requests the Secretary-General and the United Nations Development Programme to consult the Lagoon Union;',
      ['added change-addressee-added'],
    ],
    [
      'an addressee less',
      'Invites the World Bank and the United Nations Development Programme to consult the Lagoon Union;',
      'Invites the World Bank to consult the Lagoon Union;',
      ['removed change-addressee-removed'],
    ],
    [
      'the session of the next round',
      'Requests the Secretary-General to submit a report at its eighty-fifth session;',
      'Requests the Secretary-General to submit a report at its eighty-seventh session;',
      ['update change-session-rolled'],
    ],
    [
      'another session',
      'Requests the Secretary-General to submit a report at its eighty-fifth session;',
      'Requests the Secretary-General to submit a report at its eighty-ninth session;',
      ['replaced change-session-moved'],
    ],
    [
      'a qualifier in',
      'Requests the Secretary-General to consult the Lagoon Union;',
      'Requests the Secretary-General to consult the Lagoon Union, within existing resources;',
      ['weaker change-qualifier-in'],
    ],
    [
      'a qualifier out',
      'Requests the Secretary-General, as appropriate, to consult the Lagoon Union;',
      'Requests the Secretary-General to consult the Lagoon Union;',
      ['stronger change-qualifier-out'],
    ],
    [
      'urgency',
      'Requests the Secretary-General to consult the Lagoon Union;',
      'Requests the Secretary-General to consult the Lagoon Union without delay;',
      ['stronger change-qualifier-in'],
    ],
    [
      'the former resolution',
      'Recalls its resolution 81/12 on the Lagoon Union and its reefs;',
      'Recalls its resolution 83/14 on the Lagoon Union and its reefs;',
      ['update change-citation-updated'],
    ],
    [
      'another resolution',
      'Recalls its resolution 60/12 on the Lagoon Union and its reefs;',
      'Recalls its resolution 71/40 on the Lagoon Union and its reefs;',
      ['replaced change-citation-replaced'],
    ],
    [
      'the next report',
      'Takes note of the report of the Secretary-General contained in document A/82/301;',
      'Takes note of the report of the Secretary-General contained in document A/84/277;',
      ['update change-citation-updated'],
    ],
    [
      'a date',
      'Welcomes the meeting of the Lagoon Union held on 3 May 2027;',
      'Welcomes the meeting of the Lagoon Union held on 8 June 2029;',
      ['replaced change-date-moved'],
    ],
    [
      'a number',
      'Welcomes the survey of twelve reefs by the Lagoon Union;',
      'Welcomes the survey of nineteen reefs by the Lagoon Union;',
      ['replaced change-number'],
    ],
    [
      'other words only',
      'Welcomes the survey of coral reefs by the Lagoon Union;',
      'Welcomes the survey of deep reefs by the Lagoon Union;',
      ['form change-wording'],
    ],
  ])('%s', (_, old, now, meanings) => {
    expect(said(first(old, now))).toEqual(meanings);
  });

  test('the words come with the meaning, and both say what was printed', () => {
    const row = first('Encourages the Union to act;', 'Strongly encourages the Union to act;');
    const [meaning] = row.meanings;
    expect(meaning).toMatchObject({
      id: 'change-verb-stronger',
      values: { from: 'Encourages', to: 'Strongly encourages' },
    });
    expect(say(meaning.id, meaning.values, 'fr').text).toContain('Strongly encourages');
    expect(row.words.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'out:Encourages',
      'in:Strongly encourages',
      'same: the Union to act;',
    ]);
    expect(row.before[0]).toMatchObject({ address: 'A/RES/83/14#para_1', number: '1', role: 'operative' });
  });

  test('a new paragraph that asks says what it asks; a dropped one, what is lost', () => {
    const ask = 'Requests the Secretary-General to submit a report at its eighty-fifth session;';
    const { before, after } = pair(
      'Welcomes the reef survey of the Lagoon Union;',
      'Welcomes the reef survey of the Lagoon Union;',
    );
    const more = printed({
      symbol: 'A/RES/85/9',
      adopted: '20 November 2030',
      title: TITLE,
      operative: [after.paragraphs[0].text, ask, CLOSE],
    });
    const row = compare(before, more).rows.find(({ change }) => change === 'new')!;
    expect(said(row)).toEqual(['added change-new', 'added change-request-added-session']);
    expect(row.meanings[1].values).toMatchObject({ actors: 'un/SG', session: '85' });
    const lost = compare(more, { ...before, symbol: 'A/RES/87/3' }).rows.find(({ change }) => change === 'dropped')!;
    expect(said(lost)).toEqual(['removed change-dropped', 'removed change-request-removed-session']);
  });
});

describe('comparison', () => {
  const { before, after } = pair('Encourages the Union to act;', 'Requests the Union to act;');

  test('a work compared with itself has nothing to say', () => {
    const { rows, counts } = compare(before, before);
    expect(
      rows.every(
        ({ change, significance, meanings }) => change === 'unchanged' && significance === 'none' && !meanings.length,
      ),
    ).toBe(true);
    expect(counts.unchanged).toBe(rows.length);
  });

  test('two languages are not compared', () => {
    expect(() => compare(before, { ...after, language: 'fr' })).toThrow(TypeError);
    expect(compareWorks(workOf([before]), workOf([{ ...after, language: 'fr' }]))).toBeNull();
  });

  test('a language without facts has its meanings from one that has them', () => {
    const silent = (held: typeof before) => ({
      ...held,
      language: 'ru' as const,
      paragraphs: held.paragraphs.map((one) => ({
        ...one,
        text: one.text.replace('Union', 'Союз'),
        verb: null,
        phrase: null,
      })),
      facts: { ...held.facts, mandates: [], actors: [], citations: [], dates: [] },
    });
    const result = compareWorks(workOf([before, silent(before)]), workOf([after, silent(after)]), 'ru')!;
    expect(result).toMatchObject({ language: 'ru', factsFrom: 'en' });
    expect(said(result.rows[0])).toEqual(['stronger change-verb-stronger']);
    const alone = compareWorks(workOf([silent(before)]), workOf([silent(after)]), 'ru')!;
    expect(said(alone.rows[0])).toEqual(['form change-words']);
  });

  test('one row alone', () => {
    const row = compareAt(workOf([before]), workOf([after]), 'after', new Set(['para_1']));
    expect(row?.before[0].id).toBe('para_1');
    expect(compareAt(workOf([before]), workOf([after]), 'after', new Set(['para_99']))).toBeNull();
  });

  test('answers are frozen', () => {
    const result = compare(before, after);
    expect([result, result.rows, result.rows[0], result.rows[0].meanings].every(Object.isFrozen)).toBe(true);
  });
});
