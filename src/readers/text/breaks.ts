// Decides which lines are one paragraph: by blank lines where they mean something, else by numbers in sequence, opening verbs, indents and lines cut short.
import { codeAt, type LanguagePack } from '../../lexicon/index.ts';
import { type Chaptered, chapteredAt, goesOn, type Label, labelAt } from '../labels.ts';
import { type Landmarks, landmarksOf } from '../landmarks.ts';
import { isEnded, isShort, type Line, type Setting } from './lines.ts';

/** Lines of one passage: those of the body from `at` to before `end`. */
export interface Group {
  readonly at: number;
  end: number;
  readonly cover: boolean;
}

/** Says whether a line opens with a verb phrase of the preamble or of the operative part. */
export interface Openings {
  preambular(text: string): boolean;
  operative(text: string): boolean;
}

type Zone = 'cover' | 'preamble' | 'body' | 'end';

/** A comma, and a note's mark behind it. */
const AFTER_COMMA = /,[\s*_⁰¹²³⁴-⁹\u2060]*$/;

const HEADING_LENGTH = 220;
const HEADING_LINES = 3;
const FORMULA_LENGTH = 80;

/** Groups lines into passages. */
export function groupLines(lines: readonly Line[], setting: Setting, pack: LanguagePack, openings: Openings): Group[] {
  return new Grouper(lines, setting, pack, openings).groups();
}

class Grouper {
  readonly #lines: readonly Line[];
  readonly #setting: Setting;
  readonly #openings: Openings;
  readonly #landmarks: Landmarks;
  readonly #measure: Pick<Setting, 'width' | 'opening'>;
  readonly #enacts: boolean;
  /** Blank lines between any two lines. */
  readonly #usual: number;
  #zone: Zone = 'cover';
  #number = 0;
  #letter = 0;
  #roman = 0;
  #inner = 0;
  #length = 0;
  #labelled = false;
  #lastChaptered: Chaptered | null = null;
  /** The passage so far opened as a preambular paragraph, perhaps of a section of its own. */
  #preambular = false;
  #fresh = false;
  /** The passage is a section's heading with its number. */
  #heading = false;
  /** A number stands alone on the line before: its words follow. */
  #waits = false;

