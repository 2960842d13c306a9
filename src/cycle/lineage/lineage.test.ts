// One paragraph through invented sessions, and the same clause for an invented sister organization.
import { describe, expect, test } from 'vitest';
import type { Held } from '../held.ts';
import { printed } from '../printed.ts';
import { worksOf } from '../works/index.ts';
import { lineageOf, sameClause } from './index.ts';

const REEF = 'Encourages the Secretary-General to consult the Caribbean Community on the mapping of coral reefs;';
const REPORT = 'Requests the Secretary-General to submit to the General Assembly at its eighty-fifth session a report;';
const TIDE = 'Welcomes the tide tables that harbour masters share every spring;';

const resolution = (symbol: string, adopted: string, operative: readonly string[], of = 'Caribbean Community'): Held =>
  printed({ symbol, adopted, title: `Cooperation between the United Nations and the ${of}`, operative });

const first = resolution('A/RES/81/9', '3 December 2026', [TIDE, REPORT]);
const second = resolution('A/RES/83/14', '21 November 2028', [TIDE, REEF, REPORT]);
const third = resolution('A/RES/85/9', '20 November 2030', [REEF.replace('Encourages', 'Requests'), TIDE, REPORT]);
const fourth = resolution('A/RES/87/2', '20 November 2032', [TIDE, REPORT]);
const draft: Held = { ...second, symbol: 'A/83/L.13', kind: 'draft-resolution', draftSymbols: [] };
const sister: Held = {
  ...resolution(
    'A/RES/85/40',
    '1 March 2031',
    [TIDE, REEF.replace('Caribbean Community', 'Council of Europe')],
    'Council of Europe',
  ),
  vote: { inFavour: 90, against: 2, abstaining: 11 },
};
const works = worksOf([first, second, third, fourth, draft, sister]);

describe('lineage', () => {
  test('from the draft to the last resolution that has it', () => {
    const lineage = lineageOf(works, 'A/RES/85/9#para_1')!;
    expect(lineage.steps.map(({ symbol, paragraphs }) => `${symbol}#${paragraphs.map(({ id }) => id)}`)).toEqual([
      'A/83/L.13#para_2',
      'A/RES/83/14#para_2',
      'A/RES/85/9#para_1',
    ]);
    expect(lineage.reasons.map(({ id, values }) => `${id} ${values.symbol}`)).toEqual([
      'lineage-first A/83/L.13',
      'lineage-ends A/RES/87/2',
    ]);
  });

  test('a step says what changed since the one before', () => {
    const { steps } = lineageOf(works, 'A/83/L.13#para_2')!;
    expect(steps[0].row?.change).toBe('new');
    expect(lineageOf(works, 'A/RES/81/9#para_1')!.steps[0].row).toBeNull();
    expect(steps[1].row?.change).toBe('unchanged');
    expect(steps[2].row?.meanings.map(({ id }) => id)).toContain('change-verb-stronger');
  });

  test('an address that nothing has', () => {
    expect(lineageOf(works, 'A/RES/85/9#para_77')).toBeNull();
    expect(lineageOf(works, 'A/RES/12/1#para_1')).toBeNull();
  });
});

describe('agreed language', () => {
  test('the same clause for another organization, with its vote; never of the own succession', () => {
    const [found, ...rest] = sameClause(works, 'A/RES/83/14#para_2');
    expect(found).toMatchObject({ address: 'A/RES/85/40#para_2', organizations: ['org/COE'], vote: { inFavour: 90 } });
    expect(found.likeness).toBe(1);
    expect(found.words.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual([
      'Caribbean Community',
      'Council of Europe',
    ]);
    expect(rest).toEqual([]);
  });

  test('nothing where the work is of no recurring item', () => {
    const other = printed({ symbol: 'A/RES/83/90', adopted: '3 May 2029', title: 'Reefs', operative: [REEF, REPORT] });
    expect(sameClause(worksOf([other, sister]), 'A/RES/83/90#para_1')).toEqual([]);
  });
});
