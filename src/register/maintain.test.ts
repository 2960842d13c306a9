// What is kept stays: reviews, rebuilds, backups, checks, and what is refused because something would be lost.
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsOf, digestOf, type Store, trailOf, webhooksOf } from '../store/index.ts';
import { documentOf } from './documents.ts';
import { backUpRegister, rebuild, restoreRegister, verify } from './maintain.ts';
import { giveSymbol, withdraw } from './name.ts';
import { openRegister, type Register } from './open.ts';
import { Places, take } from './places.fixture.ts';
import { reviewFact, reviews } from './review.ts';
import { akn, english, french, NAMES_REPORT, report } from './specimens.fixture.ts';
import { addHook, hookDeliveries, noteNews } from './webhooks.ts';

const places = new Places();
const SYMBOL = 'A/RES/98/44';
let full: Register;

/** Facts, reviews and everything else a user would miss. */
async function answers(register: Register): Promise<unknown> {
  const document = await documentOf(register, SYMBOL);
  const said = (await reviews(register)).map(({ work: _work, fact: _fact, ...one }) => one);
  return { reading: document.reading, reviewed: document.facts.filter((one) => one.review), said };
}

const fileOf = (store: Store, sha256: string): string =>
  join(store.originals.folder, sha256.slice(0, 2), sha256.slice(2));
const trailFile = (store: Store): string => join(dirname(store.originals.folder), 'audit.jsonl');

beforeAll(async () => {
  full = await places.fresh();
  const files = {
    'en.txt': english({ clause: NAMES_REPORT }),
    'fr.txt': french(),
    'report.txt': report(),
    'wrong.txt': english({ symbol: 'A/RES/98/60', number: '98/60', about: 'Tide gauges of the northern estuaries' }),
    'list.txt': 'Milk, bread.',
  };
  await take(full, places.folder('full', files));
  await giveSymbol(full, 'A/RES/98/60', 'A/RES/98/61', 'misprinted');
  await withdraw(full, 'A/RES/98/61', 'a draft');
  const { facts } = await documentOf(full, SYMBOL);
  const mandate = facts.find((one) => one.kind === 'mandate')!;
  const citation = facts.find((one) => one.kind === 'citation')!;
  await reviewFact(full, { symbol: SYMBOL, fact: mandate.fact!, verdict: 'confirmed', reason: 'seen' });
  await reviewFact(full, { symbol: SYMBOL, fact: citation.fact!, verdict: 'corrected', correction: { part: 'annex' } });
});
afterAll(() => places.close());

describe('reviews', () => {
  test('say what a person said, and survive a better copy', async () => {
    const register = await places.fresh();
    await take(register, places.folder('text', { 'a.txt': english({}) }));
    const { facts } = await documentOf(register, SYMBOL);
    const fact = facts.find((one) => one.kind === 'citation')!;
    await reviewFact(register, {
      symbol: SYMBOL,
      fact: fact.fact!,
      verdict: 'corrected',
      correction: { part: 'annex' },
    });
    await take(register, places.folder('akn', { 'a.xml': akn(english({})) }));
    const after = (await documentOf(register, SYMBOL)).facts.filter((one) => one.review);
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ words: fact.words, value: { part: 'annex' }, review: { verdict: 'corrected' } });
    expect(await reviews(register)).toMatchObject([{ state: 'attached' }]);
  });

  test('say so when the words are gone, and find them again when they are back', async () => {
    const register = await places.fresh();
    const text = english({ clause: 'Encourages the exchange of tide tables with the Estuary Forum in 2044' });
    await take(register, places.folder('words', { 'a.txt': text }));
    const { facts } = await documentOf(register, SYMBOL);
    const fact = facts.find((one) => one.paragraph === 'para_3')!;
    await reviewFact(register, { symbol: SYMBOL, fact: fact.fact!, verdict: 'confirmed' });
    await take(register, places.folder('without', { 'b.xml': akn(english({})) }));
    expect(await reviews(register)).toMatchObject([{ state: 'gone', words: fact.words }]);
    const revised = text.replace('A/RES/98/44', 'A/RES/98/44/Rev.1');
    await take(register, places.folder('back', { 'c.txt': revised }));
    expect(await reviews(register)).toMatchObject([{ state: 'attached', words: fact.words }]);
    const corrigendum = english({ symbol: 'A/RES/98/44/Corr.1', clause: 'Corrects the name of the estuary' });
    await take(register, places.folder('beside', { 'd.txt': corrigendum }));
    expect(await reviews(register)).toMatchObject([{ state: 'attached' }]);
  });
});