  constructor(lines: readonly Line[], setting: Setting, pack: LanguagePack, openings: Openings) {
    this.#lines = lines;
    this.#setting = setting;
    this.#usual = setting.blanks === 'line' ? 1 : 0;
    this.#openings = openings;
    this.#landmarks = landmarksOf(pack);
    const formula = lines.findIndex((line) => this.#isFormula(line.text));
    // A report may print a draft resolution: its own paragraphs come first.
    this.#enacts = formula >= 0 && !(firstNumber(lines.slice(0, formula)) >= 0);
    // Extraction from proportional type wraps unevenly: a line counts as short only well below the column.
    const width = setting.blanks === 'line' ? Math.floor(setting.width * 0.88) : setting.width;
    this.#measure = { width, opening: setting.opening };
  }

  groups(): Group[] {
    const groups: Group[] = [];
    if (!this.#lines.some((line) => this.#isMark(line.text)))
      this.#zone = firstNumber(this.#lines) < 0 ? 'body' : 'cover';
    for (let i = 0; i < this.#lines.length; i++) {
      const cover = this.#zone === 'cover';
      const last = groups[groups.length - 1];
      if (last && this.#isLate(last, i)) continue;
      const opens = !last || this.#opens(i);
      this.#fresh = false;
      if (opens) {
        this.#length = 0;
        this.#preambular = false;
        this.#labelled = this.#enter(i);
        groups.push({ at: i, end: i + 1, cover: cover && this.#zone === 'cover' });
      } else last.end = i + 1;
      this.#waits = opens && this.#zone !== 'cover' && isBareLabel(this.#lines[i].text);
      this.#length += this.#lines[i].text.length;
      this.#after(this.#lines[i].text);
    }
    return groups;
  }

  /** "Requests the Secretary-General … / 2. / the present resolution.": a number set behind the first line of its paragraph. */
  #isLate(last: Group, i: number): boolean {
    const { text } = this.#lines[i];
    if (text.length > 5 || last.end - last.at > 1 || text !== `${this.#number + 1}.` || this.#zone === 'cover')
      return false;
    const first = this.#lines[last.at];
    const next = this.#lines[i + 1];
    if (
      labelAt(first.text) ||
      isEnded(first.text) ||
      !next ||
      !startsLower(next.text) ||
      !this.#openings.operative(first.text)
    )
      return false;
    first.text = `${text} ${first.text}`;
    this.#lines[i].text = '';
    this.#number++;
    this.#zone = 'body';
    this.#labelled = true;
    return true;
  }

  /** Does line `i` open a new passage? */
  #opens(i: number): boolean {
    const line = this.#lines[i];
    const before = this.#lines[i - 1];
    if (this.#zone === 'cover' || this.#zone === 'end' || this.#fresh) return true;
    if (isMarkdownHeading(line.text) || isMarkdownHeading(before.text)) return true;
    if (this.#isFormula(line.text) || this.#isMeeting(line.text)) return true;
    const label = labelAt(line.text);
    if (this.#waits) return label !== null;
    if (label && this.#accepts(label, i)) return true;
    if (!label && this.#zone === 'body' && this.#chaptered(line.text, before.text)) return true;
    // A section may have a preamble of its own, or one paragraph without a number.
    if (this.#heading && this.#isVerb(line.text)) return true;
    if (this.#isHeadingAhead(i)) return true;
    return this.#separated(line) ? this.#opensApart(line, before) : this.#opensClose(i);
  }

  #isVerb(text: string): boolean {
    return this.#openings.preambular(text) || this.#openings.operative(text);
  }

  /** Behind a comma or a stop, set apart: lines without one, before a verb or the next number. */
  #isHeadingAhead(i: number): boolean {
    const line = this.#lines[i];
    const before = this.#lines[i - 1];
    if (line.pageBreak || !isEnded(before.text) || !startsUpper(line.text)) return false;
    if (before.text.endsWith(':') && this.#zone === 'preamble') return false;
    const spaced = this.#setting.blanks === 'none' ? isShort(before, line.text, this.#measure) : line.gap > this.#usual;
    const last = spaced ? this.#headingEnd(i) : -1;
    if (last < 0 || this.#isVerb(line.text)) return false;
    return this.#setting.blanks === 'line' || isShort(this.#lines[last], this.#lines[last + 1].text, this.#measure);
  }

  /** The last line of what could be a heading at line `i`: no stop in it, and a verb or the next number behind it; else −1. */
  #headingEnd(i: number): number {
    for (let k = i; k < i + HEADING_LINES && k + 1 < this.#lines.length; k++) {
      if (isEnded(this.#lines[k].text)) return -1;
      const { text } = this.#lines[k + 1];
      if (startsUpper(text) && (this.#isNext(text) || this.#isVerb(text))) return k;
    }
    return -1;
  }

  #isNext(text: string): boolean {
    const label = labelAt(text);
    return label?.printed.endsWith('.') === true && (label.order === this.#number + 1 || label.order === 1);
  }

  #separated(line: Line): boolean {
    if (line.pageBreak && !this.#setting.long && this.#setting.blanks !== 'paragraph') return false;
    if (this.#setting.long) return true;
    if (this.#setting.blanks === 'paragraph') return line.gap > 0;
    return this.#setting.blanks === 'line' && line.gap > 2;
  }

  /** Behind a blank line: a new passage unless the sentence plainly runs on. */
  #opensApart(line: Line, before: Line): boolean {
    if (startsLower(line.text)) return false;
    const cut = line.pageBreak && !this.#setting.long;
    if (cut && !isShort(before, line.text, this.#measure))
      return this.#openings.preambular(line.text) && isEnded(before.text);
    if (this.#setting.long && AFTER_COMMA.test(before.text) && this.#goesOn(line.text)) return false;
    if (this.#setting.long && this.#zone === 'preamble' && this.#openings.preambular(line.text)) return true;
    return isEnded(before.text) || this.#headingLike();
  }

  /** "…, held in Quito, / Ecuador, …", where a page ended: no paragraph opens so, and the one before is known for one. */
  #goesOn(text: string): boolean {
    if (this.#isVerb(text) || labelAt(text) || text.startsWith('**')) return false;
    return this.#zone === 'preamble' ? this.#preambular : this.#labelled;
  }

  /** No blank line to go by. */
  #opensClose(i: number): boolean {
    const line = this.#lines[i];
    const before = this.#lines[i - 1];
    if (!startsUpper(line.text)) return false;
    if (this.#headingLike() && this.#zone === 'body' && this.#continuesHeading(line)) return false;
    const ended = isEnded(before.text);
    const indented = line.indent >= this.#setting.opening && !line.pageBreak;
    const short = isShort(before, line.text, this.#measure);
    if (this.#zone === 'preamble') {
      // A title goes on behind its colon; a preambular paragraph does not begin there.
      if (/^\d/.test(line.text) || (before.text.endsWith(':') && !indented)) return false;
      if (!ended) return this.#openings.preambular(line.text) && ((short && !line.pageBreak) || indented);
      if (indented || (short && !line.pageBreak) || this.#openings.preambular(line.text)) return true;
      // "…, / States recognized …": where blank lines part paragraphs, a full line runs on.
      return this.#setting.blanks !== 'paragraph' && this.#openings.operative(line.text);
    }
    if (!ended) return this.#headingLike() && (short || indented) && !/^\d/.test(line.text);
    if (before.text.endsWith(',')) {
      if (this.#preambular && this.#setting.blanks !== 'paragraph' && this.#openings.operative(line.text)) return true;
      return this.#openings.preambular(line.text) && (short || indented || !this.#number || this.#preambular);
    }
    return indented || short || this.#isHeadingBefore(i) || (line.gap > 1 && this.#setting.blanks === 'line');
  }

  /** The passage so far could be a heading: short, not numbered as a paragraph. */
  #headingLike(): boolean {
    return !this.#labelled && this.#length < HEADING_LENGTH;
  }

  /** A heading wrapped in type: its lines follow each other closer than those of the text. */
  #continuesHeading(line: Line): boolean {
    return this.#setting.blanks === 'line' && line.gap === 0;
  }

  /** A short line with no stop before the next expected number. */
  #isHeadingBefore(i: number): boolean {
    for (let k = i; k < i + HEADING_LINES && k + 1 < this.#lines.length; k++) {
      if (isEnded(this.#lines[k].text) || this.#lines[k].text.length > HEADING_LENGTH / 2) return false;
      if (this.#isNext(this.#lines[k + 1].text)) return true;
    }
    return false;
  }

  #accepts(label: Label, i: number): boolean {
    const line = this.#lines[i];
    const before = this.#lines[i - 1];
    const apart = this.#separated(line);
    const ended = isEnded(before.text) || this.#headingLike();
    const next = label.kind === 'number' && label.order === this.#number + 1;
    const rest = line.text.slice(label.end);
    const lower = startsLower(rest);
    // A stop may be missing in the source: the next number with a verb behind it opens a paragraph all the same.
    if (next && label.printed.endsWith('.') && (!ended || lower) && this.#openings.operative(rest)) return true;
    // Behind a heading that was not known for one: the next number, where its line need not have begun.
    if (!ended) return next && !lower && (apart || isShort(before, line.text, this.#measure));
    if (label.kind === 'number' && label.printed.endsWith('.')) return this.#acceptsNumber(label, line.text, apart);
    if (label.kind === 'bullet') return isEnded(before.text);
    if (label.kind === 'number' || label.printed.endsWith(')')) return apart || this.#nextPoint(label);
    if (apart || isShort(before, line.text, this.#measure) || line.gap > 1) return true;
    return startsUpper(rest) && this.#headingEnd(i) >= 0;
  }

  #acceptsNumber(label: Label, text: string, apart: boolean): boolean {
    const rest = text.slice(label.end);
    if (rest && startsLower(rest)) return this.#nextInner(label);
    if (label.order === this.#number + 1) return true;
    if (label.order === 1) return apart || this.#number === 0 || this.#headingLike() || this.#openings.operative(rest);
    return apart || (label.order > this.#number && label.order < this.#number + 4);
  }

  /** "1. extended to …; 2. …": numbered points within a paragraph. */
  #nextInner(label: Label): boolean {
    if (label.order !== this.#inner + 1) return false;
    this.#inner = label.order;
    return true;
  }

  /** "26.1. Uphold …": takes note of it where it goes on. */
  #chaptered(text: string, before: string): boolean {
    const label = chapteredAt(text);
    if (!label || !(isEnded(before) || this.#headingLike()) || startsLower(text.slice(label.end))) return false;
    if (!goesOn(label, this.#lastChaptered, `${this.#number}`)) return false;
    this.#lastChaptered = label;
    return true;
  }

  #nextPoint(label: Label): boolean {
    const first = label.order === 1 || label.letter === 1;
    if (label.kind === 'number') return true;
    return first || label.letter === this.#letter + 1 || (label.kind === 'roman' && label.order === this.#roman + 1);
  }

  /** Takes note of what the new passage is; true where it is a numbered paragraph or point. */
  #enter(i: number): boolean {
    const { text } = this.#lines[i];
    const label = labelAt(text);
    this.#heading = label?.printed.endsWith('.') === true && label.kind !== 'number';
    if (this.#zone === 'cover' && !this.#leavesCover(text, label)) return false;
    if (this.#zone === 'cover') this.#zone = 'body';
    if (this.#isFormula(text)) {
      this.#zone = 'preamble';
      this.#number = 0;
      this.#fresh = true;
    }
    if (!label) {
      if (this.#zone === 'preamble' && this.#openings.operative(text) && !this.#openings.preambular(text))
        this.#zone = 'body';
      if (this.#landmarks.annex(text)) this.#zone = 'body';
      if (this.#zone === 'body' && this.#landmarks.annex(text)) this.#number = 0;
      this.#preambular = this.#openings.preambular(text);
      return this.#preambular || this.#openings.operative(text);
    }
    if (label.kind === 'number' && label.printed.endsWith('.') && startsLower(text.slice(label.end))) return true;
    if (label.kind === 'number' && label.printed.endsWith('.')) {
      this.#inner = 0;
      this.#number = label.order;
      this.#letter = 0;
      this.#roman = 0;
      this.#zone = 'body';
      return true;
    }
    if (label.kind === 'roman' && label.order === this.#roman + 1) this.#roman = label.order;
    if (label.letter === 1 || label.letter === this.#letter + 1) this.#letter = label.letter;
    return label.printed.endsWith(')');
  }

  #leavesCover(text: string, label: Label | null): boolean {
    if (this.#isFormula(text) || this.#landmarks.summary(text)) return true;
    const heading = /^[#*\s]*I\.\s+\p{Lu}/u.test(text);
    return heading || (label?.kind === 'number' && label.order === 1 && label.printed === '1.' && !this.#enacts);
  }

  #after(text: string): void {
    if (this.#zone !== 'cover' && this.#isMeeting(text)) this.#zone = 'end';
    if (this.#landmarks.summary(text)) this.#fresh = true;
  }

  #isMark(text: string): boolean {
    return this.#isFormula(text) || this.#landmarks.summary(text);
  }

  #isFormula(text: string): boolean {
    // A formula is short and ends in a comma, perhaps inside emphasis; a few are printed without.
    if (text.length > FORMULA_LENGTH || !this.#landmarks.formula(text) || startsLower(text)) return false;
    return text.length <= 40 || /[,،，][*_]*$/.test(text);
  }

  #isMeeting(text: string): boolean {
    if (text.length > 60 || this.#zone === 'cover') return false;
    const values = this.#landmarks.meeting(text);
    return values !== null && values.ordinal.length < 40 && /\d/.test(values.ordinal);
  }
}

/** "1." or "(a)" with nothing behind it. */
function isBareLabel(text: string): boolean {
  const label = text.length < 9 ? labelAt(text) : null;
  return label !== null && label.kind !== 'bullet' && label.end >= text.length;
}

/** "## Heading", and not "#Together". */
const isMarkdownHeading = (text: string): boolean => text[0] === '#' && /^#{1,6}\s/.test(text);

/** The line that begins with "1."; -1 where none does. */
export const firstNumber = (lines: readonly Line[]): number =>
  lines.findIndex(({ text }) => text.startsWith('1.') && labelAt(text)?.printed === '1.');

const LOWER = /^["'«»“”‘’([*_\s]*\p{Ll}/u;
const UPPER = /^["'«»“”‘’([*_\s–—-]*[\p{Lu}\p{Lo}\d]/u;

export const startsLower = (text: string): boolean => {
  const code = codeAt(text, 0);
  return isLetter(code) ? code > 96 : LOWER.test(text);
};

const startsUpper = (text: string): boolean => {
  const code = codeAt(text, 0);
  return isLetter(code) ? code < 91 : UPPER.test(text);
};

/** A letter of ASCII: nearly all lines begin with one and need no pattern. */
const isLetter = (code: number): boolean => (code > 64 && code < 91) || (code > 96 && code < 123);
