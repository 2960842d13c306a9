// Finds what stands at the edges of pages: symbols, job number, page number, running title, addresses, bar code.
import type { Furniture } from '../passage.ts';
import type { Line } from './lines.ts';

const SYMBOL = String.raw`(?:A|S|E|ST|DP|TD|CCPR|CEDAW|CRC|UNEP|ECE|CCW|FCCC|E\/ICEF|A\/HRC)\/[A-Z0-9][\w./-]{0,36}(?: ?\((?:\d{4}|[IVXL]+)\))?(?: [A-Z](?:[-–][A-Z])?)?`;
const PAGE = String.raw`\d{1,4}\/\d{1,4}`;
const JOB = String.raw`\d\d-\d{5}(?: ?\([A-Z]\))?`;
/** Before 2006 the job number was printed with a blank. */
const OLD_JOB = String.raw`\d\d \d{5}(?: ?\([A-Z]\))?`;
const SYMBOL_LINE = new RegExp(`^${SYMBOL}(?:\\s*[–—-]\\s*${SYMBOL})?$`, 'u');
const EDGE_LINE = new RegExp(
  `^(?:${PAGE}|${OLD_JOB}|${JOB}(?:\\s+\\d{6})*|${JOB}\\s+${PAGE}|${PAGE}\\s+${JOB}|\\*\\d{7,9}\\*|\\d{6}(?:\\s+\\d{6})*|${JOB}(?:\\s+\\d{6})*\\s+\\*\\d{7,9}\\*)$`,
  'u',
);
const SYMBOL_FIRST = new RegExp(`^(${SYMBOL})\\s+(\\S.*)$`, 'u');
const SYMBOL_LAST = new RegExp(`^(.*\\S)\\s+(${SYMBOL})$`, 'u');
/** Addresses of UN documents, left by links; others are words of a note. */
const ADDRESS = /^https?:\/\/(?:undocs|docs\.un|documents\.un|documents-dds-ny\.un)\.org\/\S*$/u;
const JOB_LINE = new RegExp(`${JOB}`, 'u');
const WITH_PAGE = new RegExp(`^(?:${PAGE}\\s+(\\S.*?)|(\\S.*?)\\s+${PAGE})(?:\\s+${JOB})?$`, 'u');
const LONGEST = 160;
const LONGEST_SYMBOL = 60;
const LONGEST_ROOT = 10;
const ROOT_END = /[A-Z]\/[A-Z0-9]/;
const PAGE_START = /^\d{1,4}\//;
const PAGE_END = /\d\/\d{1,4}(?:\s+\d\d-\d{5}.{0,4})?$/;
const TITLE_LINES = 2;
const REGULAR = 3;
const SHARE = 0.3;

type Edge = 'symbol' | 'edge' | 'address' | null;

