import { describe, expect, test } from 'vitest';
import { fillMessage } from './fill.ts';

const REQUESTS = '{count, plural, one {# request} other {# requests}}';
const DEMANDES = '{count, plural, one {# demande} other {# demandes}}';
const ZAPROSY = '{count, plural, one {# просьба} few {# просьбы} many {# просьб} other {# просьбы}}';

describe('a message with its values', () => {
  test.each<[string, Record<string, string | number>, string, string]>([
    ['no holes', {}, 'en', 'no holes'],
    ['{a} and {b}', { a: 1, b: 'two' }, 'en', '1 and two'],
    ['{a} and {b}', { a: 1 }, 'en', '1 and {b}'],
    [REQUESTS, { count: 1 }, 'en', '1 request'],
    [REQUESTS, { count: '0' }, 'en', '0 requests'],
    [DEMANDES, { count: 0 }, 'fr', '0 demande'],
    [DEMANDES, { count: '12' }, 'fr', '12 demandes'],
    [ZAPROSY, { count: 3 }, 'ru', '3 просьбы'],
    [ZAPROSY, { count: 11 }, 'ru', '11 просьб'],
  ])('%s %j in %s', (template, values, language, said) => expect(fillMessage(template, values, language)).toBe(said));
});
