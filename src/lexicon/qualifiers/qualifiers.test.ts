// Qualifiers found in six languages, whole and longest.
import { describe, expect, test } from 'vitest';
import { qualifiersIn } from './qualifiers.ts';

const ids = (text: string, language: string | null): string[] => qualifiersIn(text, language).map(({ id }) => id);

describe('qualifiers', () => {
  test.each([
    [
      'en',
      'requests the Union, as appropriate and within existing resources, to act without delay',
      ['as-appropriate', 'within-resources', 'without-delay'],
    ],
    ['en', 'Welcomes with deep appreciation the survey', ['with-appreciation']],
    ['en', 'the fullyrigged ship was appropriated', []],
    [
      'fr',
      'invite l’Union à agir, selon qu’il conviendra, dans la limite des ressources existantes',
      ['as-appropriate', 'within-resources'],
    ],
    [
      'es',
      'invita a la Unión a que, según proceda, actúe dentro de los recursos existentes',
      ['as-appropriate', 'within-resources'],
    ],
    [
      'ru',
      'просит Союз по мере необходимости и в пределах имеющихся ресурсов принять меры',
      ['as-needed', 'within-resources'],
    ],
    ['zh', '请联盟酌情在现有资源范围内采取行动', ['as-appropriate', 'within-resources']],
    ['ar', 'تطلب إلى الاتحاد أن يعمل، حسب الاقتضاء، في حدود الموارد المتاحة', ['as-appropriate', 'within-resources']],
    [null, 'as appropriate', []],
  ])('%s: %s', (language, text, found) => {
    expect(ids(text, language)).toEqual(found);
  });

  test('offsets are those of the text', () => {
    const text = 'S’agissant de l’Union, AS APPROPRIATE, to act';
    const [{ start, end, effect }] = qualifiersIn(text, 'en');
    expect(text.slice(start, end)).toBe('AS APPROPRIATE');
    expect(effect).toBe('limits');
  });
});
