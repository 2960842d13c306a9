// The masthead: which line is what. Forms come from the language pack; a form may run over several lines.
import {
  findSymbols,
  fold,
  type LanguagePack,
  matchForm,
  matchForms,
  readDate,
  readOrdinal,
  type Values,
} from '../../lexicon/index.ts';
import { type CoverFieldName, type CoverLine, joinWords, sliceWords, type Words } from '../../tree/index.ts';
import type { Passage } from '../passage.ts';

export interface ReadLine extends CoverLine {
  readonly values: Values;
}

export interface Masthead {
  readonly lines: readonly ReadLine[];
  /** "77/13", printed before the title. */
  readonly number: string | null;
  readonly title: Words | null;
  /** Letter and heading of a first part ("A"), printed between the title and the first formula. */
  readonly part: { readonly number: string; readonly heading: Words | null } | null;
}

interface Form {
  readonly field: CoverFieldName;
  readonly key: keyof LanguagePack;
  readonly accept?: (values: Values, language: string) => boolean;
}

const FORMS: readonly Form[] = [
  { field: 'publisher', key: 'publisher' },
  { field: 'distribution', key: 'distribution', accept: (v) => v.rest.length < 30 },
  { field: 'original-language', key: 'original', accept: (v) => v.language.length < 40 },
  { field: 'agenda', key: 'agendaProvisional', accept: (v) => /^\d/.test(v.items) },
  { field: 'agenda', key: 'agenda', accept: (v) => /^\d/.test(v.items) },
  { field: 'document-title', key: 'resolutionTitle' },
  { field: 'document-title', key: 'decisionTitle' },
  { field: 'document-title', key: 'councilNumber', accept: (v) => /^\d+ \(\d{4}\)$/.test(v.number) },
  { field: 'adoption', key: 'councilAdoption', accept: (v, l) => readDate(v.date, l) !== null },
  { field: 'session', key: 'session', accept: (v, l) => v.ordinal.length < 60 && readOrdinal(v.ordinal, l) !== null },
  { field: 'session', key: 'year', accept: (v, l) => v.ordinal.length < 60 && readOrdinal(v.ordinal, l) !== null },
  { field: 'other', key: 'rapporteur', accept: (v) => v.rest.length < 100 },
  { field: 'sponsors', key: 'draft', accept: (v) => v.sponsors.length < 3000 },
  { field: 'sponsors', key: 'draftBare' },
];

const MOST_LINES = 12;
/** No line of a masthead is longer: sponsors fill half a page. */
const LONGEST_FORM = 4000;
const NUMBER =
  /^((?:S-|ES-)?\d{1,3}\/\d{1,4}(?: [A-Z](?:[-–][A-Z])?)?(?: [A-Z](?: (?:and|et) [A-Z])?)?)\.(?:\s+(?=\S)|$)/u;
const JOB = /^(?:\d\d-\d{5}\b|\*\d{7}\*|\d{6}(?:\s+\d{6})*$|\d{1,3}\/\d{1,3}\s+\d\d-\d{5}|[*]?\d\d-\d{5})/u;

/** The forms of a language, with what each begins with. */
interface Forms {
  readonly templates: readonly { readonly form: Form; readonly template: string; readonly literal: string }[];
  readonly organs: readonly string[];
  readonly languages: ReadonlySet<string>;
}

const compiled = new WeakMap<LanguagePack, Forms>();

function formsOf(pack: LanguagePack): Forms {
  let forms = compiled.get(pack);
  if (!forms) {
    forms = {
      templates: FORMS.flatMap((form) =>
        (pack[form.key] as readonly string[]).map((template) => ({
          form,
          template,
          literal: fold(template.split('{')[0]),
        })),
      ),
      organs: Object.keys(pack.organs).map(fold),
      languages: new Set(Object.keys(pack.languages).map(fold)),
    };
    compiled.set(pack, forms);
  }
  return forms;
}

/** Reads the lines before the formula, the summary or the first numbered paragraph. */
export function readMasthead(passages: readonly Passage[], pack: LanguagePack, language: string): Masthead {
  return new MastheadReader(passages, pack, language).read();
}

class MastheadReader {
  readonly #passages: readonly Passage[];
  readonly #pack: LanguagePack;
  readonly #language: string;
  readonly #forms: Forms;
  readonly #folded: readonly string[];
  readonly #lines: ReadLine[] = [];
  /** The masthead's run of lines that no form explains, as indices. */
  #title: Passage[] = [];
  #number: string | null = null;
  #part: Masthead['part'] = null;
  #agenda = false;
  /** Lines that stand below the title and do not end it. */
  readonly #beside: ReadLine[] = [];

