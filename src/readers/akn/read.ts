// AKN4UN XML → tree: the published dialect with its defects, and the guidelines' form.
import { type Message, message } from '../../lexicon/index.ts';
import {
  type Annex,
  type Block,
  type Conclusions,
  type Cover,
  type DocumentNode,
  type Draft,
  type Kind,
  type Language,
  type Part,
  seal,
  type Words,
} from '../../tree/index.ts';
import type { Reading } from '../reading.ts';
import { itemsOf } from './body.ts';
import { coverOf } from './cover.ts';
import { defects } from './defects.ts';
import { allNamed, child, descendant, type Element, elements, plainText, rawText } from './element.ts';
import { type Context, wordsOf } from './inline.ts';
import type { Item } from './items.ts';
import { mend } from './mend.ts';
import { isOwn, ownCover, ownNotes, ownRecord } from './own.ts';
import { parse } from './parse.ts';
import { conclusions, headed } from './ready.ts';
import { recordOf } from './record.ts';
import { annexesOf, blocksOf, type Place } from './sections.ts';
import { titled } from './unmarked.ts';
import { dateOf, firstNumber, known } from './values.ts';

const LANGUAGES: Readonly<Record<string, Language>> = {
  ara: 'ar',
  zho: 'zh',
  eng: 'en',
  fra: 'fr',
  rus: 'ru',
  spa: 'es',
};
const KINDS: Readonly<Record<string, Kind>> = {
  resolution: 'resolution',
  resolutionDraft: 'draft-resolution',
  draftResolution: 'draft-resolution',
  decision: 'decision',
  progressReport: 'report',
  report: 'report',
};
const DOCUMENTS: ReadonlySet<string> = new Set([
  'statement',
  'doc',
  'documentCollection',
  'act',
  'bill',
  'officialGazette',
]);

const failed = (why: Message): Reading => ({ document: null, messages: [why], format: 'akn', encoding: null });

/**
 * Reads one AKN4UN file. Never throws on any text: what is no AKN4UN gives an error message and no document.
 * Follows the AKN4UN guidelines; ids are recomputed from the printed numbers.
 */
export function readAkn(xml: string, _fileName?: string): Reading {
  const root = parse(xml);
  if (!('children' in root)) return failed(root);
  const akn = child(root, 'akomaNtoso');
  const main = elements(akn).find((one) => DOCUMENTS.has(one.name));
  if (!akn || !main) return failed(message('akn-root', 'error', { found: elements(root)[0]?.name ?? '' }));
  const context: Context = {
    notes: [],
    keys: new Set(),
    messages: [],
    exact: isOwn(child(main, 'meta')),
    language: languageOf(child(main, 'meta')),
  };
  const document = seal(draftOf(akn, main, context));
  return {
    document,
    messages: context.exact ? [] : [...context.messages, ...defects(akn, document)],
    format: 'akn',
    encoding: null,
  };
}

function draftOf(akn: Element, main: Element, context: Context): Draft<DocumentNode> {
  const meta = child(main, 'meta');
  const page = child(main, 'coverPage');
  const cover = context.exact ? ownCover(page, meta, context) : coverOf(page, authorOf(meta), context);
  const preface = prefaceOf(child(main, 'preface'), context);
  const children = main.name === 'documentCollection' ? partsOf(akn, main, context) : bodyOf(main, context);
  if (!context.exact) fromConclusions(cover, children);
  const record = recordOf(meta, context);
  return {
    type: 'document',
    kind: kindOf(akn, main),
    language: context.language,
    cover,
    number: preface.number ?? (context.exact ? null : councilNumber(cover.symbols[0]?.symbol)),
    title: preface.title,
    children,
    notes: context.exact ? ownNotes(meta, context) : context.notes,
    record: context.exact ? ownRecord(meta, record, context) : record,
  };
}

function fromConclusions(cover: Draft<Cover>, children: readonly Draft<Block>[]): void {
  const end = conclusionsIn(children);
  cover.adoptionDate ??= end?.date ?? null;
  cover.meeting ??= end?.meeting ?? null;
}

function languageOf(meta: Element | null): Language | null {
  const expression = child(child(meta, 'identification'), 'FRBRExpression');
  return known(LANGUAGES, child(expression, 'FRBRlanguage')?.value('language'));
}

