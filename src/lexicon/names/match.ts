// Finds printed names: longest first, at word boundaries, through damaged blanks, with coordinated tails.

import { codeAt, codeOf } from '../letters/code-at.ts';
import { abbreviates, inCapitals, looksLikeAcronym, spelledBy } from './acronyms.ts';
import { ancestorsOf } from './actors.ts';
import { CAPITAL, CLASS, FOLD, FREE, LETTER } from './fold.ts';
import { officialName } from './heads.ts';
import { capitalNamesOf, type LoadedNames, type Named, namesOf, type StandIn } from './load.ts';
import { bindNamed, namedIn } from './named.ts';
import type { NameContext, NameMatch } from './types.ts';
import { nameWords } from './words.ts';

const BLANK = 32;
const APOSTROPHE = 39;
const HYPHEN = 45;
/** A blank inside a word is taken for damage only this deep in a name. */
const SURE = 8;
const OPEN = 40;
const CLOSE = 41;
const LONGEST_ACRONYM = 16;
const LONGEST_SYMBOL = 30;
/** How far before a bracket the words stand that it abbreviates. */
const LONG_FORM = 90;
/** What an acronym is bound to that the text uses for something else. */
const NOBODY = '';

/** A name, or a word that stands for one. */
export interface Mention extends Omit<NameMatch, 'actor' | 'form'> {
  readonly actor: string | null;
  readonly form: NameMatch['form'] | StandIn;
}

export const newContext = (named: NameContext['named'] = []): NameContext => ({ bound: new Map(), named });

class Matcher {
  readonly #text: string;
  readonly #length: number;
  readonly #names: LoadedNames;
  readonly #context: NameContext;
  readonly #and: readonly string[];
  readonly #language: string | null;
  readonly found: Mention[] = [];
  /** End and value of the walk made last; value -1: no name. */
  #end = 0;
  #value = -1;
  /** Nodes behind the blanks of the name walked last: where a coordinated tail may join. */
  readonly #joints: number[] = [];
  #jointed = 0;
  /** Whether one of them lies so near the root that not all forms below it need be in the tree. */
  #early = false;

  constructor(text: string, language: string | null, context: NameContext) {
    this.#text = text;
    this.#length = text.length;
    this.#names = inCapitals(text) ? capitalNamesOf(language) : namesOf(language);
    this.#context = context;
    this.#language = language;
    this.#and = nameWords(language).and;
  }