describe('rebuild', () => {
  test('gives the same, digest and answers', async () => {
    const [digest, before] = [await digestOf(full.store), await answers(full)];
    const done = await rebuild(full);
    expect(done.digest).toBe(digest);
    expect(await answers(full)).toEqual(before);
    expect((await verify(full)).sound).toBe(true);
  });

  test('from the originals and the trail alone, when the database is lost', async () => {
    const [wanted, before, counts] = [await digestOf(full.store), await answers(full), await countsOf(full.store)];
    const lost = await places.fresh();
    const again = await places.open(lost.store.handle.url, dirname(full.store.originals.folder));
    await expect(take(again, places.folder('early', { 'a.txt': english({}) }))).rejects.toMatchObject({
      id: 'register-tables-lost',
    });
    const done = await rebuild(again);
    expect(done.digest).toBe(wanted);
    expect(await answers(again)).toEqual(before);
    expect(await countsOf(again.store)).toEqual(counts);
    expect((await verify(again)).sound).toBe(true);
  });
});

describe('backup', () => {
  test('restored: equal counts, hashes, answers', async () => {
    const folder = join(places.root, 'backup');
    const manifest = await backUpRegister(full, folder);
    const register = await places.fresh();
    await restoreRegister(register, folder);
    expect(await countsOf(register.store)).toEqual(manifest.counts);
    expect(await digestOf(register.store)).toBe(await digestOf(full.store));
    expect(await answers(register)).toEqual(await answers(full));
    expect(await trailOf(register.store)).toEqual(await trailOf(full.store));
    expect((await verify(register)).sound).toBe(true);
    expect(await take(register, places.folder('more', { 'a.txt': english({ clause: NAMES_REPORT }) }))).toMatchObject({
      unchanged: 1,
    });
    await expect(backUpRegister(full, folder)).rejects.toMatchObject({ id: 'backup-folder-full' });
    await expect(restoreRegister(full, folder)).rejects.toMatchObject({ id: 'register-not-empty' });
  });

  test('webhooks come back with their secrets, what waits for them, and numbers that go on', async () => {
    const register = await places.fresh();
    await take(register, places.folder('told', { 'a.txt': english({}) }));
    const order = { url: 'http://127.0.0.1:9/hook', events: ['document'], allowPrivate: true } as const;
    const { webhook, secret } = await addHook(register, order);
    await take(register, places.folder('news', { 'b.txt': report() }));
    expect(await noteNews(register, () => Promise.reject(), '2044-12-01')).toBe(1);
    const folder = join(places.root, 'hooks');
    await backUpRegister(register, folder);
    const again = await places.fresh();
    await restoreRegister(again, folder);
    expect(await webhooksOf(again.store)).toEqual(await webhooksOf(register.store));
    expect(await webhooksOf(again.store)).toMatchObject([{ webhook, secret, url: order.url }]);
    expect(await hookDeliveries(again)).toEqual(await hookDeliveries(register));
    expect(await noteNews(again, () => Promise.reject(), '2044-12-01')).toBe(0);
    expect((await addHook(again, order)).webhook).toBe(webhook + 1);
    expect(statSync(join(folder, 'tables', 'webhook.jsonl.gz')).mode & 0o077).toBe(0);
  });

  test('of an Octavo that kept no webhooks in it: the rest comes back', async () => {
    const folder = join(places.root, 'earlier');
    const manifest = await backUpRegister(full, folder);
    const { webhook: _webhook, delivery: _delivery, ...tables } = manifest.tables;
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, tables }));
    for (const one of ['webhook', 'delivery']) rmSync(join(folder, 'tables', `${one}.jsonl.gz`));
    const register = await places.fresh();
    await restoreRegister(register, folder);
    expect(await countsOf(register.store)).toEqual(manifest.counts);
  });

  test('a damaged one is refused and leaves nothing', async () => {
    const folder = join(places.root, 'damaged');
    const { originals } = await backUpRegister(full, folder);
    const path = join(folder, 'originals', originals[0].slice(0, 2), originals[0].slice(2));
    chmodSync(path, 0o600);
    writeFileSync(path, 'other bytes');
    const register = await places.fresh();
    await expect(restoreRegister(register, folder)).rejects.toMatchObject({ id: 'original-damaged' });
    writeFileSync(join(folder, 'tables', 'fact.jsonl.gz'), 'other bytes');
    await expect(restoreRegister(register, folder)).rejects.toMatchObject({ id: 'backup-damaged' });
    expect(await countsOf(register.store)).toMatchObject({ works: 0, originals: 0 });
  });
});

