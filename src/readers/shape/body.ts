// The body: preamble, operative part, numbered paragraphs, sections, points, annexes, parts, conclusions, from passages in order.
import { type LanguagePack, opensOperative, opensPreambular, readDate, readOrdinal } from '../../lexicon/index.ts';
import {
  type Annex,
  type Block,
  type Draft,
  joinWords,
  type Paragraph,
  type Part,
  type Role,
  type Section,
  type Summary,
  sliceWords,
  type Words,
} from '../../tree/index.ts';
import { type Chaptered, chapteredAt, goesOn, type Label, labelAt } from '../labels.ts';
import { type Landmarks, landmarksOf } from '../landmarks.ts';
import { type Passage, shownHeadings } from '../passage.ts';
import { numberingWords, wordedNumber } from '../worded.ts';
import { contentsEnd } from './contents.ts';
import { type Heading, OpenSections } from './headings.ts';
import { PointStack } from './points.ts';
import { settleRoles } from './roles.ts';

type Container = Draft<Part> | Draft<Annex> | Draft<Summary> | Draft<Section>;
type Mode = 'preamble' | 'operative' | 'numbered' | 'plain';

export interface BodyContext {
  readonly pack: LanguagePack;
  readonly language: string;
  /** A resolution's numbered paragraphs are operative; a report's are numbered. */
  readonly resolution: boolean;
  /** Type shows the headings and their depth. */
  readonly typeset: boolean;
}

export interface Body {
  readonly blocks: Draft<Block>[];
  readonly meeting: number | null;
  readonly date: string | null;
  /** Points stood deeper in one another than any document has them. */
  readonly tooDeep: boolean;
}

interface Title {
  readonly number: string | null;
  readonly words: Words;
  /** "Chapter" */
  readonly word: string | null;
  /** "IV" on a line of its own. */
  readonly alone: Label | null;
  /** How many passages it takes. */
  readonly n: number;
}

const HEADING_LENGTH = 600;
/** "(Thousands of United States dollars)", under the title of a table. */
const UNITS = /^\([^()]{3,80}\)$/u;

/** Builds the blocks below the masthead. `part` is a first part printed there. */
export function bodyOf(
  passages: readonly Passage[],
  context: BodyContext,
  part: { readonly number: string; readonly heading: Words | null } | null,
): Body {
  const builder = new BodyBuilder(passages, context);
  if (part) builder.part(part.number, part.heading);
  return builder.build();
}

class BodyBuilder {
  readonly #passages: readonly Passage[];
  readonly #context: BodyContext;
  readonly #landmarks: Landmarks;
  readonly #blocks: Draft<Block>[] = [];
  /** The part or annex being filled, and the sections open in it. */
  #scope: Container | null = null;
  readonly #sections = new OpenSections();
  #mode: Mode = 'plain';
  #paragraph: Draft<Paragraph> | null = null;
  #points: PointStack | null = null;
  /** The passage of the point right above. */
  #pointAbove: Passage | null = null;
  #meeting: number | null = null;
  #date: string | null = null;
  #tooDeep = false;
  /** A numbered paragraph stands in this scope. */
  #numbered = false;
  /** Nothing stands behind the last heading yet. */
  #justOpened = false;
  readonly #words: ReadonlySet<string>;
  /** Paragraphs without a number in an operative part. */
  readonly #unnumbered = new Set<Draft<Paragraph>>();
  #lastNumber: string | null = null;
  #lastChaptered: Chaptered | null = null;
  /** Where the table of contents ends. */
  #contentsTo = 0;
  /** Titles of a table stand since the last numbered paragraph or heading. */
  #captioned = false;

  constructor(passages: readonly Passage[], context: BodyContext) {
    this.#passages = passages;
    this.#context = context;
    this.#landmarks = landmarksOf(context.pack);
    this.#words = context.typeset ? numberingWords(shownHeadings(passages), context.language) : new Set();
  }

