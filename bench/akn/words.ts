// No word lost or doubled: the characters of each file's body against those of its tree.
// node bench/akn/words.ts [FOLDER] [EVERY]
import { child, type Element, isElement } from '../../src/readers/akn/element.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import { parse } from '../../src/readers/akn/parse.ts';
import { type DocumentNode, type Node, visit, type Words, wordsOf } from '../../src/tree/index.ts';
import { corpus } from './corpus.ts';

/** Letters and digits as a bag: what is printed, without blanks, signs and brackets. */
const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

function bodyText(one: Element, notes: string[]): string {
  let text = '';
  for (const below of one.children) {
    if (!isElement(below)) text += below;
    else if (below.name === 'authorialNote') notes.push(bodyText(below, notes));
    else if (below.name !== 'meta') text += `${bodyText(below, notes)}`;
  }
  return text;
}

/** A note's second call stands in the files as a raised figure among the words. */
function callsOf(node: DocumentNode): (words: Words) => string {
  const markers = new Map<string, string>();
  visit(node, (one: Node) => {
    if (one.type === 'note') markers.set(one.id, one.marker);
  });
  const called = new Set<string>();
  return ({ text, marks }) => {
    const again = marks.filter(({ kind, note }) => kind === 'note' && note && called.size === called.add(note).size);
    return again.reduceRight(
      (all, { start, note }) => all.slice(0, start) + markers.get(note!) + all.slice(start),
      text,
    );
  };
}

function treeText(node: DocumentNode): { body: string; notes: string } {
  let body = '';
  let notes = '';
  const printed = callsOf(node);
  const pointText = (point: Extract<Node, { type: 'point' }>): string => point.label + listText(point);
  const listText = ({ words, points, wrapUp }: Extract<Node, { type: 'paragraph' | 'point' }>): string =>
    printed(words) + points.map(pointText).join('') + (wrapUp ? printed(wrapUp) : '');
  visit(node, (one: Node) => {
    if (one.type === 'document') return true;
    if (one.type === 'note') {
      notes += one.words.text;
      return true;
    }
    if (one.type === 'section' || one.type === 'paragraph') body += one.number ?? '';
    if (one.type === 'part') body += one.number;
    if (one.type === 'point') body += one.label;
    const all: Words[] = wordsOf(one);
    if (one.type === 'paragraph' || one.type === 'point') {
      body += listText(one);
      return false;
    }
    for (const words of all) body += printed(words);
    return true;
  });
  return { body, notes };
}

const sources = ['preamble', 'mainBody', 'conclusions', 'attachments'];

function statements(root: Element): Element[] {
  const akn = child(root, 'akomaNtoso');
  const collection = child(akn, 'components');
  const inner = collection
    ? collection.children.filter(isElement).flatMap((one) => one.children.filter(isElement))
    : [];
  return [...(akn?.children.filter(isElement) ?? []), ...inner].filter((one) => one.name !== 'components');
}

function xmlText(root: Element): { body: string; notes: string } {
  const notes: string[] = [];
  let body = '';
  for (const one of statements(root)) {
    const preface = child(one, 'preface');
    if (
      preface &&
      bare(bodyText(preface, [])).length &&
      one.name === 'statement' &&
      root &&
      child(child(root, 'akomaNtoso'), 'components')
    )
      body += bodyText(preface, notes);
    const printed = one.children.filter(isElement).filter(({ name }) => sources.includes(name));
    for (const part of printed) body += bodyText(part, notes);
  }
  return { body, notes: notes.join('') };
}

/** A heading the file has twice stands once in the tree: what is left out, and the first other difference. */
function difference(a: string, b: string): { twice: string[]; other: string | null } {
  const twice: string[] = [];
  for (let body = a; ; ) {
    if (body === b) return { twice, other: null };
    let at = 0;
    while (at < body.length && body[at] === b[at]) at++;
    const long = lengthTwice(body, at);
    if (!long) return { twice, other: excerpt(body, b, at) };
    twice.push(body.slice(at, at + long));
    body = body.slice(0, at) + body.slice(at + long);
  }
}

function lengthTwice(text: string, at: number): number {
  for (let long = 2; long < 200; long++)
    if (at >= long && text.slice(at - long, at) === text.slice(at, at + long)) return long;
  return 0;
}

const excerpt = (a: string, b: string, at: number): string =>
  `at ${at} of ${a.length}/${b.length}: …${a.slice(Math.max(0, at - 25), at + 50)}… | …${b.slice(Math.max(0, at - 5), at + 50)}…`;

let files = 0;
let faults = 0;
let defects = 0;
function defect(path: string, what: string): void {
  defects++;
  console.log(`defect  ${path} ${what}`);
}

const [folder, every = '1'] = process.argv.slice(2);
for (const { path, text } of corpus({ from: folder, every: Number(every) })) {
  const root = parse(text);
  const { document, messages } = readAkn(text);
  if (!document || !('children' in root)) {
    defect(path, messages[0].text);
    continue;
  }
  files++;
  const [xml, tree] = [xmlText(root), treeText(document)];
  // Where numbers were lost and counted again, the words alone must agree.
  const counted = messages.some((one) => one.id === 'akn-numbering-lost');
  if (counted) defect(path, 'numbers lost and counted again: words compared without numbers');
  const kept = (body: string): string => (counted ? bare(body).replace(/\p{N}/gu, '') : bare(body));
  const { twice, other } = difference(kept(xml.body), kept(tree.body));
  for (const heading of twice) defect(path, `twice in the file, once in the tree: ${heading}`);
  if (!other) continue;
  faults++;
  if (faults <= 60) console.log(`FAULT  ${path} ${other}`);
}
console.log(
  `${files} files, ${faults} with other words in the tree than in the body; ${defects} known defects of files`,
);
console.log(`FIGURE akn.words.equal ${files - faults}/${files}`);
process.exitCode = faults ? 1 : 0;