function edgeOf(text: string): Edge {
  if (text.length > LONGEST) return null;
  const first = text.charCodeAt(0);
  if (first === 104 && ADDRESS.test(text)) return 'address';
  if ((first >= 48 && first <= 57) || first === 42) return EDGE_LINE.test(text) ? 'edge' : null;
  // A stop makes it the end of a sentence or a note.
  return first >= 65 &&
    first <= 90 &&
    text.length < 60 &&
    !text.endsWith('.') &&
    text.includes('/') &&
    SYMBOL_LINE.test(text)
    ? 'symbol'
    : null;
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Lines the masthead ends with at the latest, and the words of a title worth comparing. */
const MASTHEAD = 60;

/** The body without page furniture, and what the furniture said. Lines behind a removed run have `pageBreak` set. */
export function stripFurniture(
  lines: readonly Line[],
  bodyFrom: number,
  opens: (line: string) => boolean = () => false,
): { body: Line[]; furniture: Furniture } {
  const edges = lines.map((line) => edgeOf(line.text));
  if (!edges.some((edge) => edge !== null) && !lines.some((line) => line.text.includes('/'))) {
    return { body: lines as Line[], furniture: furnitureOf([], lines) };
  }
  const titles = titleKeys(lines, Math.min(Math.max(bodyFrom, 1), MASTHEAD));
  const drop = new Set<number>();
  const symbols: string[] = [];
  const often = repeated(lines, edges);
  for (let i = bodyFrom; i < lines.length; i++) if (edges[i] && isEdge(lines, edges, i, often)) drop.add(i);
  mixedLines(lines, edges, bodyFrom, titles, drop, symbols);
  runningTitles(lines, drop, titles, bodyFrom, opens);
  for (const i of drop)
    if (edges[i] === 'symbol') symbols.push(...lines[i].text.split(/\s*[–—]\s*|(?<=\d)-(?=[A-Z]\/)/u));
  return {
    body: remaining(lines, drop),
    furniture: furnitureOf(
      symbols,
      [...drop].sort((a, b) => a - b).map((i) => lines[i]),
    ),
  };
}

/** Symbols that stand alone on more than one line. */
function repeated(lines: readonly Line[], edges: readonly Edge[]): ReadonlySet<string> {
  const once = new Set<string>();
  const often = new Set<string>();
  for (const [i, edge] of edges.entries()) {
    if (edge !== 'symbol') continue;
    if (once.has(lines[i].text)) often.add(lines[i].text);
    once.add(lines[i].text);
  }
  return often;
}

/** A lone symbol can be the end of a sentence: it is furniture only where no sentence runs through it. */
function isEdge(lines: readonly Line[], edges: readonly Edge[], i: number, often: ReadonlySet<string>): boolean {
  if (edges[i] !== 'symbol') return true;
  const company = [-2, -1, 1, 2].some((step) => edges[i + step] != null);
  return company || often.has(lines[i].text) || lines[i].gap > 1 || lines[i].pageBreak;
}

/** The symbol and the title of a line that prints both; null: it prints no symbol at either end. */
function symbolAndTitle(text: string, slash: number): { symbol: string; title: string } | null {
  const first = slash < LONGEST_ROOT ? SYMBOL_FIRST.exec(text) : null;
  if (first) return { symbol: first[1], title: first[2] };
  const last = ROOT_END.test(text.slice(-LONGEST_SYMBOL)) ? SYMBOL_LAST.exec(text) : null;
  return last ? { symbol: last[2], title: last[1] } : null;
}

/** The words beside a page number "3/12" at either end of a line, or null. */
function besidePage(text: string): string | null {
  if (!PAGE_END.test(text) && !PAGE_START.test(text)) return null;
  const match = WITH_PAGE.exec(text);
  return match ? (match[1] ?? match[2]) : null;
}

/** "A/RES/79/330 Cooperation between …" and "… 3/12": a symbol or page number in one line with the running title. */
function mixedLines(
  lines: readonly Line[],
  edges: readonly Edge[],
  bodyFrom: number,
  titles: Titles,
  drop: Set<number>,
  symbols: string[],
): void {
  const seen = new Map<string, number[]>();
  for (let i = bodyFrom; i < lines.length; i++) {
    const { text } = lines[i];
    const slash = edges[i] || text.length > LONGEST ? -1 : text.indexOf('/');
    if (slash < 0) continue;
    const match = symbolAndTitle(text, slash);
    const title = match ? match.title : besidePage(text);
    if (title === null) continue;
    const symbol = match?.symbol ?? '';
    const words = key(title);
    const id = `${symbol}|${words}`;
    const places = seen.get(id);
    if (places) places.push(i);
    else seen.set(id, [i]);
    if (titles.has(words)) take(i, symbol);
  }
  for (const [id, places] of seen) {
    const pages = new Set(places.map((i) => PAGE_PARTS.exec(lines[i].text)?.[1]));
    const running = id[0] !== '|' || (pages.size === places.length && sameTotal(places.map((i) => lines[i].text)));
    if (places.length > 1 && running) for (const i of places) take(i, id.split('|')[0]);
  }
  function take(i: number, symbol: string): void {
    if (drop.has(i)) return;
    drop.add(i);
    if (symbol) symbols.push(symbol);
  }
}

const PAGE_PARTS = /(?:^|\s)(\d{1,4})\/(\d{1,4})(?:\s|$)/u;
const sameTotal = (texts: readonly string[]): boolean =>
  new Set(texts.map((text) => PAGE_PARTS.exec(text)?.[2])).size === 1;

interface Titles {
  /** Does a line of the masthead begin with these words? */
  has(text: string): boolean;
}

function titleKeys(lines: readonly Line[], end: number): Titles {
  let runs: readonly string[] | null = null;
  return {
    has(text) {
      if (text.length < 12 || !text.includes(' ')) return false;
      runs ??= titleRuns(lines.slice(0, end));
      return runs.some((run) => run.startsWith(text));
    },
  };
}

function titleRuns(masthead: readonly Line[]): string[] {
  const keys = masthead.map((line) => key(line.text));
  return keys.map((one, i) => [one.replace(/^\d+ \d+ /, ''), ...keys.slice(i + 1, i + 4)].join(' '));
}

/** Lines beside removed ones that repeat there, or say the title; a title may take two lines. */
function runningTitles(
  lines: readonly Line[],
  drop: Set<number>,
  titles: Titles,
  bodyFrom: number,
  opensParagraph: (line: string) => boolean,
): void {
  const edges = edgeRuns(drop);
  const few = edges < REGULAR;
  // On every page, or on every second with another title facing it.
  const often = Math.max(2, Math.floor(edges * SHARE));
  for (let pass = 0; pass < TITLE_LINES; pass++) {
    for (const [id, places] of beside(lines, drop, bodyFrom)) {
      // Two paragraphs may begin alike at the heads of pages.
      const repeated =
        places.length >= often && id.length > 3 && (!opensParagraph(lines[places[0]].text) || titles.has(id));
      for (const k of places) {
        const opens = /^\p{Lu}/u.test(lines[k].text) || (pass > 0 && drop.has(k - 1));
        if (
          (repeated && opens && !/[.;]$/.test(lines[k].text)) ||
          (few && titles.has(id) && neighbours(lines, drop, k))
        )
          drop.add(k);
      }
    }
  }
}

/** How many page edges there are; from a few on, a running title shows itself by repeating. */
function edgeRuns(drop: ReadonlySet<number>): number {
  let runs = 0;
  for (const i of drop) if (!drop.has(i - 1)) runs++;
  return runs;
}

/** Lines next to removed ones, by their words; a line whose first letters stand at no other edge is alone with them. */
function beside(lines: readonly Line[], drop: ReadonlySet<number>, bodyFrom: number): Map<string, number[]> {
  const near = new Set<number>();
  const starts = new Map<string, number>();
  for (const i of drop)
    for (const k of [i - 1, i + 1]) {
      if (k < bodyFrom || k >= lines.length || drop.has(k) || near.has(k)) continue;
      near.add(k);
      const start = startOf(lines[k].text);
      starts.set(start, (starts.get(start) ?? 0) + 1);
    }
  const few = edgeRuns(drop) < REGULAR;
  const found = new Map<string, number[]>();
  for (const k of near) {
    if (!few && starts.get(startOf(lines[k].text)) === 1) continue;
    const id = key(lines[k].text);
    const places = found.get(id);
    if (places) places.push(k);
    else found.set(id, [k]);
  }
  return found;
}

const startOf = (text: string): string => text.slice(0, 8).toLowerCase();

/** A title between two removed lines, or set off from the text by a blank line or a capital after an open line. */
const neighbours = (lines: readonly Line[], drop: Set<number>, k: number): boolean =>
  (drop.has(k - 1) && drop.has(k + 1)) ||
  (/^\p{Lu}/u.test(lines[k].text) &&
    (drop.has(k - 1) || drop.has(k + 1)) &&
    (lines[k].text.length > 60 || !/[;,.]$/u.test(lines[k].text)));

function remaining(lines: readonly Line[], drop: Set<number>): Line[] {
  if (!drop.size) return lines as Line[];
  const body: Line[] = [];
  let cut = false;
  lines.forEach((line, i) => {
    if (drop.has(i)) cut = true;
    else {
      if (cut) line.pageBreak = true;
      body.push(line);
      cut = false;
    }
  });
  return body;
}

function furnitureOf(symbols: readonly string[], dropped: readonly Line[]): Furniture {
  const job = dropped.map((line) => JOB_LINE.exec(line.text)?.[0]).find((one) => one !== undefined) ?? null;
  const address = dropped.map(
    (line) => /^https?:\/\/(?:undocs|docs\.un)\.org\/(ar|zh|en|fr|ru|es)\//u.exec(line.text)?.[1],
  );
  const language = (address.find((one) => one !== undefined) ?? null) as Furniture['language'];
  return { symbols: [...new Set(symbols)], jobNumber: job, pages: null, language };
}
