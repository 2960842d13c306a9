// MiniSearch or Fuse.js on the same paragraphs, in a process of its own: prints time, memory and the answers as JSON.
import { readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

interface Row {
  readonly id: number;
  readonly address: string;
  readonly title: string;
  readonly text: string;
}

const [which, rowsFile, questionsFile, budget] = process.argv.slice(2);
const before = process.memoryUsage.rss();
const rows: Row[] = JSON.parse(readFileSync(rowsFile, 'utf8'));
const questions: string[] = JSON.parse(readFileSync(questionsFile, 'utf8'));
const began = performance.now();
const ask = which === 'minisearch' ? mini() : fuse();
const indexed = performance.now() - began;

/** Its defaults, with the title counting as much as it counts here: less than the text. */
function mini(): (question: string) => string[] {
  const index = new MiniSearch<Row>({ fields: ['text', 'title'], storeFields: ['address'] });
  index.addAll(rows);
  return (question) =>
    index
      .search(question, { boost: { text: 2 } })
      .slice(0, 60)
      .map((hit) => hit.address as string);
}

function fuse(): (question: string) => string[] {
  const index = new Fuse(rows, {
    keys: ['text', 'title'],
    ignoreLocation: true,
    threshold: 0.4,
    useTokenSearch: false,
  } as object);
  return (question) => index.search(question, { limit: 60 }).map((hit) => hit.item.address);
}

const answers: { times: number[]; hits: string[][] } = { times: [], hits: [] };
const start = performance.now();
for (const question of questions) {
  if (performance.now() - start > Number(budget)) break;
  const at = performance.now();
  answers.hits.push([...new Set(ask(question))].slice(0, 3));
  answers.times.push(performance.now() - at);
}
console.log(JSON.stringify({ indexed, megabytes: (process.memoryUsage.rss() - before) / 1e6, ...answers }));
