// The API as other programs meet it: over HTTP, by a client made from its own description, through well-known parsers.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { OpenAPIClientAxios } from 'openapi-client-axios';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentOf, factsAfterReview, reviewFact } from '../../register/index.ts';
import { type Served, served } from './register.fixture.ts';
import type { Resource } from './resource.ts';
import { RESOURCES } from './resources/index.ts';

let here: Served;
beforeAll(async () => {
  here = await served();
});
afterAll(() => here?.stop());

const at = (path: string): string => `${here.address}/api/v1${path}`;
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(at(path), { headers, redirect: 'manual' });
// biome-ignore lint/suspicious/noExplicitAny: whatever the API gives.
const json = async (path: string): Promise<any> => (await get(path)).json();

const SYMBOL = 'A/RES/99/12';
/** What each operation is asked with, beyond the examples of its description. */
const ASKED: Readonly<Record<string, Record<string, unknown>>> = {
  work: { symbol: SYMBOL },
  languages: { symbol: SYMBOL },
  versions: { symbol: SYMBOL },
  files: { symbol: SYMBOL },
  citedBy: { symbol: SYMBOL },
  document: { symbol: SYMBOL },
  paragraphs: { symbol: SYMBOL },
  paragraph: { symbol: SYMBOL, paragraph: 'para_1' },
  evidence: { symbol: SYMBOL },
  lineage: { symbol: SYMBOL, paragraph: 'para_1' },
  compare: { before: 'A/RES/97/118', after: 'A/RES/98/44' },
  agenda: { session: 101 },
  organization: { actor: 'ECO' },
  entity: { actor: 'UNIDO' },
  names: { q: 'UNIDO' },
  search: { q: 'cooperation' },
  symbols: { q: '99/12' },
};

