// Characters → elements. Refuses what no published file has: entity declarations and nesting without end.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Message, message } from '../../lexicon/index.ts';
import { type Attributes, CLEANING, Element, WORDLESS } from './element.ts';
import { scan } from './scan.ts';

/** Deepest nesting that is read; published files stay below 25. */
const DEEPEST = 400;

class Refused extends Error {
  readonly why: Message;
  constructor(why: Message) {
    super(why.text);
    this.why = why;
  }
}

/** Attributes as saxes gives them: one record for each element. */
class Records implements Attributes {
  readonly all: Readonly<Record<string, string>>[] = [];

  value(name: string, from: number): string | undefined {
    return this.all[from][name];
  }

  starting(start: string, name: string, from: number): string[] {
    return this.all
      .slice(from)
      .flatMap((one) => Object.entries(one))
      .filter(([own, value]) => own.replace(/^.*:/, '') === name && value.startsWith(start))
      .map(([, value]) => value);
  }
}

const PLACE = /^(?:.*?:)?(\d+):(\d+): (.*)$/s;

function malformed(error: Error, line: number): Refused {
  const [, at, column, reason] = PLACE.exec(error.message) ?? [null, String(line), '?', error.message];
  return new Refused(message('xml-malformed', 'error', { line: at!, column: column!, reason }, { line: Number(at) }));
}

/** The root element, or the message that says why there is none. */
export const parse = (xml: string): Element | Message => scan(xml, DEEPEST) ?? judge(xml);

/** What `parse` answers where XML is unusual or broken: saxes alone knows. */
export function judge(xml: string): Element | Message {
  const parser = new SaxesParser();
  const records = new Records();
  const root = new Element('', 1, records);
  const open: Element[] = [root];
  let top = root;
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const to = records.all.push(tag.attributes);
    const element = new Element(tag.name, parser.line, records, to - 1, to);
    element.needs = CLEANING;
    top.children.push(element);
    top = element;
    if (open.push(element) > DEEPEST)
      throw new Refused(message('xml-too-deep', 'error', { limit: DEEPEST }, { line: parser.line }));
  });
  parser.on('closetag', () => {
    top.end = parser.line;
    open.pop();
    top = open[open.length - 1];
  });
  parser.on('text', (text) => {
    // Between elements that hold no text of their own there is only layout.
    if ((top !== root && !WORDLESS.has(top.name)) || /[^ \t\r\n]/.test(text)) top.children.push(text);
  });
  parser.on('cdata', (text) => top.children.push(text));
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new Refused(message('xml-entities', 'error', {}, { line: parser.line }));
  });
  parser.on('error', (error) => {
    throw malformed(error, parser.line);
  });
  return finish(parser, xml, root);
}

function finish(parser: SaxesParser, xml: string, root: Element): Element | Message {
  try {
    parser.write(xml).close();
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.why;
    throw thrown;
  }
  return root;
}