  constructor(passages: readonly Passage[], pack: LanguagePack, language: string) {
    this.#passages = passages.filter((one) => one.words.text !== '').map(upright);
    this.#pack = pack;
    this.#language = language;
    this.#forms = formsOf(pack);
    this.#folded = this.#passages.map((one) => fold(one.words.text));
  }

  read(): Masthead {
    for (let i = 0; i < this.#passages.length; ) i += this.#step(i);
    const title = this.#titleWords();
    const lines = [...this.#lines, ...this.#beside];
    return { lines, number: this.#number ?? councilNumber(lines), title, part: this.#part };
  }

  /** Reads the line at `i`; how many lines it took. */
  #step(i: number): number {
    const { words } = this.#passages[i];
    const number = NUMBER.exec(words.text);
    if (number && this.#endsMasthead(i)) return this.#numbered(i, number);
    const plain = this.#plainField(i);
    if (plain) return this.#push(plain, i, 1, {});
    const taken = this.#form(i);
    if (taken) return taken;
    if (words.text.startsWith('[')) return this.#bracket(i);
    if (this.#isReport(i)) return this.#report(i);
    return this.#rest(i);
  }

  #plainField(i: number): CoverFieldName | null {
    const folded = this.#folded[i];
    const { text } = this.#passages[i].words;
    if (folded.length > 160) return null;
    if (this.#isOrgan(folded)) return 'organ';
    if (this.#forms.languages.has(folded)) return 'language';
    if (folded.length < 40 && readDate(folded, this.#language) && /^\d|\d$/.test(folded) && wordCount(folded) <= 4)
      return 'date';
    if (JOB.test(text)) return 'job-number';
    const symbols = findSymbols(text);
    if (symbols.length && symbols[0].start === 0 && text.length < symbols.at(-1)!.end + 3) return 'symbol';
    return matchForms(folded.replace(/^\*+ ?/, ''), this.#pack.reissue) ? 'reissue' : null;
  }

  #isOrgan(folded: string): boolean {
    const { organs } = this.#forms;
    return organs.some(
      (name) => folded === name || (folded.startsWith(`${name} `) && organs.includes(folded.slice(name.length + 1))),
    );
  }

  /** A form that begins on line `i`, over as few lines as it needs. */
  #form(i: number): number {
    const line = this.#folded[i];
    if (line.length > LONGEST_FORM) return 0;
    for (const { form, template, literal } of this.#forms.templates) {
      if (literal && !line.startsWith(literal)) continue;
      const taken = this.#match(form, template, i, literal ? MOST_LINES : 1);
      if (taken) return taken;
    }
    return 0;
  }

  #match(form: Form, template: string, i: number, most: number): number {
    for (let n = 1, text = ''; n <= most && i + n <= this.#passages.length && text.length < LONGEST_FORM; n++) {
      text = n === 1 ? this.#folded[i] : `${text} ${this.#folded[i + n - 1]}`;
      const values = matchForm(text, template) ?? (mayBeLoose(text) ? matchForm(loosened(text), template) : null);
      if (!values || (form.accept && !form.accept(values, this.#language))) continue;
      if (form.key === 'resolutionTitle' || form.key === 'decisionTitle') n += this.#adoptionTail(i, n);
      if (form.key === 'rapporteur') return this.#pushBeside(form.field, i, n);
      return form.field === 'sponsors'
        ? this.#sponsors(i, n, template)
        : this.#push(form.field, i, n, { ...values, form: form.key });
    }
    return 0;
  }

  /** "Resolution adopted by the General Assembly" may print its date on the next line. */
  #adoptionTail(i: number, n: number): number {
    const next = this.#folded[i + n];
    const joined = next === undefined ? '' : `${this.#folded.slice(i, i + n).join(' ')} ${next}`;
    const dated = matchForms(
      joined,
      this.#pack.adoptedOn,
      (v) => v.date.length < 40 && readDate(v.date, this.#language) !== null,
    );
    return dated ? 1 : 0;
  }

  /** Sponsors before the kind of document fill the lines back to the last space or known line; those behind it go on below. */
  #sponsors(i: number, n: number, template: string): number {
    const [opening, hole] = template.split('{sponsors}');
    const named = hole !== undefined;
    const back = named && !opening ? this.#sponsorsAbove(i) : [];
    let taken = n;
    if (named && opening) while (this.#goesOnAt(i + taken)) taken++;
    const words = joinWords([...back, ...this.#passages.slice(i, i + taken)].map((one) => one.words));
    const sponsors = !named ? '' : opening ? words.text.slice(opening.length) : words.text.replace(/\s?:.*$/su, '');
    this.#flush('agenda-title');
    this.#lines.push({ field: 'sponsors', words, values: { sponsors } });
    this.#agenda = false;
    return taken;
  }

  /** Whether the line at `i` belongs to the list that ends above it. */
  #goesOnAt(i: number): boolean {
    if (i >= this.#passages.length) return false;
    const begins = this.#pack.sponsorWords.some((word) => this.#folded[i].startsWith(`${word} `));
    return begins || this.#goesOn(this.#passages[i - 1]);
  }

  #sponsorsAbove(i: number): Passage[] {
    const back: Passage[] = [];
    while (this.#title.length && !this.#passages[i - back.length].apart && this.#isSponsorLine(this.#title.at(-1)!))
      back.unshift(this.#title.pop()!);
    return back;
  }

  #isSponsorLine(line: Passage): boolean {
    return this.#goesOn(line) || (line.words.text.match(/,/g)?.length ?? 0) > 1;
  }

  /** A list that the next line goes on with. */
  #goesOn({ words: { text } }: Passage): boolean {
    return /,\*?$/.test(text) || this.#pack.sponsorWords.some((word) => text.endsWith(` ${word}`));
  }

  /** Only the title, a part's letter and the formula may follow a resolution's number. */
  #endsMasthead(i: number): boolean {
    return i >= this.#passages.length - 12;
  }

  #numbered(i: number, match: RegExpExecArray): number {
    this.#flush('agenda-title');
    this.#number = match[1];
    const rest = this.#passages.slice(i + 1);
    const letter = rest.findIndex((one) => /^[A-Z]\.?$/.test(one.words.text));
    const titled = letter < 0 ? rest : rest.slice(0, letter);
    const first = sliceWords(this.#passages[i].words, match[0].length);
    this.#title = first.text ? [{ ...this.#passages[i], words: first }, ...titled] : titled;
    if (letter >= 0) this.#part = partOf(rest.slice(letter));
    return rest.length + 1;
  }

  /** "[without reference to a Main Committee (A/77/L.13)]", over several lines. */
  #bracket(i: number): number {
    let n = 1;
    while (n < MOST_LINES && i + n < this.#passages.length && !this.#passages[i + n - 1].words.text.endsWith(']')) n++;
    return this.#push('proponent', i, n, { rest: this.#folded.slice(i, i + n).join(' ') });
  }

  /** "Report of the Security Council" may be an agenda item's title: then it stands right behind the item, or other titles follow. */
  #isReport(i: number): boolean {
    const values = matchForms(this.#folded[i], this.#pack.reportTitle);
    const agenda = this.#agenda && !this.#title.length && i + 1 < this.#passages.length;
    const listed = this.#passages.length - i > 3 && this.#lines.some((line) => line.field === 'agenda');
    return values !== null && i > 0 && !((agenda || listed) && values.rest !== undefined);
  }

  /** The title of a report stands above its kind. */
  #report(i: number): number {
    const title: Passage[] = [];
    const own = this.#passages[i];
    const inPlace = this.#passages.some((one, n) => n < i && this.#isOrgan(this.#folded[n]) && isNear(one, own));
    const goesOn = (one: Passage | undefined): one is Passage =>
      one !== undefined && !(inPlace && isFar(one, own)) && sameHeading(one, title[0]);
    while (goesOn(this.#title.at(-1)) && !this.#title.at(-1)!.apart) title.unshift(this.#title.pop()!);
    if (goesOn(this.#title.at(-1))) title.unshift(this.#title.pop()!);
    this.#flush('agenda-title');
    if (title.length)
      this.#lines.push({ field: 'other', words: joinWords(title.map((one) => one.words)), values: { form: 'title' } });
    const rest = matchForms(this.#folded[i], this.#pack.reportTitle)?.rest;
    return this.#push(
      'document-title',
      i,
      1,
      rest === undefined ? { form: 'reportTitle' } : { form: 'reportTitle', rest },
    );
  }

  #rest(i: number): number {
    this.#title.push(this.#passages[i]);
    return 1;
  }

  #push(field: CoverFieldName, i: number, n: number, values: Values): number {
    this.#flush(this.#agenda ? 'agenda-title' : 'other');
    this.#lines.push({ field, words: joinWords(this.#passages.slice(i, i + n).map((one) => one.words)), values });
    this.#agenda = field === 'agenda' || (this.#agenda && (field === 'symbol' || field === 'job-number'));
    return n;
  }

  /** A line that may stand below the title: the title goes on waiting. */
  #pushBeside(field: CoverFieldName, i: number, n: number): number {
    this.#beside.push({ field, words: joinWords(this.#passages.slice(i, i + n).map((one) => one.words)), values: {} });
    return n;
  }

  /** Lines that nothing explains are the agenda's title behind an agenda line, else others. */
  #flush(field: CoverFieldName): void {
    const agenda = this.#agenda || this.#lines.some((line) => line.field === 'agenda');
    const kind = agenda || field === 'other' ? field : 'other';
    for (const one of this.#title) this.#lines.push({ field: kind, words: one.words, values: {} });
    this.#title = [];
  }

  /** What stands in the masthead's columns is no title where more lines follow below: the agenda item's, or a body's name. */
  #leaveCover(): void {
    if (this.#number !== null || !(this.#agenda || this.#title[0]?.cover)) return;
    const below = this.#title.findIndex((one, i) => i > 0 && isBelow(one, this.#title[i - 1]));
    if (below < 0) return;
    const title = this.#title.slice(below);
    this.#title = this.#title.slice(0, below);
    this.#flush(this.#agenda ? 'agenda-title' : 'other');
    this.#title = title;
  }

  #titleWords(): Words | null {
    this.#leaveCover();
    if (this.#title.length && (this.#number !== null || this.#lines.length || this.#title.length < 6)) {
      return joinWords(this.#title.map((one) => one.words));
    }
    this.#flush('other');
    const title = this.#lines.find((line) => line.values.form === 'title');
    // "Report of the mission to the lakes", without a title above it, is the title.
    return (title ?? this.#lines.find(({ values }) => values.form === 'reportTitle' && values.rest))?.words ?? null;
  }
}

/** "2672 (2023)", which the Council prints above its title as "Resolution 2672 (2023)". */
const councilNumber = (lines: readonly ReadLine[]): string | null =>
  lines.find((line) => line.values.form === 'councilNumber')?.values.number ?? null;

/** Emphasis of a whole line is how mastheads are set and says nothing of its words. */
function upright(one: Passage): Passage {
  const { text, marks } = one.words;
  const kept = marks.filter((mark) => !EMPHASIS.has(mark.kind) || mark.start > 0 || mark.end < text.length - 1);
  return kept.length === marks.length ? one : { ...one, words: { ...one.words, marks: kept } };
}

const EMPHASIS: ReadonlySet<string> = new Set(['bold', 'italic', 'underline']);

/** Only lines that end in a figure or a star can gain by loosening. */
function mayBeLoose(text: string): boolean {
  const last = text[text.length - 1];
  return last === '*' || (last >= '0' && last <= '9');
}

/** "on14 July 2023": a blank was lost before the date; "agenda*": a mark whose note was not found. */
const loosened = (text: string): string =>
  text.replace(/\*{1,3}$/, '').replace(/(\p{L})(?=\d{1,2} \p{L}{3,12} \d{4}$)/u, '$1 ');

const wordCount = (text: string): number => text.split(' ').length;
/** Points between the columns of a masthead: the title begins where the organ's name does, the agenda item and a body's name further out. */
const COLUMN = 30;
const apartBy = (one: Passage, other: Passage): number =>
  one.indent === null || other.indent === null ? Number.NaN : Math.abs(one.indent - other.indent);
const isNear = (one: Passage, other: Passage): boolean => apartBy(one, other) < COLUMN / 10;
/** Behind the cover's end; where that was not found, in larger type and further in. */
const isBelow = (one: Passage, before: Passage): boolean =>
  !one.cover && (before.cover || (isFar(one, before) && rankOf(one) < rankOf(before)));
const rankOf = (one: Passage): number => one.heading ?? Number.POSITIVE_INFINITY;
const isFar = (one: Passage, other: Passage): boolean => apartBy(one, other) > COLUMN;
const sameHeading = (one: Passage, other: Passage | undefined): boolean => !other || one.heading === other.heading;

function partOf(passages: readonly Passage[]): Masthead['part'] {
  const heading = passages.slice(1).map((one) => one.words);
  return { number: passages[0].words.text.replace('.', ''), heading: heading.length ? joinWords(heading) : null };
}
