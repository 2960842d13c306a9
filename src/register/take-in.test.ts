// What is taken in, as a user meets it: works, languages, copies, versions, symbols, refusals.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { copiesOf, digestOf, factsWhere, heldAmong, trailOf } from '../store/index.ts';
import { documentOf, expressionFor, workOf } from './documents.ts';
import { giveSymbol, withdraw } from './name.ts';
import type { Register } from './open.ts';
import { Places, take } from './places.fixture.ts';
import { akn, english, french, NAMES_REPORT, report } from './specimens.fixture.ts';

const places = new Places();
afterAll(() => places.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const symbolsOf = async (register: Register, symbol: string): Promise<readonly string[]> =>
  (await workOf(register, symbol))?.work.symbols ?? [];
const expressionsOf = async (register: Register, symbol: string): Promise<string[]> =>
  (await workOf(register, symbol))!.expressions.map((one) => one.expression);

describe('once and again', () => {
  test('the second time changes nothing', async () => {
    const register = await places.fresh();
    const folder = places.folder('twice', { 'en.txt': english({}), 'fr.txt': french(), 'note.txt': 'Milk, bread.' });
    const first = await take(register, folder);
    const digest = await digestOf(register.store);
    const second = await take(register, folder);
    expect(first).toMatchObject({ files: 3, read: 2, unchanged: 0, refused: 1, works: 1, expressions: 2 });
    expect(second).toMatchObject({ files: 3, read: 0, unchanged: 2, refused: 1, works: 1, expressions: 2 });
    expect({ ...second, read: 0, unchanged: 0 }).toEqual({ ...first, read: 0, unchanged: 0 });
    expect(await digestOf(register.store)).toBe(digest);
    expect(await trailOf(register.store)).toHaveLength(3);
  });

  test('a zip, and its files again in a folder, are the same documents', async () => {
    const register = await places.fresh();
    const zip = zipSync({ 'a/en.txt': bytes(english({})), 'fr.txt': bytes(french()) });
    expect(await take(register, places.folder('zip', { 'both.zip': zip }))).toMatchObject({ read: 2, works: 1 });
    const folder = places.folder('loose', { 'one.txt': english({}), 'two.txt': french() });
    expect(await take(register, folder)).toMatchObject({ files: 2, read: 0, unchanged: 2, works: 1, expressions: 2 });
  });

  test('of two files with the same bytes one is read', async () => {
    const register = await places.fresh();
    const folder = places.folder('same', { 'a.txt': english({}), 'b.txt': english({}), 'c.txt': 'x', 'd.txt': 'x' });
    const done = await take(register, folder);
    expect(done).toMatchObject({ files: 4, read: 1, unchanged: 1, refused: 2, works: 1 });
    expect(done.refusals.map((one) => one.name)).toEqual([join(folder, 'c.txt'), join(folder, 'd.txt')]);
  });

  test('each file is told when what is said of it is kept', async () => {
    const register = await places.fresh();
    const told: string[] = [];
    const folder = places.folder('told', { 'a.txt': english({}), 'b.txt': 'x' });
    await take(register, folder, { onFile: ({ name, state }) => told.push(`${state} ${name.slice(-5)}`) });
    expect(told.sort()).toEqual(['read a.txt', 'refused b.txt']);
  });
});

test('ended on the way: what is read is kept, the next run goes on with the others', async () => {
  const register = await places.fresh();
  const name = (n: number): string => `${n}.txt`.padStart(7, '0');
  const texts = Array.from({ length: 20 }, (_, n) => [name(n), english({ symbol: `A/RES/98/${n + 1}` })] as const);
  const folder = places.folder('many', Object.fromEntries(texts));
  const ending = new AbortController();
  const told: string[] = [];
  const onFile = ({ name }: { name: string }): void => {
    told.push(name);
    ending.abort();
  };
  await expect(take(register, folder, { onFile, signal: ending.signal })).rejects.toThrow('aborted');
  expect(told.length).toBeLessThan(20);
  expect(await take(register, folder)).toMatchObject({ unchanged: told.length, read: 20 - told.length, works: 20 });
});

describe('copies', () => {
  test('the better copy is the one that is read, whichever comes first', async () => {
    const [text, xml] = [english({}), akn(english({}))];
    const registers = [await places.fresh(), await places.fresh()];
    const orders = [
      [text, xml],
      [xml, text],
    ];
    for (const [i, register] of registers.entries())
      for (const one of orders[i]) await take(register, places.folder('copy', { 'a.file': one }));
    const [one, other] = await Promise.all(registers.map((register) => digestOf(register.store)));
    expect(one).toBe(other);
    for (const register of registers) {
      expect(await expressionsOf(register, 'A/RES/98/44')).toEqual(['en']);
      const { work } = (await workOf(register, 'A/RES/98/44'))!;
      const copies = await copiesOf(register.store, work.work);
      expect(copies.map((copy) => [copy.format, copy.chosen])).toEqual([
        ['akn', true],
        ['text', false],
      ]);
    }
  });

  test('a corrigendum and a revision stand beside the text; the newest version is current', async () => {
    const register = await places.fresh();
    const versions = {
      'a.txt': english({}),
      'b.txt': english({ symbol: 'A/RES/98/44/Rev.1', clause: 'Encourages the exchange of tide tables' }),
      'c.txt': english({ symbol: 'A/RES/98/44/Corr.1', clause: 'Corrects the name of the estuary' }),
    };
    await take(register, places.folder('versions', versions));
    const held = (await workOf(register, 'A/RES/98/44'))!;
    expect(held.expressions.map(({ expression, current }) => [expression, current])).toEqual([
      ['en~Rev.1', true],
      ['en', false],
      ['en~Corr.1', false],
    ]);
    expect(expressionFor(held)?.version).toBe('Rev.1');
    expect(expressionFor(held, 'en', 'Corr.1')?.expression).toBe('en~Corr.1');
  });

  test('a reissue replaces what was issued, whichever comes first', async () => {
    const note = 'Reissued for technical reasons on 12 December 2043';
    const texts = [english({}), english({ note })];
    for (const order of [texts, [...texts].reverse()]) {
      const register = await places.fresh();
      for (const text of order) await take(register, places.folder('reissue', { 'a.txt': text }));
      const held = (await workOf(register, 'A/RES/98/44'))!;
      expect(held.expressions.filter((one) => one.current).map((one) => one.expression)).toEqual(['en~Reissue']);
    }
  });

  test('a joint symbol makes two works one', async () => {
    const register = await places.fresh();
    await take(register, places.folder('half', { 'a.txt': report(['A/98/277']) }));
    const other = report(['S/2043/500']).replace('General Assembly', 'Security Council');
    expect(await take(register, places.folder('half', { 'b.txt': `${other}\n4. One more.\n` }))).toMatchObject({
      works: 2,
    });
    const joint = await take(register, places.folder('both', { 'c.txt': report(['A/98/277', 'S/2043/500']) }));
    expect(joint.works).toBe(1);
    expect(await symbolsOf(register, 'S/2043/500')).toEqual(['A/98/277', 'S/2043/500']);
    expect(await expressionsOf(register, 'A/98/277')).toEqual(['en']);
  });
});

describe('symbols', () => {
  test('a work that was only cited is found by its citations when it arrives', async () => {
    const register = await places.fresh();
    await take(register, places.folder('citing', { 'a.txt': english({ clause: NAMES_REPORT }) }));
    const before = await factsWhere(register.store, { kind: 'citation', symbol: 'A/98/277' });
    expect(before).toHaveLength(1);
    expect(await heldAmong(register.store, ['A/98/277'])).toEqual(new Set());
    await take(register, places.folder('cited', { 'b.txt': report(['A/98/277']) }));
    expect(await heldAmong(register.store, ['A/98/277'])).toEqual(new Set(['A/98/277']));
    expect(await factsWhere(register.store, { kind: 'citation', symbol: 'A/98/277' })).toEqual(before);
  });

  test('without a symbol: provisional, until a held document names it by its title', async () => {
    const register = await places.fresh();
    const first = await take(register, places.folder('nameless', { 'a.txt': report() }));
    expect(first).toMatchObject({ works: 1, provisional: 1, named: [] });
    const second = await take(register, places.folder('naming', { 'b.txt': english({ clause: NAMES_REPORT }) }));
    expect(second.named).toMatchObject([{ to: 'A/98/277', by: 'A/RES/98/44#para_3' }]);
    expect(second).toMatchObject({ works: 2, provisional: 0 });
    const { reading, work } = await documentOf(register, 'A/98/277');
    expect(work.symbol).toBe('A/98/277');
    expect(reading.symbols).toEqual([{ symbol: 'A/98/277', basis: 'derived' }]);
  });

  test('without a symbol: named by --symbol, also when it is held already', async () => {
    const register = await places.fresh();
    const folder = places.folder('given', { 'a.txt': report() });
    await take(register, folder);
    const again = await take(register, folder, { symbols: ['a.txt=a/98/277'] });
    expect(again).toMatchObject({ read: 1, works: 1, provisional: 0 });
    expect(await symbolsOf(register, 'A/98/277')).toEqual(['A/98/277']);
    expect(await take(register, folder, { symbols: ['a.txt=A/98/277'] })).toMatchObject({ read: 0, unchanged: 1 });
  });

  test('a symbol that is none is refused before anything is done', async () => {
    const register = await places.fresh();
    const folder = places.folder('bad', { 'a.txt': report() });
    await expect(take(register, folder, { symbols: ['a.txt=hello'] })).rejects.toMatchObject({ id: 'symbol-bad' });
    expect(await trailOf(register.store)).toEqual([]);
  });

  test('a wrong symbol is corrected: the old address leads to the new one, the reason stays', async () => {
    const register = await places.fresh();
    await take(register, places.folder('wrong', { 'a.txt': english({ symbol: 'A/RES/98/45', number: '98/45' }) }));
    await giveSymbol(register, 'A/RES/98/45', 'a/res/98/44', 'misprinted');
    const { work } = (await workOf(register, 'A/RES/98/45'))!;
    expect(work).toMatchObject({ symbol: 'A/RES/98/44', symbols: ['A/RES/98/44'], former: true });
    const last = (await trailOf(register.store)).at(-1);
    expect(last).toMatchObject({ action: 'symbol-corrected', detail: { to: 'A/RES/98/44', reason: 'misprinted' } });
  });

  test('withdrawn with a reason, and brought back', async () => {
    const register = await places.fresh();
    const folder = places.folder('withdrawn', { 'a.txt': english({}) });
    await take(register, folder);
    await withdraw(register, 'A/RES/98/44', 'taken in by mistake');
    expect((await workOf(register, 'A/RES/98/44'))?.work.withdrawn).toBe('taken in by mistake');
    expect(await heldAmong(register.store, ['A/RES/98/44'])).toEqual(new Set());
    expect(await take(register, folder)).toMatchObject({ unchanged: 1, works: 0 });
    await withdraw(register, 'A/RES/98/44', null);
    expect(await heldAmong(register.store, ['A/RES/98/44'])).toEqual(new Set(['A/RES/98/44']));
  });
});

describe('refused', () => {
  test('by reason, most frequent first, with what to do', async () => {
    const register = await places.fresh();
    const files = { 'a.txt': 'x', 'b.txt': 'y', 'c.pdf': '%PDF-1.7\nbroken', 'd.txt': '', 'e.txt': english({}) };
    const { reasons, read } = await take(register, places.folder('bad', files));
    expect(read).toBe(1);
    expect(reasons[0]).toMatchObject({ id: 'not-un-document', count: 2 });
    expect(reasons.map((one) => one.id)).toContain('file-empty');
    for (const { text, next } of reasons) expect([text.includes('{'), next.length > 10]).toEqual([false, true]);
  });

  test('names in an archive are labels: nothing is written by them, and none stops the others', async () => {
    const register = await places.fresh();
    const names = [
      '../../outside.txt',
      '/etc/passwd',
      'C:\\x.txt',
      'nul\u0000.txt',
      'lone\ud800.txt',
      `${'n'.repeat(3000)}.txt`,
    ];
    const texts = names.map((name, i): [string, Uint8Array] => [
      name,
      bytes(english({ symbol: `A/RES/98/${50 + i}`, number: `98/${50 + i}` })),
    ]);
    const folder = places.folder('hostile', { 'a.zip': zipSync(Object.fromEntries(texts)) });
    expect(await take(register, folder)).toMatchObject({ read: names.length, works: names.length });
    expect(await take(register, folder)).toMatchObject({ read: 0, unchanged: names.length });
  });

  test('hidden files, links and the register itself are left out', async () => {
    const register = await places.fresh();
    const folder = places.folder('hidden', { 'a.txt': english({}), '.secret.txt': french() });
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git', 'b.txt'), french());
    expect(await take(register, folder)).toMatchObject({ files: 1, read: 1 });
  });

  test('a reader, or somebody whose role is unknown, may not', async () => {
    const register = await places.fresh();
    const folder = places.folder('role', { 'a.txt': english({}) });
    for (const role of ['reader', 'owner' as 'reader'] as const)
      await expect(take(register, folder, { by: { name: 'visitor', role } })).rejects.toMatchObject({
        id: 'not-allowed',
      });
    await take(register, folder, { by: { name: 'Ana', role: 'editor' } });
    expect((await trailOf(register.store)).map((one) => one.who)).toEqual(['Ana']);
    rmSync(folder, { recursive: true });
  });
});
