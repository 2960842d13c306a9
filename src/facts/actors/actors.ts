// The actors of a document, printed and derived: see README.md.
import {
  type Mention,
  mentionsIn,
  type NameContext,
  newContext,
  organizationTitled,
  partFor,
  twinOf,
} from '../../lexicon/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import type { ActorFact } from '../types.ts';
import { type Unit, unitsOf } from '../units.ts';
import { bodiesOf, organizationsOf } from './organizations-of.ts';
import { type Found, headMeans, pairMeans, type Resolved, type Surroundings, theyMean } from './resolve.ts';
import { type Before, quotesIn, roleOf } from './roles.ts';
import { type Patterns, patternsOf } from './vocabulary.ts';

/** How many actors a stand-in looks back over. */
const MEMORY = 60;
const AUTHOR = 'un/SG';
/** Names that every organization has: with an organization behind or before them they are its own. */
const SHARED: ReadonlySet<string> = new Set(['un/SG', 'un/DSG', 'un/UN-SECRETARIAT', 'un/EOSG', 'un/UNGA', 'un/PGA']);

/** All actors of a document in the order of print. */
export function findActors(document: DocumentNode, units: readonly Unit[] = unitsOf(document)): ActorFact[] {
  const reader = new ActorReader(document);
  return units.flatMap((unit) => reader.unit(unit));
}

class ActorReader {
  readonly #document: DocumentNode;
  readonly #language: string | null;
  readonly #context: NameContext;
  readonly #patterns: Patterns;
  readonly #sections = new Map<string, readonly string[]>();
  readonly #title: readonly string[];
  readonly #titled: readonly string[];
  /** Found so far in the section being read. */
  readonly #earlier: Found[] = [];
  #section = '';

  constructor(document: DocumentNode) {
    this.#document = document;
    this.#language = document.language;
    this.#patterns = patternsOf(document.language);
    const titled = organizationTitled(document.title?.text ?? '', document.language);
    this.#context = newContext(titled ? [titled] : []);
    this.#titled = document.title ? bodiesOf(document.title.text, document.language) : [];
    this.#title = titled ? [titled.actor] : organizationsOf(document.title?.text ?? '', document.language);
  }

