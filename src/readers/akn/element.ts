// XML elements as plain objects, and the few questions the reader asks of them.

/** Where an element's attributes are asked for: in the file itself, or in what saxes gave. */
export interface Attributes {
  value(name: string, from: number, to: number): string | undefined;
  /** Values of this name, with or without a prefix, that begin with `start`, from a place on. */
  starting(start: string, name: string, from: number): string[];
}

/** Text needs nothing, or single blanks exchanged for plain ones, or hyphens too, or a closer look at each sign. */
export const [NOTHING, SPACING, EXCHANGE, CLEANING] = [0, 1, 2, 3] as const;
export type Needs = typeof NOTHING | typeof SPACING | typeof EXCHANGE | typeof CLEANING;

export class Element {
  readonly name: string;
  /** 1-based line of its opening tag. */
  readonly line: number;
  /** 1-based line of its closing tag. */
  end = 0;
  children: (Element | string)[];
  /** What its own text needs behind the line ends and tabs it may begin with. */
  needs: Needs = NOTHING;
  private readonly attributes: Attributes;
  private readonly from: number;
  private readonly to: number;

  constructor(
    name: string,
    line: number,
    attributes: Attributes,
    from = 0,
    to = 0,
    children: (Element | string)[] = [],
  ) {
    this.name = name;
    this.line = line;
    this.children = children;
    this.attributes = attributes;
    this.from = from;
    this.to = to;
  }

  /** An attribute. */
  value(name: string): string | undefined {
    return this.from === this.to ? undefined : this.attributes.value(name, this.from, this.to);
  }

  /** Values that begin with `start` of an attribute, with or without a prefix, anywhere in the file or behind an element. */
  everywhere(start: string, name: string, behind?: Element | null): string[] {
    return this.attributes.starting(start, name, behind ? behind.beyond() : 0);
  }

  /** Where the attributes of the next element begin. */
  private beyond(): number {
    const last = this.children.findLast(isElement);
    return last ? last.beyond() : this.to;
  }

  /** The same element around other children. */
  with(children: (Element | string)[]): Element {
    const same = new Element(this.name, this.line, this.attributes, this.from, this.to, children);
    same.end = this.end;
    same.needs = this.needs;
    return same;
  }
}

/** Elements that hold no text of their own. */
export const WORDLESS: ReadonlySet<string> = new Set(
  (
    'akomaNtoso statement doc documentCollection components component meta identification FRBRWork FRBRExpression ' +
    'FRBRManifestation classification workflow analysis parliamentary voting count akn4un:voters references ' +
    'presentation proprietary coverPage preface preamble container formula mainBody paragraph content list intro point ' +
    'sublist section part conclusions attachments attachment table tr td th blockList item'
  ).split(' '),
);

const NONE: readonly Element[] = Object.freeze([]);

export const isElement = (child: Element | string): child is Element => typeof child !== 'string';

/** Child elements, without the blanks between them. */
export function elements(of: Element | null | undefined): readonly Element[] {
  if (!of) return NONE;
  for (const one of of.children) if (!isElement(one)) return of.children.filter(isElement);
  return of.children as Element[];
}

const ORIGINAL = new Map<string, string>();
for (const name of ['href', 'outcome', 'as', 'by', 'refersTo', 'source', 'dictionary', 'GUID'])
  ORIGINAL.set(name, `akn4un:${name}`);

/** An attribute as it was before the schema's URI form changed it. */
export const attribute = (of: Element, name: string): string | undefined =>
  of.value(ORIGINAL.get(name) ?? `akn4un:${name}`) ?? of.value(name);

/** First child element with this name. */
export function child(of: Element | null | undefined, name: string): Element | null {
  if (of) for (const one of of.children) if (isElement(one) && one.name === name) return one;
  return null;
}

/** First descendant that `is` accepts, in the order of print. */
export function descendant(of: Element | null, is: (one: Element) => boolean): Element | null {
  if (!of) return null;
  for (const one of of.children) {
    if (!isElement(one)) continue;
    const found = is(one) ? one : descendant(one, is);
    if (found) return found;
  }
  return null;
}

/** All descendants with this name, in the order of print. */
export function allNamed(of: Element | null, name: string, out: Element[] = []): Element[] {
  if (of)
    for (const one of of.children) {
      if (!isElement(one)) continue;
      if (one.name === name) out.push(one);
      allNamed(one, name, out);
    }
  return out;
}

/** All descendants by their names, each in the order of print. */
export function byName(of: Element | null): (name: string) => readonly Element[] {
  const found = new Map<string, Element[]>();
  const gather = (one: Element): void => {
    for (const below of one.children) {
      if (!isElement(below)) continue;
      const same = found.get(below.name);
      if (same) same.push(below);
      else found.set(below.name, [below]);
      gather(below);
    }
  };
  if (of) gather(of);
  return (name) => found.get(name) ?? NONE;
}

/** Characters below an element, as they stand in the file. */
export function rawText(of: Element | null): string {
  let text = '';
  for (const one of of?.children ?? []) text += isElement(one) ? rawText(one) : one;
  return text;
}

/** Characters below an element on one line. */
export function plainText(of: Element | null): string {
  const raw = rawText(of);
  return ONE_LINE.test(raw) ? raw : raw.replace(/\s+/g, ' ').trim();
}

const ONE_LINE = /^\S+(?: \S+)*$/;