  build(): Body {
    for (let i = 0; i < this.#passages.length; ) i += this.#step(i);
    settleRoles(this.#blocks, this.#unnumbered);
    return { blocks: this.#blocks, meeting: this.#meeting, date: this.#date, tooDeep: this.#tooDeep };
  }

  /** Reads the passage at `i`; how many it took. */
  #step(i: number): number {
    const one = this.#passages[i];
    if (one.rows) return this.#table(one);
    if (i < this.#contentsTo) return this.#caption(one);
    if (!one.words.text && !one.label) return 1;
    const { text } = one.words;
    const short = text.length < HEADING_LENGTH;
    if (short && this.#landmarks.formula(text)) return this.#formula(one);
    if (short && this.#landmarks.summary(text)) return this.#summary(one);
    if (short && this.#landmarks.contents(text)) return this.#contents(i);
    if (short && this.#landmarks.annex(text)) return this.#annex(i);
    if (short && this.#shown(one) && this.#landmarks.annexTitle(text)) return this.#titledAnnex(i);
    if (short && this.#isPart(i)) return this.#newPart(i);
    if (short && this.#meetingOf(text) !== null) return this.#conclusions(i);
    const label = labelOf(one) ?? this.#chaptered(one);
    if (this.#isHeading(one, label, i)) return this.#isCaption(i, label) ? this.#caption(one) : this.#section(i, label);
    if (label && (this.#labelled(one, label) || this.#list(one, label))) return 1;
    return this.#below(one, this.#passages[i + 1]) ? 1 : this.#unlabelled(one);
  }

  #add(block: Draft<Block>): void {
    const section = this.#sections.last ?? this.#scope;
    (section ? section.children : this.#blocks).push(block);
    this.#justOpened = false;
    this.#paragraph = null;
    this.#points = null;
    this.#pointAbove = null;
  }

  #formula(one: Passage): number {
    this.#leave('summary');
    this.#add({ type: 'formula', id: '', words: one.words });
    this.#mode = 'preamble';
    return 1;
  }

  #leave(type: Container['type']): void {
    if (this.#scope?.type === type) this.#open(null);
  }

  #open(scope: Container | null): void {
    this.#scope = scope;
    this.#sections.clear();
    this.#numbered = false;
    if (scope) this.#blocks.push(scope as Draft<Block>);
    this.#paragraph = null;
    this.#points = null;
  }

  #summary(one: Passage): number {
    this.#open({ type: 'summary', id: '', heading: one.words, children: [] });
    this.#mode = 'plain';
    return 1;
  }

  #contents(i: number): number {
    this.#contentsTo = contentsEnd(this.#passages, i, this.#landmarks, this.#context.typeset);
    return this.#caption(this.#passages[i]);
  }

  /** "Annex II", then its heading unless that is a numbered paragraph. */
  #annex(i: number): number {
    const heading = this.#headingBelow(i);
    this.#open({ type: 'annex', id: '', label: this.#passages[i].words, heading, children: [] });
    this.#mode = 'numbered';
    return heading ? 2 : 1;
  }

  /** "Annex A – Items subject to …" on one line: its title, unless another heading follows. */
  #titledAnnex(i: number): number {
    const { words } = this.#passages[i];
    const below = this.#headingBelow(i);
    this.#open({ type: 'annex', id: '', label: below && words, heading: below ?? words, children: [] });
    this.#mode = 'numbered';
    return below ? 2 : 1;
  }

  /** The title right below an annex's label. */
  #headingBelow(i: number): Words | null {
    const next = this.#passages[i + 1];
    const titled =
      next &&
      !next.rows &&
      (isStrong(next) || this.#isPlainHeading(next, labelOf(next), i + 1)) &&
      !this.#landmarks.formula(next.words.text);
    return titled ? next.words : null;
  }

  /** Type shows that this is a heading. */
  #shown = (one: Passage): boolean => this.#context.typeset && (one.heading !== null || one.align === 'center');

  part(number: string, heading: Words | null): void {
    this.#open({ type: 'part', id: '', number, heading, children: [] });
  }

  #newPart(i: number): number {
    let n = 1;
    while (!this.#landmarks.formula(this.#passages[i + n].words.text)) n++;
    const heading = this.#passages.slice(i + 1, i + n).map((one) => one.words);
    this.part(this.#passages[i].words.text.replace('.', ''), heading.length ? joinWords(heading) : null);
    return n;
  }

  #conclusions(i: number): number {
    const lines = [this.#passages[i].words];
    let n = 1;
    const next = this.#passages[i + 1]?.words.text ?? '';
    if (next.length < 40 && readDate(next, this.#context.language)) lines.push(this.#passages[i + n++].words);
    const meeting = this.#meetingOf(lines[0].text);
    const date = readDate(lines.at(-1)!.text, this.#context.language);
    this.#meeting ??= meeting;
    this.#date ??= date;
    if (this.#scope?.type !== 'part') this.#open(null);
    this.#sections.clear();
    this.#add({ type: 'conclusions', id: '', lines, meeting, date });
    this.#mode = 'plain';
    return n;
  }

  #table(one: Passage): number {
    const rows = one.rows!.map((row) => row.map((cell) => ({ ...cell })));
    const paragraph = this.#paragraph;
    const points = this.#points;
    this.#add({ type: 'table', id: '', rows });
    // Words may go on behind a table in mid-paragraph; points keep their paragraph.
    this.#paragraph = paragraph;
    this.#points = points;
    return 1;
  }

  /** A numbered paragraph or a point; false where the label is only the start of plain words. */
  #labelled(one: Passage, label: Label): boolean {
    const words = one.label === null ? sliceWords(one.words, label.end) : one.words;
    const stop = label.printed.endsWith('.') && !/^\p{Ll}/u.test(label.printed);
    const inner = stop && this.#paragraph !== null && /^\p{Ll}/u.test(words.text);
    if (label.kind === 'number' && stop && !inner) {
      this.#leave('summary');
      this.#mode = this.#context.resolution && this.#scope?.type !== 'annex' ? 'operative' : 'numbered';
      this.#start(this.#mode, label.value, words);
      if (!label.value.includes('.')) this.#lastNumber = label.value;
      this.#numbered = true;
      this.#captioned = false;
      return true;
    }
    if ((stop && !inner) || !this.#paragraph) return false;
    this.#points ??= new PointStack(this.#paragraph);
    this.#points.add(label, words);
    this.#pointAbove = label.kind === 'bullet' ? null : one;
    this.#tooDeep ||= this.#points.tooDeep;
    return true;
  }

  /** "26.1. Lakes", typed in the words, where it goes on behind the numbers before it. */
  #chaptered(one: Passage): Label | null {
    const label = one.label === null ? chapteredAt(one.words.text) : null;
    if (!label || !goesOn(label, this.#lastChaptered, this.#lastNumber)) return null;
    this.#lastChaptered = label;
    return label;
  }

  /** A list that no words introduce: its points hang below an empty paragraph. */
  #list(one: Passage, label: Label): boolean {
    const apart =
      one.label !== null && label.kind !== 'number' && label.kind !== 'upper' && !/^[IVXLC]/.test(label.value);
    const point = DOT.test(label.printed) || (this.#context.typeset && apart);
    if (!point || this.#paragraph) return false;
    this.#start('unnumbered', null, { text: '', marks: [], source: one.words.source });
    return this.#labelled(one, label);
  }

  /** "(d) Delivery of assistance", in no sentence, over a line set deeper: its only point, without a label. */
  #below(one: Passage, next: Passage | undefined): boolean {
    const title = this.#points && this.#context.typeset ? this.#pointAbove : null;
    if (!title || !isTitle(title.words.text) || one.align === 'center' || one.heading !== null) return false;
    if (title.indent === null || one.indent === null || one.indent < title.indent + DEEPER) return false;
    // An indent may only open the paragraph behind the list: the first such line stands in its midst.
    if (!this.#points!.hasUnlabelled && (!next || labelOf(next) === null)) return false;
    this.#points!.addBelow(one.words);
    this.#pointAbove = null;
    return true;
  }

  #unlabelled(labelled: Passage): number {
    const one = labelled.label === null ? labelled : withLabel(labelled);
    const { text } = one.words;
    if (this.#points && this.#paragraph && /^\p{Ll}/u.test(text)) {
      this.#paragraph.wrapUp = this.#paragraph.wrapUp ? joinWords([this.#paragraph.wrapUp, one.words]) : one.words;
      return 1;
    }
    if (this.#mode === 'preamble' && this.#isOperative(text)) this.#mode = 'operative';
    this.#start(this.#roleOf(text), null, one.words);
    return 1;
  }

  #roleOf(text: string): Role {
    if (this.#mode === 'preamble') return 'preambular';
    if (this.#mode === 'operative' && this.#isOperative(text)) return 'operative';
    if (this.#mode === 'operative' && opensPreambular(text, this.#context.language) && text.endsWith(','))
      return 'preambular';
    return 'unnumbered';
  }

  /** A paragraph that ends in a comma is still the preamble's, whatever form its verb has. */
  #isOperative(text: string): boolean {
    return !COMMAS.includes(text.slice(-1)) && opensOperative(text, this.#context.language);
  }

  #start(role: Role, number: string | null, words: Words): void {
    const paragraph: Draft<Paragraph> = { type: 'paragraph', id: '', role, number, words, points: [], wrapUp: null };
    this.#add(paragraph);
    this.#paragraph = paragraph;
    const inOperative = this.#context.resolution && this.#mode === 'operative' && this.#scope?.type !== 'annex';
    if (inOperative && number === null && role !== 'preambular') this.#unnumbered.add(paragraph);
  }

  #section(i: number, label: Label | null): number {
    this.#leave('summary');
    const { number, words, word, alone, n } = this.#titleAt(i, label);
    const follows = this.#paragraph === null && this.#justOpened;
    const heading: Heading = { label: label ?? alone, hint: this.#hintOf(this.#passages[i]), word, follows };
    const level = this.#sections.closeFor(heading);
    const section: Draft<Section> = { type: 'section', id: '', level, number, heading: words, children: [] };
    this.#add(section);
    this.#justOpened = true;
    this.#captioned = false;
    this.#sections.push(section, heading);
    if (this.#mode === 'preamble') this.#mode = 'operative';
    return n;
  }

  /** Number and words of the heading at `i`, which may stand on two lines: the number, then the title. */
  #titleAt(i: number, label: Label | null): Title {
    const one = this.#passages[i];
    const words = label && one.label === null ? sliceWords(one.words, label.end) : one.words;
    const worded = label ? null : wordedNumber(words, this.#words);
    const alone = label || worded ? null : loneLabel(words.text);
    const titled = (alone !== null || worded?.rest.text === '') && this.#isTitled(i);
    const below = (!words.text || titled) && this.#passages[i + 1] ? this.#passages[i + 1].words : null;
    const number =
      label?.value ?? (titled ? alone?.value : null) ?? (worded?.rest.text || titled ? worded?.number : null);
    const own = worded?.rest.text ? worded.rest : words;
    return { number: number ?? null, words: below ?? own, word: worded?.word ?? null, alone, n: below ? 2 : 1 };
  }

  /** "A" over "Opening of the session": the number of the heading below it. */
  #isTitled(i: number): boolean {
    const next = this.#passages[i + 1];
    return (
      this.#context.typeset && next !== undefined && !next.rows && this.#isPlainHeading(next, labelOf(next), i + 1)
    );
  }

  /** How deep a heading stands by its type; without type a file's own levels are often wrong. */
  #hintOf = (one: Passage): number | null => (this.#context.typeset ? one.heading : null);

  #isHeading(one: Passage, label: Label | null, i: number): boolean {
    if (!label) return this.#isPlainHeading(one, label, i);
    const { text } = one.words;
    const bare = one.label === null ? text.slice(label.end) : text;
    const chapter = (label.kind === 'roman' || label.kind === 'upper') && !label.printed.endsWith(')');
    const shown = (one.heading !== null || this.#isBold(one)) && label.kind !== 'bullet';
    if (chapter && this.#context.typeset && !shown && this.#inList(label, i)) return false;
    if (chapter) return isTitle(bare) || bare === '';
    if (!shown && !this.#isLettered(label, i)) return false;
    return isTitle(bare) && !this.#inList(label, i) && !this.#enacts(bare);
  }

  /** "(a) Children and armed conflict" between two numbered paragraphs: points hang below a colon, and end in a stop. */
  #isLettered(label: Label, i: number): boolean {
    if (this.#context.typeset || this.#context.resolution || !label.printed.endsWith(')') || this.#points) return false;
    const next = this.#passages[i + 1];
    return /[.]["»”’)]*$/u.test(this.#paragraph?.words.text ?? '') && next !== undefined && isNumbered(next);
  }

  /** "1. Rule of law", "(a) Children and armed conflict": headings govern something, items of a list follow one another. */
  #inList(label: Label, i: number): boolean {
    const next = this.#passages[i + 1];
    if (!next) return true;
    const alike = (other: Passage | undefined): Label | null =>
      other && this.#isLike(other, this.#passages[i]) ? labelOf(other) : null;
    return isNext(label, alike(next)) || isNext(alike(this.#passages[i - 1]), label);
  }

  #isLike = (one: Passage, other: Passage): boolean =>
    one.heading === other.heading && this.#isBold(one) === this.#isBold(other);

  /** Without type of its own, "**A. The lake**" stands for it. */
  #isBold = (one: Passage): boolean => !this.#context.typeset && isSet(one.words, ['bold']);

  #enacts = (text: string): boolean => this.#context.resolution && opensOperative(text, this.#context.language);

  /** "Figure II", "Trajectories of projectiles": titles right above a table, in the midst of numbered paragraphs. */
  #isCaption(i: number, label: Label | null): boolean {
    if (!this.#context.typeset) return false;
    if (!label && this.#isNumberedCaption(i)) return true;
    if (!this.#numbered) return false;
    if (label) return this.#captioned && this.#passages[i + 1]?.rows != null;
    for (let n = i; n < i + 5 && n < this.#passages.length; n++) {
      if (n > i && this.#isFigure(n)) return true;
      if (!this.#titles(n)) return false;
    }
    return false;
  }

  /** "Figure IV. Overview", or the title below "Figure IV". */
  #isNumberedCaption(i: number): boolean {
    const [before, one] = [this.#passages[i - 1], this.#passages[i]];
    if (this.#landmarks.caption(one.words.text) || (this.#captioned && UNITS.test(one.words.text))) return true;
    return before?.heading != null && this.#landmarks.caption(before.words.text) && loneCaption(before.words.text);
  }

  /** A table or the words of a chart, or the line below a figure that is only a picture. */
  #isFigure(n: number): boolean {
    const { rows, words } = this.#passages[n];
    return rows !== null || this.#landmarks.source(words.text);
  }

  /** A title, the units of a table, or "1. By entity" over one of its tables. */
  #titles(i: number): boolean {
    const one = this.#passages[i];
    const label = labelOf(one);
    if (label) return this.#passages[i + 1]?.rows != null && this.#hintOf(one) !== null;
    return UNITS.test(one.words.text) || this.#isPlainHeading(one, null, i);
  }

  #caption(one: Passage): number {
    this.#start('unnumbered', null, withLabel(one).words);
    this.#captioned = true;
    return 1;
  }

  /** Short, without a stop, followed by something it can govern. */
  #isPlainHeading(one: Passage, label: Label | null, i: number): boolean {
    const { text } = one.words;
    if (one.heading === null && this.#isDate(text)) return false;
    if (label || !(isTitle(text) || this.#isOtherTitle(one)) || this.#landmarks.source(text)) return false;
    if (this.#mode === 'preamble' && opensPreambular(text, this.#context.language)) return false;
    if (one.heading !== null || (one.align === 'center' && !this.#inColumn(i))) return true;
    if (this.#context.typeset && this.#inColumn(i)) return false;
    const next = this.#passages[i + 1];
    if (!next) return false;
    return (
      isSet(one.words, ['bold', 'italic']) ||
      (this.#context.typeset ? !this.#awaits() && governs(one, next) : text.length < 260)
    );
  }

  /** A date alone is when something was said. */
  #isDate = (text: string): boolean =>
    text.length < LONGEST_DATE && /\d{4}$|^\d/.test(text) && readDate(text, this.#context.language) !== null;

  /** Lines of a list begin one under the other: that one of them stands in the middle of the page is chance. */
  #inColumn(i: number): boolean {
    const one = this.#passages[i];
    return [this.#passages[i - 1], this.#passages[i + 1]].some(
      (other) =>
        other !== undefined &&
        !other.rows &&
        other.heading === null &&
        labelOf(other) === null &&
        isTitle(other.words.text) &&
        one.indent !== null &&
        other.indent !== null &&
        Math.abs(one.indent - other.indent) < 0.6,
    );
  }

  /** The paragraph above ends in a colon: what follows belongs to it. */
  #awaits = (): boolean => /[:：]$/u.test(this.#paragraph?.words.text ?? '');

  /** In the type of a heading: "Targets:", or a sentence behind "Action 1.". */
  #isOtherTitle(one: Passage): boolean {
    return this.#hintOf(one) !== null && (isOpenTitle(one.words.text) || wordedNumber(one.words, this.#words) !== null);
  }

  /** A lone letter, a heading perhaps, then a formula. */
  #isPart(i: number): boolean {
    if (!/^[A-Z]\.?$/.test(this.#passages[i].words.text)) return false;
    return this.#passages.slice(i + 1, i + 5).some((one) => this.#landmarks.formula(one.words.text));
  }

  #meetingOf(text: string): number | null {
    if (text.length > 100 || !/^\S*\d/.test(text)) return null;
    const values = this.#landmarks.meeting(text);
    return values && values.ordinal.length < 20 ? readOrdinal(values.ordinal, this.#context.language) : null;
  }
}

/** The label as words: it numbers nothing. */
function withLabel(one: Passage): Passage {
  if (one.label === null) return one;
  const label = { text: one.label, marks: [], source: one.words.source };
  return { ...one, label: null, words: joinWords([label, one.words]) };
}

/** A dash may open words; a dot never does. */
const DOT = /^[•·▪‣◦]$/;

/** The label set beside a passage, or typed at its start. */
function labelOf(one: Passage): Label | null {
  if (one.label === null) return labelAt(one.words.text);
  const printed = one.label.trim();
  const bare = one.heading !== null && /^[IVX]{1,5}$/.test(printed);
  return labelAt(bare ? `${printed}.` : printed) ?? chapteredLabel(printed) ?? stoppedLetter(printed);
}

/** "a.", "iv.": a point like "(a)" where it is set apart. */
function stoppedLetter(printed: string): Label | null {
  const label = /^(?:[a-z]|[ivx]{1,5})\.$/.test(printed) ? labelAt(`(${printed.slice(0, -1)})`) : null;
  return label && { ...label, printed };
}

/** "6.12", set beside a paragraph: chapter and number. Typed in the words it may be any number. */
function chapteredLabel(printed: string): Label | null {
  const label = chapteredAt(printed);
  return label?.end === printed.length ? label : null;
}

/** Are the words set in one type from end to end? */
const isSet = ({ text, marks }: Words, kinds: readonly string[]): boolean =>
  marks.some((mark) => kinds.includes(mark.kind) && mark.start === 0 && mark.end >= text.length - 1);

/** Bold words right under "Annex" are its title whatever they end with. */
const isStrong = (one: Passage): boolean =>
  labelOf(one) === null &&
  one.words.text.length < HEADING_LENGTH &&
  (one.heading !== null || isSet(one.words, ['bold']));

/** Is `two` the next number behind `one`, of the same form? */
const isNext = (one: Label | null, two: Label | null): boolean =>
  one !== null && two !== null && endOf(one) === endOf(two) && one.kind !== 'bullet' && comesNext(one, two);

const endOf = (label: Label): string | undefined => label.printed.at(-1);
const comesNext = (one: Label, two: Label): boolean =>
  (one.kind === two.kind && two.order === one.order + 1) || (one.letter > 0 && two.letter === one.letter + 1);

/** "12. …" */
function isNumbered(one: Passage): boolean {
  const label = labelOf(one);
  return label?.kind === 'number' && label.printed.endsWith('.');
}

/** A line in the type of the text is a heading only above a whole paragraph: lists of names and addresses stand alike. */
function governs(one: Passage, next: Passage): boolean {
  if (next.rows) return false;
  if (labelOf(next)) return isNumbered(next);
  return next.words.text.length > one.words.text.length && /[.;:,،؛。；：]["»”’)]*$/u.test(next.words.text);
}

const LONGEST_DATE = 30;

/** "Figure IV", without a title. */
const loneCaption = (text: string): boolean => /^\S+ \S+$/.test(text);

/** "IV" or "A" alone on a line. */
const loneLabel = (text: string): Label | null => (/^(?:[IVX]{1,6}|[A-Z])$/.test(text) ? labelAt(`${text}.`) : null);

const COMMAS = ',،，';
const STOPS = '.,;:،؛。，；：';
const CLOSING = '"»”’)';

/** Ends in a stop or comma, closing marks aside; looked at from the end, for a pattern would try every stop on its way. */
function isStopped(text: string): boolean {
  let last = text.length - 1;
  while (last > 0 && CLOSING.includes(text[last])) last--;
  return last >= 0 && STOPS.includes(text[last]);
}

/** Could these words be a heading: not long, no stop or comma at the end, no lower-case start. */
const isTitle = (text: string): boolean =>
  text.length > 0 &&
  text.length < HEADING_LENGTH &&
  !isStopped(text) &&
  !/^\p{Ll}/u.test(text) &&
  !/^\[.*\]$/u.test(text);

/** "Targets:" in the type of a heading. */
const isOpenTitle = (text: string): boolean =>
  /[:;：；]$/u.test(text) && text.length < LONGEST_OPEN && isTitle(text.slice(0, -1).trimEnd());
const LONGEST_OPEN = 120;
/** In points of a page: a list is set in by twice as much. */
const DEEPER = 8;
