// Passages → tree: finds where the masthead ends, reads it, builds the body, says what kind of document it is.
import { fold, kindOf, type LanguagePack, type Message, packOf, readDate } from '../../lexicon/index.ts';
import {
  type Cover,
  type DocumentNode,
  type Draft,
  type Kind,
  type Language,
  paragraphsOf,
  seal,
  textOf,
} from '../../tree/index.ts';
import { labelAt } from '../labels.ts';
import { landmarksOf } from '../landmarks.ts';
import { type Passage, type Passages, shownHeadings } from '../passage.ts';
import { numberingWords, wordedNumber } from '../worded.ts';
import { type Body, bodyOf } from './body.ts';
import { type Masthead, readMasthead } from './cover.ts';
import { remarksOn } from './remarks.ts';
import { coverOf } from './values.ts';

/** The tree of a document set in passages. `language` null: unknown, read with the English forms. */
export function shape(source: Passages, language: Language | null): { document: DocumentNode; messages: Message[] } {
  const pack = packOf(language);
  const tongue = language ?? 'en';
  const start = bodyStart(source, pack, tongue);
  const masthead = readMasthead(source.passages.slice(0, start), pack, tongue);
  const cover = coverOf(masthead, source.furniture, pack, tongue);
  const kind = kindOfDocument(masthead, cover, source.passages, pack);
  const resolution = kind === 'resolution' || kind === 'draft-resolution' || kind === 'decision';
  const typeset = source.typeset ?? false;
  const body = bodyOf(source.passages.slice(start), { pack, language: tongue, resolution, typeset }, masthead.part);
  const document = seal({
    type: 'document',
    kind,
    language,
    cover: withBody(cover, body),
    number: masthead.number,
    title: masthead.title,
    children: body.blocks,
    notes: source.notes.map((note) => ({
      type: 'note',
      id: note.key,
      marker: note.marker,
      words: note.words,
      at: null,
    })),
    record: null,
  } as Draft<DocumentNode>);
  return { document: withPeriod(document, pack, tongue), messages: remarksOn(document, body.tooDeep) };
}

const withBody = (cover: Cover, body: Body): Cover => ({
  ...cover,
  meeting: cover.meeting ?? body.meeting,
  adoptionDate: cover.adoptionDate ?? body.date,
});

/** First passage that is no longer masthead: the contents, the formula, the summary, "I. …" or "1. …", with its heading. */
function bodyStart({ passages, typeset }: Passages, pack: LanguagePack, language: string): number {
  const landmarks = landmarksOf(pack);
  const first = passages.findIndex(
    ({ words }) => landmarks.formula(words.text) || landmarks.summary(words.text) || landmarks.contents(words.text),
  );
  const numbered = passages.slice(0, first < 0 ? passages.length : first).findIndex((one) => isFirst(one));
  // A report may print a draft resolution, whose formula stands behind its own paragraphs.
  if (first >= 0 && (numbered < 0 || passages[numbered].cover)) return first;
  const covered = passages.findIndex((one) => !one.cover);
  const running =
    typeset && covered >= 0 && numbered > covered ? runningText(passages.slice(0, numbered), covered) : -1;
  if (running >= 0) return running;
  if (numbered >= 0) return typeset ? withHeading(passages, numbered, language) : numbered;
  return covered < 0 ? passages.length : typeset ? behindTitle(passages, covered) : covered;
}

/** Whole paragraphs without a number, below the title: a letter, whose annex may have numbers; -1 where there are none. */
const runningText = (passages: readonly Passage[], from: number): number =>
  passages.findIndex(
    ({ words, heading, align }, i) =>
      i > from &&
      heading === null &&
      align !== 'center' &&
      words.text.length > LONGEST_LINE &&
      /[.:]$/.test(words.text),
  );

/** Characters; a line of a masthead in the type of the text is shorter. */
const LONGEST_LINE = 200;

/** The largest type below the cover is the title's, where neither formula nor number opens the body. */
function behindTitle(passages: readonly Passage[], from: number): number {
  const top = passages.reduce(
    (least, one) => Math.min(least, one.heading ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );
  let end = from;
  while (end < from + LONGEST_TITLE && passages[end]?.heading === top && !passages[end].label) end++;
  return end < passages.length ? end : from;
}

/** Lines of type that a title may have. */
const LONGEST_TITLE = 3;

/** "Introduction" over the first paragraph, in the type of the chapters, or "Chapter I", is no part of the title. */
function withHeading(passages: readonly Passage[], first: number, language: string): number {
  let at = first;
  while (at > 0 && !passages[at - 1].cover && passages[at - 1].heading !== null) at--;
  const known = numberingWords(shownHeadings(passages), language);
  const worded = passages.slice(at, first).findIndex((one) => wordedNumber(one.words, known));
  if (worded >= 0) return at + worded;
  const chapters = passages.filter((one) => one.heading !== null && /^[IVX]{1,5}\.$/.test(one.label?.trim() ?? ''));
  return at < first && chapters.some((one) => one.heading === passages[first - 1].heading) ? first - 1 : first;
}

function isFirst(one: Passage): boolean {
  const label = labelAt(one.label ?? one.words.text);
  if (label?.order !== 1 || !label.printed.endsWith('.')) return false;
  return label.kind === 'number' || label.kind === 'roman';
}

function kindOfDocument(masthead: Masthead, cover: Cover, passages: readonly Passage[], pack: LanguagePack): Kind {
  const forms = new Set(masthead.lines.map((line) => line.values.form));
  const kinds = new Set(cover.symbols.map((one) => kindOf(one.symbol)));
  const landmarks = landmarksOf(pack);
  const enacts = passages.some(({ words }) => landmarks.formula(words.text));
  if (forms.has('decisionTitle') || (kinds.has('decision') && !enacts)) return 'decision';
  if (masthead.lines.some((line) => line.field === 'sponsors')) return 'draft-resolution';
  if (kinds.has('resolution') || forms.has('resolutionTitle') || forms.has('councilNumber')) return 'resolution';
  // A heap of sentences may hold a formula or name a report; what stands above it is no title then.
  if (masthead.number === null && (masthead.title?.text.length ?? 0) > LONGEST_TITLE_TEXT) return 'other';
  if (forms.has('reportTitle') && masthead.number === null) return 'report';
  if (enacts) return masthead.number !== null ? 'resolution' : 'draft-resolution';
  return forms.has('reportTitle') ? 'report' : 'other';
}

/** Characters; the longest titles of the Assembly and the Councils take some 400. */
const LONGEST_TITLE_TEXT = 600;

const DATE = /\d{1,2}\S{0,5} \p{L}{3,12} \d{4}/u;
const NEAR = 200;

/** A report covers the time since the previous one: the first date behind that phrase. */
function withPeriod(document: DocumentNode, pack: LanguagePack, language: string): DocumentNode {
  if (document.kind !== 'report') return document;
  for (const { paragraph } of paragraphsOf(document).slice(0, 12)) {
    const text = textOf(paragraph);
    const folded = fold(text);
    const at = pack.periodPhrases.map((phrase) => folded.indexOf(fold(phrase))).find((index) => index >= 0);
    const date = at === undefined ? null : DATE.exec(text.slice(at, at + NEAR));
    const iso = date ? readDate(date[0], language) : null;
    if (iso) return Object.freeze({ ...document, cover: Object.freeze({ ...document.cover, periodFrom: iso }) });
  }
  return document;
}
