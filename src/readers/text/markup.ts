// Reads Markdown and superscripts out of a passage: clean text, marks, and where note marks stood.
import { type Mark, type MarkKind, tidyMarks, type Words } from '../../tree/index.ts';

/** All that is not simply a character of the text. */
const SPECIAL = /[*_^[\\<\u00ad\u200b\u2010\u2011\u2060\ufeff\u2070\u00b9\u00b2\u00b3\u2074-\u2079]|[^\S ]| {2}/g;
/** At least these, but for two blanks. The engine looks up sets of more than 15 ranges slowly: some hold more than is special. */
const MAYBE_SPECIAL =
  /[\t-\r*<[\\^_\u00a0\u00ad\u00b2\u00b3\u00b9\u1680\u2000-\u2011\u2028-\u202f\u205f-\u2079\u3000\ufeff]/;
export const SUPER = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Is this character a superscript digit? */
export const superDigit = (char: string | undefined): number => (char ? SUPER.indexOf(char) : -1);

export const NO_MARKS: readonly Mark[] = Object.freeze([]);

/** May this text have marks, markup or blanks to be cleaned away at all? */
export const isSpecial = (raw: string): boolean => MAYBE_SPECIAL.test(raw) || raw.includes('  ');

/** Clean words of one passage. A note mark's `note` is the printed marker. */
export function cleanWords(raw: string, markdown: boolean): Words {
  if (!isSpecial(raw)) return { text: raw, marks: NO_MARKS, source: null };
  return new Cleaner(raw, markdown).words();
}

/** Text in the making; only its last characters are looked at, for reading a growing string costs its whole length. */
class Out {
  readonly #parts: string[] = [];
  length = 0;
  /** The last characters, at most four. */
  tail = '';

  add(text: string): void {
    this.#parts.push(text);
    this.length += text.length;
    this.tail = (text.length > 3 ? text : this.tail + text).slice(-4);
  }

  get spaced(): boolean {
    return this.tail.endsWith(' ');
  }

  /** Length without the blank at the end: there is never more than one. */
  get trimmed(): number {
    return this.length - (this.spaced ? 1 : 0);
  }

  /** Takes back the blank at the end. */
  trim(): void {
    if (!this.spaced) return;
    this.#parts.push(this.#parts.pop()!.slice(0, -1));
    this.length--;
    this.tail = this.tail.slice(0, -1);
  }

  text(): string {
    this.trim();
    return this.#parts.join('');
  }
}

class Cleaner {
  readonly #raw: string;
  readonly #markdown: boolean;
  readonly #marks: Mark[] = [];
  readonly #open: { kind: MarkKind; start: number; fence: string }[] = [];
  readonly #out = new Out();
  #at = 0;

  constructor(raw: string, markdown: boolean) {
    this.#raw = raw;
    this.#markdown = markdown;
  }

  words(): Words {
    while (this.#at < this.#raw.length) if (this.#plain()) this.#special();
    const text = this.#out.text();
    const marks = this.#marks
      .map((mark) => ({ ...mark, start: Math.min(mark.start, text.length), end: Math.min(mark.end, text.length) }))
      .filter((mark) => mark.kind === 'note' || mark.end > mark.start);
    return { text, marks: tidyMarks(marks), source: null };
  }

  /** Takes all up to the next special character; false at the end. */
  #plain(): boolean {
    SPECIAL.lastIndex = this.#at;
    const next = SPECIAL.exec(this.#raw)?.index ?? this.#raw.length;
    if (this.#raw[this.#at] === ' ') this.#space();
    if (next > this.#at) this.#put(this.#raw.slice(this.#at, next), next - this.#at);
    return next < this.#raw.length;
  }

  #special(): void {
    const char = this.#raw[this.#at];
    if (isSpace(char)) return this.#space();
    if (isNothing(char)) return void this.#at++;
    if (char === '\u2010' || char === '\u2011') return this.#put('-', 1);
    if (superDigit(char) >= 0) return this.#superscript();
    if (char === '^' && this.#raw[this.#at + 1] === '{') return this.#braces();
    if (
      char === '^' &&
      /\d$/.test(this.#out.tail) &&
      /^\^\p{L}{1,3}(?!\p{L})/u.test(this.#raw.slice(this.#at, this.#at + 5))
    )
      return this.#caret();
    if (char === '\\' && /[\\`*_{}[\]()#+\-.!^<>|~]/.test(this.#raw[this.#at + 1] ?? '')) return this.#escaped();
    if (this.#markdown && (char === '*' || char === '_')) return this.#fence(char);
    if (char === '*') return this.#star(this.#run('*'));
    if (char === '[') return this.#bracket();
    if (char === '<') return this.#tag();
    this.#put(char, 1);
  }

  #put(text: string, taken: number): void {
    this.#out.add(text);
    this.#at += taken;
  }

  #space(): void {
    if (this.#out.length && !this.#out.spaced) this.#out.add(' ');
    this.#at++;
  }

  #run(char: string, most = this.#raw.length): string {
    let end = this.#at;
    while (end - this.#at < most && this.#raw[end] === char) end++;
    return this.#raw.slice(this.#at, end);
  }

  /** Where `text` stands at most `far` characters behind `from`, or −1. */
  #find(text: string, from: number, far: number): number {
    const at = this.#raw.slice(from, from + far).indexOf(text);
    return at < 0 ? -1 : from + at;
  }

  /** ¹² after a word calls a note; after "m" it is a unit, and at the start of a passage nothing is called. */
  #superscript(): void {
    let end = this.#at;
    let marker = '';
    for (let digit = superDigit(this.#raw[end]); digit >= 0; digit = superDigit(this.#raw[++end])) marker += digit;
    const unit = /(?:^|[\s\d])[ckm]?m$/.test(this.#out.tail);
    if (unit) this.#put(this.#raw.slice(this.#at, end), end - this.#at);
    else this.#call(marker, end);
  }

  #call(marker: string, end: number): void {
    if (/[\p{L}\p{N}»”’)] $/u.test(this.#out.tail) && /^\s*[,.;:]?(?:\s|$)/.test(this.#raw.slice(end, end + 3))) {
      this.#out.trim();
    }
    this.#marks.push({ kind: 'note', start: this.#out.length, end: this.#out.length, note: marker });
    this.#at = end;
  }

  /** `1^{er}`, `^{12}`. */
  #braces(): void {
    const end = this.#find('}', this.#at, 13);
    if (end < 0) return this.#put('^', 1);
    const inner = this.#raw.slice(this.#at + 2, end);
    if (/^\d{1,3}$/.test(inner)) return this.#call(inner, end + 1);
    const start = this.#out.length;
    this.#marks.push({ kind: 'superscript', start, end: start + inner.length });
    this.#put(inner, end + 1 - this.#at);
  }

  /** `39^e`. */
  #caret(): void {
    const inner = /^\p{L}+/u.exec(this.#raw.slice(this.#at + 1, this.#at + 4))![0];
    const start = this.#out.length;
    this.#marks.push({ kind: 'superscript', start, end: start + inner.length });
    this.#put(inner, inner.length + 1);
  }

  #escaped(): void {
    if (this.#raw[this.#at + 1] !== '*') return this.#put(this.#raw[this.#at + 1], 2);
    let end = this.#at;
    let stars = '';
    while (this.#raw[end] === '\\' && this.#raw[end + 1] === '*') {
      stars += '*';
      end += 2;
    }
    this.#at = end - stars.length;
    this.#star(stars);
  }

  /** A star that is no emphasis calls a note of the cover. */
  #star(stars: string): void {
    this.#call(stars, this.#at + stars.length);
  }

  #fence(char: string): void {
    const fence = this.#run(char, 3);
    const open = this.#open.findLast((one) => one.fence === fence);
    const after = this.#raw[this.#at + fence.length] ?? ' ';
    const before = this.#raw[this.#at - 1] ?? ' ';
    if (open) return this.#close(open);
    const inWord = char === '_' && /[\p{L}\p{N}]/u.test(before);
    const closes = this.#raw.indexOf(fence, this.#at + fence.length) > 0;
    if (inWord) return this.#put(char, 1);
    if (isSpace(after) || !closes) return char === '*' ? this.#star(fence) : this.#put(fence, fence.length);
    const kind = fence.length === 2 ? 'bold' : 'italic';
    this.#open.push({ kind, start: this.#out.length, fence });
    this.#at += fence.length;
  }

  #close(open: { kind: MarkKind; start: number; fence: string }): void {
    const end = this.#out.trimmed;
    if (end > open.start) {
      this.#marks.push({ kind: open.kind, start: open.start, end });
      if (open.fence.length === 3) this.#marks.push({ kind: 'bold', start: open.start, end });
    }
    this.#open.splice(this.#open.indexOf(open), 1);
    this.#at += open.fence.length;
  }

  /** `[48/2](https://…)`, `[^1]`. */
  #bracket(): void {
    const note = /^\[\^([\w*]{1,12})\]/.exec(this.#raw.slice(this.#at, this.#at + 18));
    if (note) return this.#call(note[1], this.#at + note[0].length);
    const end = this.#find('](', this.#at, 302);
    const close = end < 0 ? -1 : this.#find(')', end, 2001);
    const label = end < 0 ? '' : this.#raw.slice(this.#at + 1, end);
    if (close < 0 || label.includes('[')) return this.#put('[', 1);
    const href = this.#target(end, close);
    const inner = cleanWords(label, this.#markdown);
    const start = this.#out.length;
    this.#out.add(inner.text);
    for (const mark of inner.marks) this.#marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
    if (href.text && href.text !== '#')
      this.#marks.push({ kind: 'link', start, end: this.#out.length, href: href.text });
    this.#at = href.end + 1;
  }

  /** An address may hold a bracket pair: `S/RES/1809(2008)`. */
  #target(open: number, close: number): { text: string; end: number } {
    let depth = 0;
    for (let at = open + 2; at < this.#raw.length && at < open + 2000; at++) {
      if (this.#raw[at] === '(') depth++;
      if (this.#raw[at] === ')' && depth-- === 0) return { text: this.#raw.slice(open + 2, at), end: at };
    }
    return { text: this.#raw.slice(open + 2, close), end: close };
  }

  /** `<sup>1</sup>`, `<br>`; any other tag is dropped, a lone `<` kept. */
  #tag(): void {
    const sup = /^<sup>([^<]{1,12})<\/sup>/i.exec(this.#raw.slice(this.#at, this.#at + 30));
    if (sup && /^\d{1,3}$|^\*+$/.test(sup[1])) return this.#call(sup[1], this.#at + sup[0].length);
    if (sup) {
      this.#marks.push({ kind: 'superscript', start: this.#out.length, end: this.#out.length + sup[1].length });
      return this.#put(sup[1], sup[0].length);
    }
    const tag = /^<\/?(?:br|b|i|u|em|strong|span|sub|sup|p|div)\b[^<>]{0,200}>/i.exec(
      this.#raw.slice(this.#at, this.#at + 220),
    );
    if (!tag) return this.#put('<', 1);
    this.#at += tag[0].length;
    if (/^<br/i.test(tag[0]) && !this.#out.spaced) this.#out.add(' ');
  }
}

const isSpace = (char: string): boolean => char === ' ' || /\s/.test(char);
const isNothing = (char: string): boolean =>
  char === '\u00ad' || char === '\u200b' || char === '\u2060' || char === '\ufeff';