/** The work's author, without the path before the name. */
function authorOf(meta: Element | null): string {
  const work = child(child(meta, 'identification'), 'FRBRWork');
  return (
    child(work, 'FRBRauthor')
      ?.value('href')
      ?.replace(/^.*[#/]/, '') ?? ''
  );
}

function kindOf(akn: Element, main: Element): Kind {
  const named =
    main.name === 'documentCollection' ? (descendant(akn, (one) => one.name === 'statement') ?? main) : main;
  return known(KINDS, named.value('name')) ?? 'other';
}

/** "S/RES/2672 (2023)" → "2672 (2023)": the Council prints its number only there and on the cover. */
const councilNumber = (symbol = ''): string | null => /^S\/RES\/(\d+ ?\(\d{4}\))$/.exec(symbol)?.[1] ?? null;

function prefaceOf(preface: Element | null, context: Context): { number: string | null; title: Words | null } {
  const number = allNamed(preface, 'docNumber').map((one) => stopless(one, context));
  const title = allNamed(preface, 'docTitle')[0];
  return { number: number.join(' ') || null, title: title ? wordsOf(title, context) : null };
}

const stopless = (one: Element, context: Context): string =>
  context.exact ? rawText(one).replace(/(?<=\/.*)\.$/, '') : plainText(one).replace(/\s*[.．]$/, '');

/** Preamble, body, conclusions and attachments of one statement. */
function bodyOf(main: Element, context: Context): Draft<Block>[] {
  const place: Place = main.name === 'statement' ? 'resolution' : 'report';
  const out = textOf(main, place, context);
  for (const one of elements(main)) {
    if (one.name === 'conclusions') out.push(conclusionsOf(one, context));
    else if (one.name === 'attachments') out.push(...elements(one).flatMap((annex) => attachment(annex, context)));
  }
  return out;
}

/** Preamble and body together: some files cut a paragraph in two where one ends and the other begins. */
function textOf(main: Element, place: Place, context: Context): Draft<Block>[] {
  const items = elements(main)
    .filter(({ name }) => name === 'preamble' || name === 'mainBody')
    .flatMap((one) => itemsOf(one, context));
  return blocksOf(mended(items, context), place);
}

const mended = (items: Item[], context: Context): Item[] => (context.exact ? items : mend(items, context));

function attachment(one: Element, context: Context): Draft<Annex>[] {
  if (context.exact) {
    const { label, heading } = headed(one, context);
    const children = elements(one)
      .filter(({ name }) => name === 'doc')
      .flatMap((doc) => bodyOf(doc, context));
    return [{ type: 'annex', id: '', label, heading, children }];
  }
  const body = descendant(one, (below) => below.name === 'mainBody') ?? one;
  return annexesOf(titled(itemsOf(body, context)), (items) => mend(items, context));
}

function partsOf(akn: Element, main: Element, context: Context): Draft<Block>[] {
  const statements = elements(child(akn, 'components')).flatMap(elements);
  const parts = statements.filter((one) => DOCUMENTS.has(one.name)).map((one) => partOf(one, context));
  return [...parts, ...elements(child(main, 'attachments')).flatMap((one) => attachment(one, context))];
}

function partOf(one: Element, context: Context): Draft<Part> {
  const { number, title } = prefaceOf(child(one, 'preface'), context);
  return { type: 'part', id: '', number: number ?? '', heading: title, children: bodyOf(one, context) };
}

function conclusionsOf(one: Element, context: Context): Draft<Block> {
  if (context.exact) return conclusions(one, elements(one).flatMap(splitAtEnds), context);
  const meeting = descendant(one, (below) => below.name === 'location' || below.value('name') === 'adoptionMeeting');
  const date = descendant(one, (below) => below.name === 'docDate' || below.name === 'date');
  return {
    type: 'conclusions',
    id: '',
    lines: linesOf(one, context),
    meeting: meeting ? (firstNumber(meeting.value('title') ?? '') ?? firstNumber(plainText(meeting))) : null,
    date: dateOf(date?.value('date')),
  };
}

/** `eol` ends a line. */
function linesOf(one: Element, context: Context): Words[] {
  return elements(one)
    .flatMap((line) => splitAtEnds(line))
    .map((line) => wordsOf(line, context))
    .filter((line) => line.text !== '');
}

function splitAtEnds(line: Element): Element[] {
  const inner = elements(line).length === 1 && elements(line)[0].name === 'event' ? elements(line)[0] : line;
  const rows: Element[] = [inner.with([])];
  for (const one of inner.children) {
    if (typeof one !== 'string' && one.name === 'eol') rows.push(inner.with([]));
    else rows[rows.length - 1].children.push(one);
  }
  return rows;
}

function conclusionsIn(blocks: readonly Draft<Block>[]): Draft<Conclusions> | null {
  for (const block of blocks) {
    if (block.type === 'conclusions') return block;
    if (block.type === 'part') {
      const inner = conclusionsIn(block.children);
      if (inner) return inner;
    }
  }
  return null;
}
