// On a real server, with the specimens: invented organizations in the real form, in six languages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshPlace, freshPlace } from '../store/fresh-place.fixture.ts';
import { keepReadings, type NewReading, noteStored } from '../store/index.ts';
import { lookUpSymbol } from './look-up-symbol.ts';
import { openRegister, type Register } from './open.ts';
import { search } from './search.ts';
import { takeIn } from './take-in.ts';

let place: FreshPlace;
let register: Register;
const first = async (question: string, options = {}) => (await search(register, question, options)).hits[0];
const textOf = (hit: { snippet: { text: string } }): string => hit.snippet.text;

beforeAll(async () => {
  place = await freshPlace('search');
  register = await openRegister(place.place);
  await takeIn(register, ['fixtures/specimens']);
}, 120_000);
afterAll(async () => {
  await register?.close();
  await place?.remove();
});

// Plain text in four of the languages is read without its structure yet, so the rows are handed to the store.
const SAID: Readonly<Record<string, readonly [text: string, question: string]>> = {
  ar: ['تطلب إلى المنظمة أن تدرب مراقبي الجليد في محطات خط الزوال؛', 'من يدرب مراقبين على الجليد'],
  en: [
    'Requests the Meridian League to train ice observers at the stations of the meridian;',
    'training of an ice observer',
  ],
  es: [
    'Solicita a la Liga del Meridiano la formación de observadores del hielo en sus estaciones;',
    'formacion de observador de hielos',
  ],
  fr: [
    'Prie la Ligue du Méridien d’assurer la formation d’observateurs des glaces dans ses stations ;',
    'formations pour observateur de glace',
  ],
  ru: ['просит Лигу меридиана обучить наблюдателей за льдами на своих станциях;', 'наблюдатель на станции меридиана'],
  zh: ['请子午线联盟在其各站培训冰情观测员；', '谁培训冰情观测员'],
};

describe('every language finds its own words in other forms, without accents, and each once', () => {
  beforeAll(async () => {
    const { store } = register;
    for (const [language, [text]] of Object.entries(SAID)) {
      const sha256 = await store.originals.put(new TextEncoder().encode(text));
      await noteStored(store, [{ sha256, size: text.length, name: language, given: null }], 'test');
      await keepReadings(store, [reading(language, text, sha256)]);
    }
  });

  test.each(Object.entries(SAID))('%s', async (language, [text, question]) => {
    const { hits } = await search(register, question);
    expect(hits[0]).toMatchObject({ address: 'A/RES/98/70#para_1', language, snippet: { text } });
    expect(hits[0].snippet.marks.length).toBeGreaterThan(1);
    expect(hits.filter((hit) => hit.address === 'A/RES/98/70#para_1')).toHaveLength(1);
  });

  test('asked in one language, shown in another', async () => {
    const hit = await first(SAID.ru[1], { language: ['es'] });
    expect(hit).toMatchObject({ language: 'es', snippet: { text: SAID.es[0] } });
  });
});

function reading(language: string, text: string, sha256: string): NewReading {
  const none = { parent: null, section: null, number: null, verb: null };
  const texts = [{ ...none, paragraph: 'para_1', role: 'operative', text, indexed: true }];
  return {
    ...{ sha256, format: 'text', quality: 1, reader: 'test', kind: 'resolution', organs: ['un/UNGA'], session: 98 },
    ...{ symbols: [{ symbol: 'A/RES/98/70', basis: 'printed' }], date: '2043-11-02', title: null, language },
    ...{
      version: '',
      rank: 0,
      paragraphs: 1,
      tree: {},
      reading: { kind: 'resolution', session: 98, organs: [] },
      texts,
    },
    facts: [],
  };
}

describe('answers', () => {
  test('marks are words of the snippet, in order, none over another', async () => {
    const { hits } = await search(register, 'Secretary-General report session');
    expect(hits.length).toBeGreaterThan(0);
    for (const { snippet } of hits) {
      let end = 0;
      for (const mark of snippet.marks) {
        expect(mark.start).toBeGreaterThanOrEqual(end);
        expect(snippet.text.slice(mark.start, mark.end)).toMatch(/^[\p{L}\p{N}/.]+$/u);
        end = mark.end;
      }
    }
  });

  test('accents and capitals do not matter', async () => {
    const [plain, accented] = await Promise.all([first('SECRETAIRE GENERAL prie'), first('secrétaire général prie')]);
    expect(plain.address).toBe(accented.address);
  });

  test('a phrase stands together, a word to leave out does not stand', async () => {
    for (const hit of (await search(register, '"Secretary-General"', { language: ['en'], limit: 100 })).hits)
      expect(textOf(hit)).toMatch(/Secretary-General/i);
    const without = await search(register, 'cooperation -welcomes', { language: ['en'], limit: 100 });
    for (const hit of without.hits) expect(textOf(hit)).not.toMatch(/\bwelcomes\b/i);
  });

  test('fields narrow', async () => {
    const reports = await search(register, 'kind:report', { limit: 100 });
    expect(new Set(reports.hits.map((hit) => hit.kind))).toEqual(new Set(['report']));
    const asked = await search(register, 'verb:request', { limit: 100 });
    expect(asked.hits.length).toBeGreaterThan(0);
  });

  test('pages follow one another and hold each paragraph once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const page = await search(register, 'cooperation', { limit: 3, cursor });
      seen.push(...page.hits.map((hit) => hit.address));
      total = page.total;
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen.length).toBe(new Set(seen).size);
    expect(seen.length).toBeLessThanOrEqual(total);
    expect(seen.length).toBeGreaterThan(3);
  });

  test('facets count what was found', async () => {
    const { facets, total } = await search(register, 'cooperation');
    expect(facets.kind.reduce((sum, one) => sum + one.count, 0)).toBe(total);
  });
});

describe('bad questions are answered clearly', () => {
  test.each([
    ['', 'question-empty'],
    ['the of and', 'question-empty'],
    ['\u0000', 'question-empty'],
    ['word '.repeat(10_000), 'question-long'],
    ['session:abc', 'question-field'],
  ])('%#', (question, id) => expect(search(register, question)).rejects.toMatchObject({ id }));

  test.each([
    "'; drop table octavo.work; --",
    '" unbalanced',
    "a' & b | !c:*",
    '\\',
    '(((',
    '😀 report',
    '\ud800 report',
  ])('%j does no harm', async (question) => {
    await search(register, question).catch((error) => expect(error.id).toMatch(/^question-/));
    expect((await search(register, 'cooperation')).total).toBeGreaterThan(0);
  });
});

describe('symbols', () => {
  test('a held one is found however it is written; one that is only cited says where; others are nothing', async () => {
    const [held] = await register.store.db.selectFrom('work_symbol').select('symbol').orderBy('symbol').execute();
    expect(await lookUpSymbol(register, held.symbol.toLowerCase())).toMatchObject({ found: 'work', held: true });
    expect((await first(held.symbol)).address.startsWith(held.symbol)).toBe(true);
    const cited = await register.store.db
      .selectFrom('fact')
      .select('symbol')
      .where('kind', '=', 'citation')
      .where('symbol', 'not in', (query) => query.selectFrom('work_symbol').select('symbol'))
      .executeTakeFirstOrThrow();
    const answer = await lookUpSymbol(register, cited.symbol!);
    expect(answer).toMatchObject({ found: 'cited', held: false });
    expect(answer.found === 'cited' && answer.citedBy.length).toBeGreaterThan(0);
    expect(await lookUpSymbol(register, 'A/RES/79/9999')).toEqual({ found: 'nothing' });
  });
});
