// HTML → passages, notes and what the page says about its language.
import { type Message, message } from '../../lexicon/index.ts';
import { joinWords, sliceWords, type Words, words } from '../../tree/index.ts';
import { LIMITS, type Limits } from '../files/limits.ts';
import { NO_FURNITURE, type Passage, type PassageCell, type PassageNote, type Passages, passage } from '../passage.ts';
import { Runs } from '../runs.ts';
import { type Flow, type FlowPassage, type FlowTable, isCall, passagesIn } from './flow.ts';
import { type FoundNotes, findNotes } from './notes.ts';
import { Page } from './page.ts';
import { readTags } from './tags.ts';

export interface HtmlRead {
  readonly passages: Passages;
  readonly messages: readonly Message[];
}

/** The passages and notes of an HTML text. Never throws; elements nested beyond `limits.depth` lose their layout, not their words. */
export function htmlPassages(html: string, limits: Limits = LIMITS): HtmlRead {
  const page = new Page();
  const tooDeep = readTags(html, page, limits.depth, lineCounter(html, page));
  const found = findNotes(page.flow, page.places);
  const messages = tooDeep ? [message('html-too-deep', 'warning', { limit: limits.depth })] : [];
  const furniture = { ...NO_FURNITURE, language: page.language, symbols: page.symbols };
  return {
    passages: { typeset: true, passages: bodyOf(page.flow, found), notes: notesOf(found), furniture },
    messages,
  };
}

/** Keeps the page's line number while offsets grow. */
function lineCounter(html: string, page: Page): (offset: number) => void {
  let next = html.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      page.line++;
      next = html.indexOf('\n', next + 1);
    }
  };
}

function bodyOf(flow: readonly Flow[], found: FoundNotes): Passage[] {
  const out: Passage[] = [];
  const rest = [...flow].reverse();
  for (let one = rest.pop(); one; one = rest.pop()) {
    if (one.kind === 'table' && isLayout(one)) rest.push(...contentOf(one).reverse());
    else if (one.kind === 'table') addTable(out, one, found);
    else if (!found.taken.has(one)) addPassage(out, one, found);
  }
  return out;
}

const isLayout = (table: FlowTable): boolean => table.layout || table.rows.every((row) => row.length < 2);
const contentOf = (table: FlowTable): Flow[] => table.rows.flatMap((row) => row.flatMap((cell) => cell.flow));

function addPassage(out: Passage[], one: FlowPassage, found: FoundNotes): void {
  const own = wordsOf(one, found);
  if (own.text === '' && one.label === null && own.marks.length === 0) return;
  const { label, heading, align, cover } = one;
  out.push(passage(own, { label, heading, align, cover }));
}

function addTable(out: Passage[], table: FlowTable, found: FoundNotes): void {
  const rows = table.rows
    .map((row) => row.map(({ flow, ...cell }): PassageCell => ({ ...cell, words: wordsOfAll(flow, found) })))
    .filter((row) => row.some((cell) => cell.words.text !== ''));
  if (rows.length) out.push(passage(words(''), { rows }));
}

function wordsOf(one: FlowPassage, found: FoundNotes): Words {
  const runs = new Runs();
  for (const part of one.parts) {
    if (!isCall(part)) runs.add(part.text, part.setting);
    else if (found.notes.has(part.target)) runs.note(part.target);
    else if (!found.backs.has(part)) runs.add(part.text, part.setting);
  }
  return runs.finish({ unit: 'line', from: one.from, to: one.to, page: null });
}

function wordsOfAll(flow: readonly Flow[], found: FoundNotes): Words {
  const all = [...passagesIn(flow)].filter((one) => !found.taken.has(one)).map((one) => withLabel(one, found));
  const printed = all.filter((one) => one.text !== '');
  return printed.length ? joinWords(printed) : words('');
}

const withLabel = (one: FlowPassage, found: FoundNotes): Words =>
  one.label === null ? wordsOf(one, found) : joinWords([words(one.label), wordsOf(one, found)]);

function notesOf(found: FoundNotes): PassageNote[] {
  return [...found.notes].map(([key, { marker, passages }]) => {
    const all = joinWords(passages.map((one) => wordsOf(one, found)).filter((one, i) => i === 0 || one.text !== ''));
    return { key, marker, words: withoutMarker(all, marker) };
  });
}

/** The note's own marker in front of its words ("1 …", "[1] …", "* …"). */
function withoutMarker(all: Words, marker: string): Words {
  const lead = [marker, `[${marker}]`, `(${marker})`, `${marker}.`].find((one) => all.text.startsWith(`${one} `));
  return lead === undefined ? all : sliceWords(all, lead.length);
}