  run(): Mention[] {
    const text = this.#text;
    const length = this.#length;
    const { trie } = this.#names;
    const classes = CLASS;
    for (let i = 0; i < length; ) {
      const c = codeOf(text, i);
      const kind = classes[c];
      if (kind === 0) {
        i++;
        continue;
      }
      let last = kind;
      if (trie.opens(text, i, length) || ((kind & CAPITAL) !== 0 && this.#context.bound.size > 0)) {
        i = this.#at(i);
        last = classes[codeOf(text, i - 1)];
      } else i++;
      // On to the end of the word: a name begins at a word's beginning only.
      if ((kind & FREE) === 0 && (last & LETTER) !== 0)
        while (i < length && (classes[codeOf(text, i)] & LETTER) !== 0) i++;
    }
    return this.found;
  }

  /** Reads at a word's beginning; the place to go on from. */
  #at(i: number): number {
    this.#jointed = 0;
    this.#early = false;
    this.#walk(0, i, true);
    const known = this.#value < 0 ? null : this.#names.values[this.#value];
    const end = this.#end;
    const bound = known?.form === 'name' ? null : this.#boundAt(i);
    if (bound) return bound.actor === NOBODY ? bound.end : this.#push(bound.actor, i, bound.end, 'bound');
    if (!known) return this.#skipWord(i);
    if (known.form === 'acronym' && (this.#inSymbol(i, end) || this.#redefined(known.actor!, i, end))) return end;
    if (known.actor === null) return known.form === 'name' ? end : this.#push(null, i, end, known.form);
    this.#push(known.actor, i, end, known.form);
    return known.form === 'name' ? this.#tails(i, this.#definition(known.actor, i, end)) : end;
  }

  #push(actor: string | null, start: number, end: number, form: Mention['form']): number {
    this.found.push({ actor, start, end, form });
    return end;
  }

  #skipWord(i: number): number {
    if (CLASS[codeOf(this.#text, i)] & FREE) return i + 1;
    let end = i + 1;
    while (end < this.#length && CLASS[codeOf(this.#text, end)] & LETTER) end++;
    return end;
  }

  /** Follows the tree from `node` over the text at `i`; sets `#end` and `#value` to the longest name. */
  #walk(node: number, i: number, joints: boolean): void {
    const { trie } = this.#names;
    const text = this.#text;
    const length = this.#length;
    if (node === 0) trie.prepare(text, i);
    this.#value = -1;
    this.#end = i;
    for (let j = i; j < length; ) {
      const c = FOLD[codeOf(text, j)];
      const next = trie.step(node, c);
      if (next === 0) {
        if (c !== BLANK || !this.#damage(node, i, j)) return;
        j++;
        continue;
      }
      node = next;
      j++;
      if (joints && (c === BLANK || c === APOSTROPHE)) {
        this.#early ||= j - i < 4;
        this.#joints[this.#jointed++] = node;
      }
      const value = trie.value(node);
      if (value >= 0 && this.#closes(j, c)) {
        this.#value = value;
        this.#end = j;
      }
    }
  }

  #closes(j: number, c: number): boolean {
    return j === this.#length || (CLASS[c] & LETTER) === 0 || (CLASS[codeOf(this.#text, j)] & LETTER) === 0;
  }

  /** Whether the blank at `j` is one too many: doubled, beside an apostrophe or hyphen, or within a word. */
  #damage(node: number, i: number, j: number): boolean {
    const before = j > i ? FOLD[codeOf(this.#text, j - 1)] : 0;
    const after = j + 1 < this.#length ? FOLD[codeOf(this.#text, j + 1)] : 0;
    if (after === BLANK) return before === BLANK;
    if (this.#names.trie.step(node, after) === 0) return false;
    const loose = (c: number): boolean => c === BLANK || c === APOSTROPHE || c === HYPHEN;
    return loose(before) || loose(after) || j - i >= SURE;
  }

  /** "… (ACRONYM)" behind a name defines the acronym; the place behind the bracket. */
  #definition(actor: string, start: number, end: number): number {
    const text = this.#text;
    const open = codeAt(text, end) === BLANK ? end + 1 : end;
    if (FOLD[codeAt(text, open)] !== OPEN) return end;
    const inside = text.slice(open + 1, open + LONGEST_ACRONYM + 2);
    const length = inside.search(/[)）]/);
    if (length < 0) return end;
    const close = open + 1 + length;
    const acronym = inside.slice(0, length).trim();
    if (!looksLikeAcronym(acronym)) return end;
    const known = this.#known(acronym);
    if (known?.actor === actor) return close + 1;
    if (known?.actor && ancestorsOf(actor).includes(known.actor)) return end;
    if (actor.startsWith('state/') || !abbreviates(acronym, text.slice(start, end))) return end;
    this.#context.bound.set(acronym, actor);
    return close + 1;
  }

  /** "UNEP/EA.5/Res.14": part of a document's symbol. */
  #inSymbol(start: number, end: number): boolean {
    const text = this.#text;
    if (text[end] !== '/' && text[start - 1] !== '/') return false;
    const from = Math.max(0, start - LONGEST_SYMBOL);
    const head = text.slice(from, start).replace(/^.*\s/s, '');
    const tail = text.slice(end, end + LONGEST_SYMBOL).replace(/\s.*$/s, '');
    return /\d/.test(head + tail);
  }

  /** "Millennium Development Goals (MDG)": the text gives a known acronym another meaning, from here on. */
  #redefined(actor: string, start: number, end: number): boolean {
    const text = this.#text;
    if (FOLD[codeAt(text, start - 1)] !== OPEN || FOLD[codeAt(text, end)] !== CLOSE) return false;
    const words = text.slice(Math.max(0, start - LONG_FORM), start - 1).match(/[\p{L}-]{4,}/gu) ?? [];
    const first = spelledBy(text.slice(start, end), words);
    const noun = officialName(actor, this.#language)
      ?.match(/\p{L}+/u)?.[0]
      .toLowerCase();
    if (!first || first.toLowerCase() === noun) return false;
    this.#context.bound.set(text.slice(start, end), NOBODY);
    return true;
  }

  #known(form: string): Named | null {
    this.#names.trie.prepare(form, 0);
    let node = 0;
    for (let i = 0; i < form.length; i++) {
      node = this.#names.trie.step(node, FOLD[form.charCodeAt(i)]);
      if (node === 0) return null;
    }
    const value = this.#names.trie.value(node);
    return value < 0 ? null : this.#names.values[value];
  }

  #boundAt(i: number): { actor: string; end: number } | null {
    if (!this.#context.bound.size) return null;
    let end = this.#skipWord(i);
    while (FOLD[codeAt(this.#text, end)] === HYPHEN && CLASS[codeAt(this.#text, end + 1)] & CAPITAL) {
      const actor = this.#context.bound.get(this.#text.slice(i, end));
      if (actor !== undefined) return { actor, end };
      end = this.#skipWord(end + 1);
    }
    const actor = this.#context.bound.get(this.#text.slice(i, end));
    return actor === undefined ? null : { actor, end };
  }

  /** "Departments of Political Affairs and of Field Support": tails that share the head of the name before. */
  #tails(first: number, end: number): number {
    const joints = this.#joints.slice(0, this.#jointed);
    for (;;) {
      const start = this.#conjunction(end);
      if (start < 0) return end;
      if (this.#early) this.#names.trie.prepareAll(FOLD[codeOf(this.#text, first)]);
      const tail = this.#tail(joints, start, this.found[this.found.length - 1].actor ?? '');
      if (tail < 0) return end;
      end = tail;
    }
  }

  #tail(joints: readonly number[], start: number, first: string): number {
    for (let k = joints.length - 1; k >= 0; k--) {
      this.#walk(joints[k], start, false);
      const named = this.#value < 0 ? null : this.#names.values[this.#value];
      const end = this.#end;
      if (!named?.actor || named.form !== 'name' || this.#ownName(start, end)) continue;
      // "United Nations entities and States"
      if (isState(named.actor) !== isState(first)) continue;
      return this.#push(named.actor, start, end, 'name');
    }
    return -1;
  }

  /** Whether a name of its own begins within the first words of the tail and is as long. */
  #ownName(start: number, end: number): boolean {
    for (let i = start, words = 0; i < end && words < 3; words++) {
      this.#walk(0, i, false);
      if (this.#value >= 0 && this.#end >= end) return true;
      i = this.#skipWord(i);
      while (i < end && (CLASS[codeOf(this.#text, i)] & LETTER) === 0) i++;
    }
    return false;
  }

  #conjunction(end: number): number {
    const c = codeAt(this.#text, end);
    if (c !== BLANK && c !== 44) return -1;
    for (const word of this.#and) if (this.#text.startsWith(word, end)) return end + word.length;
    return -1;
  }
}

/**
 * Names printed in a text, in order, none inside another. Acronyms the text defines ("… (ECO)") are kept in `context`
 * and bind in the texts that follow.
 */
export function matchNames(text: string, language: string | null, context: NameContext = newContext()): NameMatch[] {
  return mentionsIn(text, language, context).filter(isName);
}

const isState = (actor: string): boolean => actor.startsWith('state/');
const isName = (mention: Mention): mention is NameMatch => mention.actor !== null;

/** Names and the words that stand for names ("the Organization", "both organizations"), in order. */
export function mentionsIn(text: string, language: string | null, context: NameContext = newContext()): Mention[] {
  if (!context.named.length) return new Matcher(text, language, context).run();
  const named = namedIn(text, context);
  const found = new Matcher(text, language, context).run();
  bindNamed(text, named, context);
  const apart = found.filter(({ start, end }) => !named.some((one) => one.start < end && start < one.end));
  return [...apart, ...named].sort((a, b) => a.start - b.start);
}
