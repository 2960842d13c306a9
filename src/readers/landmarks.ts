// Lines that say by themselves where they stand: enacting formulas, summaries, annexes, meetings. Compiled once a language.
import { fold, type LanguagePack, matchForms, type Values } from '../lexicon/index.ts';

export interface Landmarks {
  /** "The General Assembly,", with markup or without, in its own line. */
  formula(text: string): boolean;
  summary(text: string): boolean;
  /** "Contents", over a table of them. */
  contents(text: string): boolean;
  /** "Annex II". */
  annex(text: string): boolean;
  /** "Annex A – Items subject to …", "Annex to the letter dated …". */
  annexTitle(text: string): boolean;
  /** "Figure II", "Table 4. …": what numbers a figure or a table. */
  caption(text: string): boolean;
  /** "Source: …", under a figure or a table. */
  source(text: string): boolean;
  /** The values of "55th plenary meeting". */
  meeting(text: string): Values | null;
}

const known = new WeakMap<LanguagePack, Landmarks>();

/** The landmarks of a language. */
export function landmarksOf(pack: LanguagePack): Landmarks {
  let made = known.get(pack);
  if (!made) {
    made = make(pack);
    known.set(pack, made);
  }
  return made;
}

/** "Annex II" before a dash, a colon or a stop, then a title. */
const TITLED = /^(\S{1,20} [\p{L}\d]{1,5})(?: [–—-]|[.:]) (?=\p{L})/u;
/** "Figure", then its number, alone or before a stop or a colon and the title. */
const CAPTION = /^(\p{L}+) (?:[IVXLC]{1,6}|\d{1,3}|[A-Z])(?:\.\d{1,3})?(?: \([a-z]\))?(?: ?[.:] ?|$)/u;
const LONGEST_MEETING = 100;
const LONGEST_ANNEX = 40;

function make(pack: LanguagePack): Landmarks {
  const first = firstsOf(pack.annex);
  const sources = firstsOf(pack.sourceLine);
  const captions = firstsOf(pack.captions);
  const annex = (text: string): boolean =>
    text.length <= LONGEST_ANNEX &&
    mayBegin(text, first) &&
    matchForms(fold(plain(text)), pack.annex, (v) => (v.number ?? '').length < 6) !== null;
  const isAnnexTo = (text: string): boolean =>
    matchForms(fold(text), pack.annexTo, (v) => (v.number ?? '').length < 6) !== null;
  return {
    formula: exactly(pack.formulas),
    summary: exactly(pack.summary),
    contents: exactly(pack.contents),
    annex,
    annexTitle: (text) => {
      const head = mayBegin(text, first) ? TITLED.exec(text)?.[1] : undefined;
      return (head !== undefined && annex(head)) || (mayBegin(text, first) && isAnnexTo(text));
    },
    caption: (text) => {
      const word = mayBegin(text, captions) ? CAPTION.exec(text)?.[1] : undefined;
      return word !== undefined && pack.captions.includes(word);
    },
    source: (text) => mayBegin(text, sources) && matchForms(fold(text), pack.sourceLine) !== null,
    meeting: (text) =>
      text.length <= LONGEST_MEETING && /\d/.test(text)
        ? matchForms(fold(plain(text)), pack.meeting, (v) => !v.ordinal.includes('('))
        : null,
  };
}

const MARKUP = /[*_#^{}]/g;
const plain = (text: string): string => text.replace(MARKUP, '');
const COMMA = /\s*[,،，]\s*$/;

/** Is a line one of `forms`, markup and a comma at its end aside? Length and first letter answer nearly always. */
function exactly(forms: readonly string[]): (text: string) => boolean {
  const set = new Set(forms.map(fold));
  const firsts = firstsOf(forms);
  const longest = Math.max(...forms.map((form) => form.length)) + 12;
  return (text) => text.length <= longest && mayBegin(text, firsts) && set.has(fold(plain(text)).replace(COMMA, ''));
}

/** First letters as printed ("in the General Assembly" goes on in small ones), and marks of emphasis and headings. */
const firstsOf = (forms: readonly string[]): ReadonlySet<number> =>
  new Set([...forms.map((form) => form[0]), '*', '_', '#', '{'].map((letter) => letter.charCodeAt(0)));

const mayBegin = (text: string, firsts: ReadonlySet<number>): boolean => text !== '' && firsts.has(text.charCodeAt(0));