describe('the description', () => {
  test('is a valid OpenAPI 3.1 document', async () => {
    const result = await new Validator().validate(await json('/openapi.json'));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  test('a client made from it reads every resource, and each answer has the shape that is promised', async () => {
    const { client, operations } = await clientOf();
    const { data: listed } = await client.files(ASKED.files as never);
    const asked = { ...ASKED, file: { symbol: SYMBOL, sha256: listed.items[0].sha256 } };
    const bulk = RESOURCES.filter(({ id }) => id.startsWith('bulk_')).map(({ id }) => id);
    await bulkReady();
    for (const one of RESOURCES) {
      expect(operations).toContain(one.id);
      const body = one.method === 'post' ? readFileSync('fixtures/specimens/cooperation-en-a.txt') : undefined;
      const headers = body ? { 'content-type': 'text/plain' } : {};
      const { status, data } = await client[one.id]((asked[one.id as keyof typeof asked] ?? {}) as never, body, {
        headers,
      });
      expect([one.id, status]).toEqual([one.id, 200]);
      if (!bulk.includes(one.id)) shaped(one, data);
    }
  });
});

function shaped(one: Resource, data: unknown): void {
  const result = one.shape.safeParse(data);
  expect([one.id, result.error?.issues ?? []]).toEqual([one.id, []]);
}

async function clientOf() {
  const api = new OpenAPIClientAxios({ definition: at('/openapi.json'), withServer: { url: at('') } });
  const client = await api.init();
  return { client, operations: api.getOperations().map(({ operationId }) => operationId) };
}

async function bulkReady(): Promise<void> {
  for (let i = 0; i < 1000; i++) {
    if (!(await json('/bulk')).making) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the page', () => {
  test('lists every resource, in English and French, as valid HTML that needs no script', async () => {
    for (const language of ['en', 'fr']) {
      const response = await fetch(`${here.address}/api`, { headers: { 'accept-language': language } });
      const text = await response.text();
      expect(text).toContain(`<html lang="${language}"`);
      for (const one of RESOURCES) expect(text).toContain(`id="${one.id}"`);
      const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(text);
      const faults = report.results.flatMap(({ messages }) =>
        messages.map(({ message, line }) => `${line}: ${message}`),
      );
      expect(faults).toEqual([]);
    }
  });

  test('its examples of lists work as they stand', async () => {
    await bulkReady();
    const text = await (await fetch(`${here.address}/api`)).text();
    const links = [...text.matchAll(/href="(\/api\/v1\/[^"]+)"/g)].map(([, link]) => link.replaceAll('&amp;', '&'));
    expect(links.length).toBeGreaterThan(25);
    for (const link of links) expect([link, (await fetch(here.address + link)).status < 500]).toEqual([link, true]);
  });
});

describe('documents', () => {
  test('are the object of the command line, with reviews applied', async () => {
    const before = await json(`/documents/${SYMBOL}`);
    const held = await documentOf(here.register, SYMBOL);
    const fact = held.facts.find(({ kind }) => kind === 'citation')!;
    await reviewFact(here.register, { symbol: SYMBOL, fact: fact.fact!, verdict: 'rejected' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const after = await json(`/documents/${SYMBOL}`);
    const again = await documentOf(here.register, SYMBOL);
    expect({ ...after, file: '' }).toEqual({
      ...again.reading,
      workSponsors: null,
      facts: factsAfterReview(again.reading, again.facts),
      file: '',
    });
    expect(after.facts.citations.length).toBe(before.facts.citations.length - 1);
    expect(before.file).not.toContain('/');
    expect((await json('/reviews')).items).toMatchObject([{ symbol: SYMBOL, verdict: 'rejected' }]);
  });

  test('come in the other forms', async () => {
    const akn = await (await get(`/documents/${SYMBOL}?format=akn`)).text();
    expect(XMLValidator.validate(akn)).toBe(true);
    const docx = await get(`/documents/${SYMBOL}?format=docx`);
    expect(Object.keys(unzipSync(new Uint8Array(await docx.arrayBuffer())))).toContain('word/document.xml');
    expect(docx.headers.get('content-disposition')).toContain('A_RES_99_12.docx');
    const markdown = await get(`/documents/${SYMBOL}`, { accept: 'text/markdown' });
    expect(await markdown.text()).toContain('# ');
  });

  test('the original file is given as it came', async () => {
    const { items } = await json(`/works/${SYMBOL}/files`);
    const bytes = new Uint8Array(await (await fetch(here.address + items[0].address)).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(items[0].sha256);
  });
});

describe('lists', () => {
  test('every page follows the one before, and all pages are the whole', async () => {
    for (const path of ['/works', '/facts?kind=mandate', '/mandates', `/documents/${SYMBOL}/paragraphs`, '/audit']) {
      const whole = (await json(`${path}${path.includes('?') ? '&' : '?'}limit=500`)).items;
      const pages: unknown[] = [];
      let next: string | null = `/api/v1${path}${path.includes('?') ? '&' : '?'}limit=7`;
      while (next) {
        const response: Response = await fetch(here.address + next);
        const page = (await response.json()) as { items: unknown[]; next: string | null };
        expect(response.headers.get('link')).toBe(page.next && `<${page.next}>; rel="next"`);
        pages.push(...page.items);
        next = page.next;
      }
      expect(whole.length).toBeGreaterThan(7);
      expect(pages).toEqual(whole);
    }
  });

  test('filters narrow', async () => {
    const { items } = await json('/works?kind=resolution&session=99&language=fr');
    expect(items.length).toBeGreaterThan(0);
    for (const one of items) expect(one).toMatchObject({ kind: 'resolution', session: 99 });
    expect((await json('/works?q=99/12')).items.map((one: { symbol: string }) => one.symbol)).toContain(SYMBOL);
    const facts = (await json('/facts?kind=mandate&verb=request')).items;
    expect(facts.length).toBeGreaterThan(0);
    for (const one of facts) expect(one.value.verb).toBe('request');
  });

  test('a work that is only cited is known and not held', async () => {
    const [cited] = (await json('/facts?kind=citation')).items
      .map((one: { value: { symbol: string } }) => one.value.symbol)
      .filter((one: string) => one.startsWith('A/RES/9'));
    const held = new Set((await json('/works?limit=500')).items.flatMap((one: { symbols: string[] }) => one.symbols));
    if (!held.has(cited)) expect(await json(`/works/${cited}`)).toMatchObject({ symbol: cited, held: false });
    expect((await json(`/works/${cited}/cited-by`)).items.length).toBeGreaterThan(0);
  });
});

describe('other programs read', () => {
  test.each(['/works', '/mandates', '/due', '/search?q=cooperation', '/organizations/ECO', '/deadlines'])(
    'Atom of %s (feedsmith)',
    async (path) => {
      const response = await get(path, { accept: 'application/atom+xml' });
      expect(response.headers.get('content-type')).toBe('application/atom+xml');
      const feed = parseAtomFeed(await response.text());
      expect(feed.id).toMatch(/^urn:octavo:/);
      expect(Number.isNaN(Date.parse(String(feed.updated)))).toBe(false);
      const ids = (feed.entries ?? []).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      if (path === '/works') expect(ids).toContain('urn:octavo:A/RES/99/12');
      for (const { id, title, links } of feed.entries ?? []) {
        expect(id).toMatch(/^urn:octavo:[^\s<>"{}|\\^`]+$/);
        expect(title?.value).not.toMatch(/#|\b(?:para|container)_/);
        const [{ href }] = links as { href: string }[];
        expect(href.startsWith(`${here.address}/`)).toBe(true);
        expect([href, (await fetch(href, { headers: { accept: 'text/html' } })).status]).toEqual([href, 200]);
      }
    },
  );

  test('a deadline has one id in all feeds, and opens at the paragraph that asks', async () => {
    const entriesAt = async (path: string) => parseAtomFeed(await (await get(path)).text()).entries ?? [];
    const { items } = await json('/deadlines');
    const all = await entriesAt('/deadlines.atom');
    const narrowed = await entriesAt('/deadlines.atom?addressee=un/SG');
    expect(all.map(({ id }) => id)).toEqual(
      items.map(({ id }: { id: string }) => `urn:octavo:deadline:${encodeURI(id)}`),
    );
    expect(narrowed.length).toBeGreaterThan(0);
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(narrowed.map(({ id }) => id)));
    const [{ requests }] = items;
    expect(all.map(({ links }) => links?.[0].href)).toContain(
      `${here.address}/${requests[0].mandate.replace('#', '/')}`,
    );
  });

  test('the calendar of deadlines (ical.js)', async () => {
    const { items } = await json('/deadlines');
    const response = await get('/deadlines.ics');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = new ICAL.Component(ICAL.parse(await response.text())).getAllSubcomponents('vevent');
    expect(items.length).toBeGreaterThan(0);
    expect(events.map((one) => String(one.getFirstPropertyValue('dtstart')))).toEqual(
      items.map((one: { date: string }) => one.date),
    );
    const none = await (await get('/deadlines.ics?organization=org/XXX')).text();
    expect(new ICAL.Component(ICAL.parse(none)).getAllSubcomponents('vevent')).toEqual([]);
  });

  test('linked data (jsonld), without a request', async () => {
    const response = await get(`/works/${SYMBOL}`, { accept: 'application/ld+json' });
    const documentLoader = async (url: string): Promise<never> => {
      throw new Error(url);
    };
    const [top] = await jsonld.expand(await response.json(), { documentLoader });
    expect(top['https://schema.org/legislationIdentifier']).toEqual([{ '@value': SYMBOL }]);
    expect(top['@id']).toBe(`${here.address}/A/RES/99/12`);
    expect(top['http://data.europa.eu/eli/ontology#is_realized_by'].length).toBeGreaterThan(0);
  });

  test.each([
    '/works',
    '/mandates',
    '/facts',
    '/organizations',
    '/instruments',
    '/meetings',
    '/audit',
    `/documents/${SYMBOL}/paragraphs`,
  ])('CSV of %s (csv-parse)', async (path) => {
    const rows: Record<string, string>[] = parseCsv(await (await get(path, { accept: 'text/csv' })).text(), {
      bom: true,
      columns: true,
    });
    const { items } = await json(path);
    expect(rows.length).toBe(items.length);
  });

  test('bulk files: every hash is right, CSV, JSON Lines and AKN4UN are read back', async () => {
    await bulkReady();
    const { files } = await json('/bulk');
    expect(files.map((one: { to: string }) => one.to)).toEqual(['csv', 'jsonl', 'akn']);
    for (const one of files) {
      const bytes = new Uint8Array(await (await fetch(here.address + one.address)).arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(one.sha256);
      const members = unzipSync(bytes);
      const manifest = JSON.parse(Buffer.from(members['manifest.json']).toString());
      for (const { name, sha256 } of manifest.files)
        expect(createHash('sha256').update(members[name]).digest('hex')).toBe(sha256);
      const text = (name: string): string => Buffer.from(members[name]).toString();
      if (one.to === 'csv') {
        const rows = parseCsv(text('facts.csv'), { bom: true, columns: true }) as { value: string }[];
        for (const row of rows) JSON.parse(row.value);
        expect(rows.length).toBeGreaterThan(100);
      }
      if (one.to === 'jsonl') {
        const lines = text('documents.jsonl')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line));
        expect(lines.length).toBe(manifest.documents);
      }
      if (one.to === 'akn')
        for (const { name } of manifest.files) expect([name, XMLValidator.validate(text(name))]).toEqual([name, true]);
    }
  });
});
