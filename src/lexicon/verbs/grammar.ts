// A language's verb phrases made ready for matching: verbs.json compiled once, on first use.
import canonical from './canonical.json' with { type: 'json' };
import { type Conjugations, conjugate, type Use } from './conjugate.ts';
import { type Element, parseElement, tokensOf } from './notation.ts';
import { byFirstWord, NONE, type Pattern, plainWords, type Step, spelled } from './patterns.ts';
import { type Upright, type UprightData, uprightOf } from './upright.ts';

/** Modifiers with something to say of them. */
interface ModifierGroup {
  readonly words: readonly string[];
  /** What they add to the strength of the verb. */
  readonly strength: number;
  /** They follow a verb in this form only ("Recalling further", but "Further recalls"); elsewhere they go before it. */
  readonly following?: string;
}

/** The shape of data/<language>/verbs.json. */
export interface VerbData {
  readonly agreement: readonly string[];
  readonly conjugations: Conjugations;
  readonly verbs: Conjugations;
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Adverbs and adverbial phrases. */
  readonly modifiers: readonly (string | ModifierGroup)[];
  /** Phrases by canonical verb. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  /** Phrases that take another phrase: "continue to [infinitive]". */
  readonly frames: readonly string[];
  /** Words that join two verbs of one opening. */
  readonly linking: readonly string[];
  /** Pronouns of the deciding body, for its verbs in the plural: "We call upon". */
  readonly subjects?: readonly string[];
  /** Where a house's italics end, by house: "Expressing | grave concern". */
  readonly upright?: Readonly<Record<string, readonly (string | UprightData)[]>>;
}

export interface Grammar {
  /** Patterns by the word they begin with; compiled when a form is first asked for. */
  readonly openers: (use: Use) => ReadonlyMap<string, readonly Pattern[]>;
  readonly modifiers: ReadonlyMap<string, readonly Pattern[]>;
  readonly linking: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  /** Where a house's italics end, by house. */
  readonly upright: Readonly<Record<string, readonly Upright[]>>;
}

const GROUPS: Readonly<Record<string, Readonly<Record<string, number>> | string>> = canonical;

/** Group of a canonical verb: addressing, deciding, observing, evaluating, reinforcing; null: not canonical. */
export function groupOf(verb: string): string | null {
  for (const group in GROUPS) if (typeof GROUPS[group] === 'object' && verb in GROUPS[group]) return group;
  return null;
}

/** Strength of a canonical verb, 1 to 5. */
export function strengthOf(verb: string): number {
  const group = GROUPS[groupOf(verb) ?? ''];
  return typeof group === 'object' ? group[verb] : 0;
}

class Compiler {
  readonly #data: VerbData;
  readonly #classes = new Map<string, Pattern[]>();
  /** Elements by their notation, and what they are made into: patterns share most of them. */
  readonly #elements = new Map<string, Element>();
  readonly #steps = new Map<Element, Map<Use, Step>>();

  constructor(data: VerbData) {
    this.#data = data;
  }

  grammar(): Grammar {
    const made = new Map<Use, ReadonlyMap<string, readonly Pattern[]>>();
    const openers = (use: Use) => {
      if (!made.has(use)) made.set(use, byFirstWord(this.openersOf(use)));
      return made.get(use)!;
    };
    return {
      openers,
      modifiers: byFirstWord(this.modifiers()),
      linking: new Set(this.#data.linking),
      subjects: new Set(this.#data.subjects),
      upright: Object.fromEntries(
        Object.entries(this.#data.upright ?? {}).map(([house, list]) => [
          house,
          list.flatMap((one) => uprightOf(one, (words) => this.pattern(this.parse(words), 'infinitive', '', 0)!)),
        ]),
      ),
    };
  }

  openersOf(use: Use): Pattern[] {
    const out: Pattern[] = [];
    for (const [verb, phrases] of Object.entries(this.#data.phrases)) {
      for (const phrase of phrases) this.opener(phrase, verb, use, out);
    }
    for (const frame of this.#data.frames) this.opener(frame, '', use, out);
    return out;
  }

  /** A phrase without a conjugated verb ("deeply concerned") opens preambular paragraphs only. */
  opener(phrase: string, verb: string, use: Use, out: Pattern[]): void {
    const elements = this.parse(phrase);
    const inflected = elements.some((one) => one.kind === 'verb' && one.form === null);
    if (!inflected && use !== 'preambular') return;
    const pattern = this.pattern(elements, use, verb, verb ? strengthOf(verb) : 0);
    if (pattern) out.push(pattern);
  }

  modifiers(): Pattern[] {
    return this.#data.modifiers.flatMap((entry) => {
      const group: ModifierGroup = typeof entry === 'string' ? { words: [entry], strength: 0 } : entry;
      const following = group.following ?? null;
      return group.words.map((one) => ({
        ...this.pattern(this.parse(one), 'infinitive', '', group.strength)!,
        following,
      }));
    });
  }

  parse(pattern: string): Element[] {
    return tokensOf(pattern).map((token) => {
      const element = this.#elements.get(token) ?? parseElement(token, this.#data.agreement);
      this.#elements.set(token, element);
      return element;
    });
  }

  /** Null where a verb lacks the form. */
  pattern(elements: readonly Element[], use: Use, verb: string, strength: number): Pattern | null {
    const steps = elements.map((one) => this.stepOf(one, use));
    const whole = steps.every(
      (one) => one.options || one.frame || one.words.size || one.spellings.length || one.optional,
    );
    return whole
      ? { steps, verb, strength, following: null, head: elements.find((one) => one.kind === 'verb')?.names[0] ?? null }
      : null;
  }

  /** Only a verb's step depends on the use. */
  stepOf(element: Element, use: Use): Step {
    const key = element.kind === 'verb' ? use : 'infinitive';
    const made = this.#steps.get(element) ?? new Map<Use, Step>();
    this.#steps.set(element, made);
    const step = made.get(key) ?? this.step(element, use);
    made.set(key, step);
    return step;
  }

  step(element: Element, use: Use): Step {
    const { optional, repeated } = element;
    const rest = { words: NONE, spellings: [], options: null, frame: null, optional, repeated };
    if (element.kind === 'class') return { ...rest, ...plainWords(this.options(element.names[0])) };
    if (element.kind === 'frame') return { ...rest, frame: element.form as Use };
    if (element.kind === 'word') return { ...rest, ...spelled(element.names) };
    const form = (element.form as Use | null) ?? use;
    return { ...rest, ...spelled(conjugate(element.names[0], form, this.#data.verbs, this.#data.conjugations)) };
  }

  options(name: string): readonly Pattern[] {
    const known = this.#classes.get(name);
    if (known) return known;
    const list = this.#data.classes[name];
    if (!list) throw new Error(`verbs.json: no class {${name}}`);
    const options: Pattern[] = [];
    this.#classes.set(name, options);
    for (const one of list) options.push(this.pattern(this.parse(one), 'infinitive', '', 0)!);
    return options;
  }
}

export const compileGrammar = (data: VerbData): Grammar => new Compiler(data).grammar();
