// Reads a part of the package as XML events with canonical names: "p" for w:p whatever its prefix, "mc:Choice" for others.
import { SaxesParser } from 'saxes';

/** Of an element: its canonical name and a function for its attributes, by local name. */
export type Attribute = (name: string) => string | undefined;

export interface Handler {
  open(name: string, attribute: Attribute): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Why a part could not be read to its end. */
export class XmlFault extends Error {
  readonly deep: boolean;
  constructor(reason: string, deep = false) {
    super(reason);
    this.deep = deep;
  }
}

const MAIN = /\/wordprocessingml\/(?:2006\/)?main$/;
const RELATIONS = /\/officeDocument\/(?:2006\/)?relationships$/;

/** Prefix of WordprocessingML in this part, and of the package's relationships. */
interface Prefixes {
  main: string;
  relations: string;
}

function learn(prefixes: Prefixes, attributes: Readonly<Record<string, string>>): void {
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name === 'xmlns' ? '' : `${name.slice(6)}:`;
    if (MAIN.test(attributes[name])) prefixes.main = prefix;
    else if (RELATIONS.test(attributes[name])) prefixes.relations = prefix;
  }
}

function canonical(name: string, { main }: Prefixes): string {
  if (main === '') return name;
  return name.startsWith(main) ? name.slice(main.length) : name;
}

export interface PartParser {
  write(text: string): void;
  end(): void;
}

/**
 * A parser that hands events to `handler`. Throws `XmlFault` at the first error and beyond `depth` open elements.
 * A DOCTYPE is an error (WordprocessingML has none), so that no entity can be declared.
 */
export function partParser(handler: Handler, depth: number): PartParser {
  const parser = new SaxesParser();
  const prefixes: Prefixes = { main: 'w:', relations: 'r:' };
  const names = new Map<string, string>();
  let attributes: Record<string, string> = {};
  let open = 0;
  const attribute: Attribute = (name) =>
    attributes[prefixes.main + name] ?? attributes[prefixes.relations + name] ?? attributes[name];
  const nameOf = (raw: string): string => {
    const known = names.get(raw);
    if (known !== undefined) return known;
    const name = canonical(raw, prefixes);
    names.set(raw, name);
    return name;
  };
  parser.on('error', (error) => {
    throw new XmlFault(error.message.replace(/^undefined:/, ''));
  });
  parser.on('doctype', () => {
    throw new XmlFault('DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    attributes = tag.attributes as Record<string, string>;
    if (open === 0) learn(prefixes, attributes);
    if (++open > depth) throw new XmlFault('depth', true);
    handler.open(nameOf(tag.name), attribute);
  });
  parser.on('closetag', (tag) => {
    open--;
    handler.close(nameOf(tag.name));
  });
  if (handler.text) parser.on('text', (text) => handler.text!(text));
  return { write: (text) => void parser.write(text), end: () => void parser.close() };
}
