import { describe, expect, test } from 'vitest';
import { foldLetters } from './letters.ts';
import { spellingsOf } from './spellings.ts';
import { spansAt, tokensOf } from './tokens.ts';

describe('letters', () => {
  test.each([
    ['Évaluées', 'evaluees'],
    ['Œuvre', 'oeuvre'],
    ['ÑANDÚ', 'nandu'],
    ['Ёлка', 'елка'],
    ['общий', 'общий'],
    ['الأُمَم', 'الامم'],
    ['منظمة', 'منظمه'],
    ['مـــدة', 'مده'],
    ['على', 'علي'],
    ['２０２４', '2024'],
    ['٢٠٢٤', '٢٠٢٤'],
    ['e\u0301tat', 'etat'],
    ['联合国', '联合国'],
    ['', ''],
  ])('%s → %s', (word, folded) => expect(foldLetters(word)).toBe(folded));
});

describe('units', () => {
  test.each<[string, string[]]>([
    ['l’Organisation d’Arbane', ['l', 'Organisation', 'd', 'Arbane']],
    ['the Union’s sub-regional offices', ['the', 'Union', 's', 'sub', 'regional', 'offices']],
    ['résolution 79/330, 1,200.5 dollars', ['résolution', '79/330', '1,200.5', 'dollars']],
    ['see A/RES/79/330 and S/RES/1809(2008)', ['see', 'A/RES/79/330', 'and', 'S/RES/1809 (2008)']],
    ['第79/330号决议', ['第', '79/330', '号决', '决议']],
    ['东海合作组织', ['东海', '海合', '合作', '作组', '组织']],
    ['la UNESCO/ONU', ['la', 'UNESCO', 'ONU']],
    ['التعاون مع المنظمة', ['التعاون', 'مع', 'المنظمة']],
    ['— … !', []],
    ['1,234a 12/3b 10² 2nd', ['1', '234a', '12', '3b', '10²', '2nd']],
    ['7. 7, 7/ 1.2.3', ['7', '7', '7', '1.2.3']],
    ['𠀀𠀁国a国', ['𠀀𠀁', '𠀁国', 'a', '国']],
    ['x\udc00y\ud800 😀𝟙', ['x', 'y', '𝟙']],
  ])('%s', (text, units) => expect(tokensOf(text).map((one) => one.text)).toEqual(units));

  test('offsets are those of the text', () => {
    const text = 'l’État, 联合国 (A/79/1)';
    for (const { start, end, text: unit, kind } of tokensOf(text))
      if (kind !== 'symbol') expect(text.slice(start, end)).toBe(unit);
  });

  test('those at some places stand where they stand among all', () => {
    const text = 'l’État a 1,200.5, 联合国 (A/79/1) б';
    const all = tokensOf(text).map(({ start, end }) => ({ start, end }));
    expect(spansAt(text, new Set(all.map((_, i) => i + 1)))).toEqual(all);
    expect(spansAt(text, new Set([2, 5, 99]))).toEqual([all[1], all[4]]);
  });

  test('a word without end is cut, and neither letters nor slashes take long', () => {
    expect(tokensOf('a'.repeat(100_000))[0].text.length).toBeLessThan(100);
    expect(tokensOf('1/'.repeat(50_000)).length).toBeGreaterThan(0);
  });
});

describe('spellings', () => {
  test.each<[string, string, string[]]>([
    ['coopération', 'fr', ['cooperation', 'coopération']],
    ['cooperation', 'en', ['cooperation']],
    ['les', 'fr', []],
    ['что', 'ru', []],
    ['والتعاون', 'ar', ['والتعاون', 'تعاون']],
    ['的', 'zh', []],
  ])('%s in %s', (word, language, spellings) => expect(spellingsOf(word, language)).toEqual(spellings));
});
