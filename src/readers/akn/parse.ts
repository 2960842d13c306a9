// Characters → elements. Refuses what no published file has: entity declarations and nesting without end.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Message, message } from '../../lexicon/index.ts';
import type { Element } from './element.ts';

/** Deepest nesting that is read; published files stay below 25. */
const DEEPEST = 400;

const WORDLESS: ReadonlySet<string> = new Set(
  (
    'akomaNtoso statement doc documentCollection components component meta identification FRBRWork FRBRExpression ' +
    'FRBRManifestation classification workflow analysis parliamentary voting count akn4un:voters references ' +
    'presentation proprietary coverPage preface preamble container formula mainBody paragraph content list intro point ' +
    'sublist section part conclusions attachments attachment table tr td th blockList item'
  ).split(' '),
);

class Refused extends Error {
  readonly why: Message;
  constructor(why: Message) {
    super(why.text);
    this.why = why;
  }
}

const PLACE = /^(?:.*?:)?(\d+):(\d+): (.*)$/s;

function malformed(error: Error, line: number): Refused {
  const [, at, column, reason] = PLACE.exec(error.message) ?? [null, String(line), '?', error.message];
  return new Refused(message('xml-malformed', 'error', { line: at!, column: column!, reason }, { line: Number(at) }));
}

/** The root element, or the message that says why there is none. */
export function parse(xml: string): Element | Message {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], line: 1, end: 1 };
  const open: Element[] = [root];
  let top = root;
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const element: Element = { name: tag.name, attributes: tag.attributes, children: [], line: parser.line, end: 0 };
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
    if (!WORDLESS.has(top.name) || /\S/.test(text)) top.children.push(text);
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
