// XML elements as plain objects, and the few questions the reader asks of them.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  /** 1-based line of its opening tag. */
  readonly line: number;
  /** 1-based line of its closing tag. */
  end: number;
}

const NONE: readonly Element[] = Object.freeze([]);

export const isElement = (child: Element | string): child is Element => typeof child !== 'string';

/** Child elements, without the blanks between them. */
export const elements = (of: Element | null | undefined): readonly Element[] =>
  of ? of.children.filter(isElement) : NONE;

/** An attribute as it was before the schema's URI form changed it. */
export const attribute = ({ attributes }: Element, name: string): string | undefined =>
  attributes[`akn4un:${name}`] ?? attributes[name];

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
  for (const one of elements(of)) {
    if (one.name === name) out.push(one);
    allNamed(one, name, out);
  }
  return out;
}

/** Characters below an element, as they stand in the file. */
export function rawText(of: Element | null): string {
  let text = '';
  for (const one of of?.children ?? []) text += isElement(one) ? rawText(one) : one;
  return text;
}

/** Characters below an element on one line. */
export const plainText = (of: Element | null): string => rawText(of).replace(/\s+/g, ' ').trim();
