// Runs every hostile input through the public door, each in a process of its own: answer, time, memory.
// Usage: node bench/files/hostile.ts [part of a name]
import { spawnSync } from 'node:child_process';
import { readInChild, stopChild } from '../../src/intake/child/index.ts';
import { type Member, members, read, sniff } from '../../src/readers/index.ts';
import { type Hostile, INPUTS } from './inputs.ts';

const LONGEST = 10_000;
/** Some inputs take long to make. */
const MAKING = 90_000;

interface Answer {
  readonly ids: readonly string[];
  readonly trees: number;
  readonly unhelpful: number;
}

/** What a user gets: of an archive, the sum over its first members. */
async function answer(bytes: Uint8Array): Promise<Answer> {
  const kind = sniff(bytes);
  if (kind !== 'zip' && kind !== 'gzip') return one(bytes, []);
  const all: Answer[] = [];
  for (const member of members(bytes)) all.push(await ofMember(member));
  return {
    ids: [...new Set(all.flatMap(({ ids }) => ids))],
    trees: all.reduce((sum, { trees }) => sum + trees, 0),
    unhelpful: all.reduce((sum, { unhelpful }) => sum + unhelpful, 0),
  };
}

const ofMember = ({ bytes, messages }: Member): Promise<Answer> | Answer =>
  bytes ? one(bytes, messages) : summary(messages, 0);

async function one(bytes: Uint8Array, before: Member['messages']): Promise<Answer> {
  const kind = sniff(bytes);
  const { document, messages } = kind === 'pdf' || kind === 'docx' ? await readInChild(kind, bytes) : await read(bytes);
  return summary([...before, ...messages], document ? 1 : 0);
}

const summary = (messages: Member['messages'], trees: number): Answer => ({
  ids: [...new Set(messages.map(({ id }) => id))],
  trees,
  unhelpful: messages.filter((one) => !one.text || !one.next || one.text.includes('{') || !isPlaced(one)).length,
});

/** An error about some line of a text says which. */
const isPlaced = ({ id, severity, line }: Member['messages'][number]): boolean =>
  severity !== 'error' || !/^text-.*line/.test(id) || line !== undefined;

/** Every input ends in a tree or an error, quickly, with words that help. */
function faultOf({ expect }: Hostile, { ids, trees, unhelpful }: Answer, time: number): string {
  if (time > LONGEST) return 'too slow';
  if (unhelpful) return 'a message without words or place';
  if (expect === 'tree') return trees ? '' : 'no tree';
  if (expect === 'either') return trees || ids.length ? '' : 'no answer';
  return ids.includes(expect) ? '' : `not ${expect}`;
}

async function child(input: Hostile): Promise<void> {
  const bytes = input.make();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const found = await answer(bytes);
  const time = Math.round(performance.now() - started);
  const memory = Math.round((process.resourceUsage().maxRSS * 1024 - before) / 1e6);
  const got = [found.trees ? `${found.trees} read` : '', ...found.ids].filter(Boolean).join(', ');
  console.log(
    JSON.stringify({
      input: input.name,
      answer: got,
      ms: time,
      'MB more': Math.max(0, memory),
      fault: faultOf(input, found, time),
    }),
  );
}

function parent(wanted: string): void {
  const rows = INPUTS.filter(({ name }) => name.includes(wanted)).map(({ name }) => {
    const run = spawnSync(process.execPath, [import.meta.filename, '--one', name], {
      encoding: 'utf8',
      timeout: MAKING + LONGEST,
    });
    const line = run.stdout.trim().split('\n').pop() ?? '';
    return line.startsWith('{')
      ? JSON.parse(line)
      : { input: name, answer: '', ms: 0, fault: `crashed or hung: ${run.stderr.trim().split('\n')[0]}` };
  });
  console.table(rows);
  const faults = rows.filter(({ fault }) => fault);
  console.log(`${rows.length} inputs, ${faults.length} faults`);
  console.log(`FIGURE hostile.answered ${rows.length - faults.length}/${rows.length}`);
  process.exitCode = faults.length ? 1 : 0;
}

const [first, name] = process.argv.slice(2);
if (first === '--one') await child(INPUTS.find((input) => input.name === name)!);
else parent(first ?? '');
stopChild();