  unit(unit: Unit): ActorFact[] {
    const around = this.#around(unit);
    const mentions = mentionsIn(unit.text, this.#language, this.#context);
    if (!mentions.length) return [];
    const reader = new UnitReader(unit, around, this.#document.kind === 'report');
    const facts = reader.read(mentions);
    this.#earlier.push(...reader.found);
    this.#earlier.splice(0, this.#earlier.length - MEMORY);
    return facts;
  }

  #around(unit: Unit): Surroundings {
    const section = unit.sections.at(-1)?.id ?? '';
    if (section !== this.#section) this.#earlier.length = 0;
    this.#section = section;
    const base = {
      language: this.#language,
      patterns: this.#patterns,
      earlier: this.#earlier,
      titled: this.#titled,
    };
    for (const section of unit.sections.toReversed()) {
      const organizations = this.#ofSection(section.id, section.heading.text);
      if (organizations.length) return { ...base, organizations, from: section.id };
    }
    return { ...base, organizations: this.#title, from: 'title' };
  }

  #ofSection(id: string, heading: string): readonly string[] {
    const there = this.#sections.get(id);
    if (there) return there;
    const fresh = organizationsOf(heading, this.#language);
    this.#sections.set(id, fresh);
    return fresh;
  }
}

class UnitReader {
  readonly #unit: Unit;
  readonly #around: Surroundings;
  readonly #report: boolean;
  readonly found: Found[] = [];
  readonly #facts: ActorFact[] = [];
  readonly #quotes: readonly (readonly [number, number])[];

  constructor(unit: Unit, around: Surroundings, report: boolean) {
    this.#unit = unit;
    this.#around = around;
    this.#report = report;
    this.#quotes = quotesIn(unit.text);
  }

  read(mentions: readonly Mention[]): ActorFact[] {
    const before = { actor: -1, document: -1, member: -1 };
    mentions.forEach((mention, i) => {
      if (mention.form === 'document' || mention.form === 'member') {
        before[mention.form] = mention.end;
        return;
      }
      const resolved = this.#resolve(mention, mentions, i);
      const adjunct = this.#isAdjunct(mention, mentions[i + 1]);
      for (const one of resolved) this.#push(mention, one, before, adjunct);
      if (resolved.length) before.actor = mention.end;
    });
    return this.#facts;
  }

  /** "Security Council resolution": in languages whose nouns stand last, the document's body stands before it. */
  #isAdjunct(mention: Mention, next: Mention | undefined): boolean {
    return (
      this.#around.patterns.words.headSide === 'last' && next?.form === 'document' && next.start - mention.end === 1
    );
  }

  #resolve(mention: Mention, mentions: readonly Mention[], i: number): readonly (Resolved | Printed)[] {
    const { text } = this.#unit;
    switch (mention.form) {
      case 'head': {
        if (!this.#determined(mention.start)) return [];
        const head = text.slice(mention.start, mention.end);
        const one = headMeans(head, text, mention.end, this.found, this.#around);
        return one ? [one] : [];
      }
      case 'pair': {
        const before = text.slice(0, mention.start).trimEnd();
        const these = this.#around.patterns.words.these.some((word) => before.endsWith(word));
        return pairMeans(these, this.found, this.#around);
      }
      case 'they':
        return theyMean(text, mention.start, this.found, this.#around);
      case 'first':
        return this.#report && this.#unit.kind === 'numbered' ? [{ actor: AUTHOR, from: 'document' }] : [];
      default:
        return mention.actor && !this.#anothers(mention.actor, mentions, i)
          ? [{ actor: this.#twin(mention.actor) }]
          : [];
    }
  }

  /** "Secretary-General of the League", "ASEAN Secretary-General": an office of the organization, not of the UN. */
  #anothers(actor: string, mentions: readonly Mention[], i: number): boolean {
    if (!SHARED.has(actor)) return false;
    const { text } = this.#unit;
    const here = mentions[i];
    const next = mentions[i + 1];
    if (next && this.#connects(here.end, next.start) && this.#isOther(next)) return true;
    const after = text.slice(here.end).trimStart();
    if (this.#around.patterns.words.latter.some((one) => after.startsWith(one))) return true;
    const last = mentions[i - 1];
    return last !== undefined && text.slice(last.end, here.start).trim() === '' && this.#isOther(last);
  }

  #connects(end: number, start: number): boolean {
    const between = this.#unit.text.slice(end, Math.min(start, end + 80));
    const { connector, shared } = this.#around.patterns;
    return between.length < 24 && between.trim() !== '' && connector.test(between) ? true : shared.test(between);
  }

  #isOther(mention: Mention): boolean {
    if (mention.actor) return mention.actor.startsWith('org/');
    if (mention.form !== 'head') return false;
    const head = this.#unit.text.slice(mention.start, mention.end);
    const means = headMeans(head, this.#unit.text, mention.end, this.found, this.#around);
    return means?.actor.startsWith('org/') ?? false;
  }

  /** The same body's other id, or the part of it that deals with the section's organization. */
  #twin(actor: string): string {
    const { organizations } = this.#around;
    const twin = twinOf(actor);
    if (twin && organizations.includes(twin)) return twin;
    return partFor(actor, organizations) ?? actor;
  }

  #determined(start: number): boolean {
    return this.#around.patterns.determined.test(this.#unit.text.slice(Math.max(0, start - 16), start));
  }

  #push(mention: Mention, resolved: Resolved | Printed, before: Before, adjunct: boolean): void {
    const { actor } = resolved;
    const { id, at, text } = this.#unit;
    const { start, end } = mention;
    const printed = text.slice(start, end);
    const role = adjunct ? 'mentioned' : roleOf(this.#unit, actor, mention, before, this.#quotes, this.#around);
    const derived = 'from' in resolved ? { basis: 'derived' as const, from: resolved.from } : {};
    this.#facts.push({ paragraph: id, start: at + start, end: at + end, text: printed, actor, role, ...derived });
    this.found.push({ actor, text: printed, start, end });
    if (this.found.length > MEMORY) this.found.shift();
  }
}

interface Printed {
  readonly actor: string;
}