describe('verify', () => {
  let register: Register;
  beforeAll(async () => {
    register = await places.fresh();
    await take(register, places.folder('checked', { 'a.txt': english({}), 'b.txt': report() }));
  });

  test('finds a damaged original; the same file taken in again mends it', async () => {
    const [{ subject }] = await trailOf(register.store);
    const path = fileOf(register.store, subject);
    const whole = readFileSync(path);
    chmodSync(path, 0o600);
    writeFileSync(path, Buffer.concat([whole.subarray(1), Buffer.from('x')]));
    expect(await verify(register)).toMatchObject({ sound: false, originals: { damaged: [subject] } });
    await rebuild(register);
    await take(register, places.folder('again', { 'a.txt': english({}), 'b.txt': report() }));
    expect(await verify(register)).toMatchObject({ sound: true });
    expect(await countsOf(register.store)).toMatchObject({ works: 2, waiting: 0, refused: 0 });
  });

  test.each([
    [
      'a changed entry of the trail',
      `update octavo.audit set who = 'nobody' where seq = 1`,
      { trail: { broken: [1] } },
    ],
    [
      'a wrong fact',
      `update octavo.fact set start = start + 1, stop = stop + 1 where fact = 1`,
      { tables: { spans: 2 } },
    ],
    ['a lost fact', `delete from octavo.fact where fact = 2`, { tables: { counts: 2 } }],
  ])('finds %s', async (_what, change, found) => {
    const before = await verify(register);
    expect(before.sound).toBe(true);
    await expect(
      register.store.db.transaction().execute(async (tx) => {
        await sql.raw(change).execute(tx);
        const changed = await verify({ ...register, store: { ...register.store, db: tx } });
        expect(changed).toMatchObject({ sound: false, ...found });
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
  });

  test('finds a trail that is not the file beside the originals', async () => {
    const path = trailFile(register.store);
    const lines = readFileSync(path, 'utf8');
    writeFileSync(path, lines.replace('"action":"stored"', '"action":"secret"').replace(/"hash":"./, '"hash":"-'));
    expect(await verify(register)).toMatchObject({ sound: false, trail: { unlike: [1] } });
    writeFileSync(path, lines);
  });

  test('a last line that a crash cut off is written again', async () => {
    const path = trailFile(register.store);
    const lines = readFileSync(path, 'utf8');
    writeFileSync(path, lines.slice(0, -30));
    await take(register, places.folder('tail', { 'c.txt': french() }));
    const rows = readFileSync(path, 'utf8').trim().split('\n');
    expect(rows.map((line) => JSON.parse(line).seq)).toEqual(rows.map((_, i) => i + 1));
  });
});

describe('refused', () => {
  test('a schema of a newer Octavo, untouched', async () => {
    const register = await places.fresh();
    await sql`insert into octavo.migration (name, timestamp) values ('9999-later', '2043-01-01')`.execute(
      register.store.db,
    );
    await expect(openRegister(register.store.handle.url)).rejects.toMatchObject({ id: 'register-newer' });
  });

  test('maintenance by an editor', async () => {
    const editor = { name: 'Ana', role: 'editor' } as const;
    const folder = join(places.root, 'never');
    await expect(rebuild(full, undefined, editor)).rejects.toMatchObject({ id: 'not-allowed' });
    await expect(backUpRegister(full, folder, undefined, editor)).rejects.toMatchObject({ id: 'not-allowed' });
    expect(existsSync(folder)).toBe(false);
    rmSync(folder, { force: true });
  });
});
