// Do the six languages of a work have the same structure? Lists works whose trees differ in their ids.
// node bench/akn/parity.ts [FOLDER] [SESSION] [EVERY]
import { readAkn } from '../../src/readers/akn/index.ts';
import { type DocumentNode, type Point, visit } from '../../src/tree/index.ts';
import { corpus } from './corpus.ts';

/** Points by their place, so that (ب), b) and (b) are one. */
function points(list: readonly Point[], above: string, ids: string[]): void {
  list.forEach((point, at) => {
    ids.push(`${above}.${at + 1}`);
    points(point.points, `${above}.${at + 1}`, ids);
  });
}

function skeleton(document: DocumentNode): string[] {
  const ids: string[] = [];
  visit(document, (node) => {
    if (node.type === 'document' || node.type === 'note' || node.type === 'point') return;
    ids.push(node.id);
    if (node.type === 'paragraph') points(node.points, node.id, ids);
  });
  return ids;
}

const works = new Map<string, Map<string, string[]>>();
const [folder, session, every = '1'] = process.argv.slice(2);
for (const { text, language } of corpus({ from: folder, sessions: session ? [session] : undefined })) {
  const { document } = readAkn(text);
  const symbol = document?.cover.symbols[0]?.symbol;
  if (!document || !symbol) continue;
  if (!works.has(symbol)) works.set(symbol, new Map());
  works.get(symbol)!.set(language, skeleton(document));
}

let pairs = 0;
let same = 0;
let ids = 0;
let shared = 0;
[...works].forEach(([symbol, languages], at) => {
  const english = languages.get('en');
  if (!english || at % Number(every)) return;
  for (const [language, other] of languages) {
    if (language === 'en') continue;
    pairs++;
    const [a, b] = [new Set(english), new Set(other)];
    const differ = [
      ...english.filter((id) => !b.has(id)).map((id) => `-${id}`),
      ...other.filter((id) => !a.has(id)).map((id) => `+${id}`),
    ];
    ids += english.length;
    shared += english.filter((id) => b.has(id)).length;
    if (!differ.length) same++;
    else console.log(`${symbol} ${language} ${differ.length}: ${differ.slice(0, 8).join(' ')}`);
  }
});
console.log(`${pairs} pairs with English, ${same} of the same structure; ${shared} of ${ids} ids shared`);
console.log(`FIGURE akn.parity.ids ${shared}/${ids}`);
