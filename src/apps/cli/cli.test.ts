// The command line as a user meets it: the real program, its output, its exit status.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);
const SPECIMEN = 'fixtures/specimens/cooperation-fr-a.txt';

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function octavo(...args: string[]): Promise<Result> {
  try {
    return { code: 0, ...(await run(process.execPath, ['bin/octavo.js', ...args], { maxBuffer: 1 << 26 })) };
  } catch (error) {
    const { code, stdout, stderr } = error as Result;
    return { code, stdout, stderr };
  }
}

const scratch = (): string => mkdtempSync(join(tmpdir(), 'octavo-'));

describe('octavo read', () => {
  test('prints one JSON object a line, the path as it was given', async () => {
    const { code, stdout } = await octavo('read', SPECIMEN, 'fixtures/specimens/draft-en-a.txt', '--json');
    const objects = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(objects.map((one) => [one.octavo, one.file, one.kind])).toEqual([
      [1, SPECIMEN, 'resolution'],
      [1, 'fixtures/specimens/draft-en-a.txt', 'draft-resolution'],
    ]);
  });

  test('every fact is exactly its span of its paragraph', async () => {
    const { stdout } = await octavo('read', SPECIMEN, '--json');
    const object = JSON.parse(stdout);
    const texts = new Map<string, string>([
      ['cover', object.coverText],
      ['title', object.title],
    ]);
    for (const one of [...object.paragraphs, ...object.otherTexts]) texts.set(one.id, one.text);
    for (const note of object.notes) texts.set(`note:${note.marker}`, note.text);
    const facts = Object.values(
      object.facts as Record<string, { paragraph: string; start: number; end: number; text: string }[]>,
    ).flat();
    expect(facts.length).toBeGreaterThan(20);
    for (const fact of facts) expect(texts.get(fact.paragraph)?.slice(fact.start, fact.end)).toBe(fact.text);
  });

  test('shows a document without colour where there is no terminal', async () => {
    const { stdout } = await octavo('read', SPECIMEN);
    expect(stdout).toContain('para_1');
    expect(stdout).not.toContain('\x1b[');
  });

  test('reads the others when one cannot be read, says so, and ends with 1', async () => {
    const empty = join(scratch(), 'empty.txt');
    writeFileSync(empty, '');
    const { code, stdout, stderr } = await octavo('read', empty, SPECIMEN, 'no-such-file.txt', '--json');
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/octavo: .*empty\.txt: the file is empty \[file-empty\]/);
    expect(stderr).toMatch(/octavo: no-such-file\.txt: .*\[file-missing\]/);
  });
});

describe('octavo export', () => {
  test.each(['akn', 'html', 'markdown', 'docx', 'json'])('writes %s to a file', async (to) => {
    const output = join(scratch(), 'out');
    const { code } = await octavo('export', SPECIMEN, '--to', to, '--output', output);
    expect(code).toBe(0);
    expect(readFileSync(output).length).toBeGreaterThan(1000);
  });

  test('what is exported reads as the same document', async () => {
    const output = join(scratch(), 'out.xml');
    await octavo('export', SPECIMEN, '--to', 'akn', '--output', output);
    const [before, after] = await Promise.all([octavo('read', SPECIMEN, '--json'), octavo('read', output, '--json')]);
    const paragraphs = (result: Result) => JSON.parse(result.stdout).paragraphs;
    expect(paragraphs(after)).toEqual(paragraphs(before));
  });
});

describe('wrong usage ends with 2', () => {
  test.each([
    [['nonsense'], 'there is no command "nonsense"'],
    [['read'], 'read needs a file'],
    [['read', SPECIMEN, '--colour'], "unknown option '--colour'"],
    [['export', SPECIMEN], '--to is one of'],
    [['export', SPECIMEN, '--to', 'odt'], '--to is one of'],
    [['completion', 'csh'], 'completion is for bash, zsh, fish'],
  ])('%j', async (args, reason) => {
    const { code, stderr } = await octavo(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});

test('help names every command and has an example for each', async () => {
  const { stdout } = await octavo('help');
  const names = [...stdout.matchAll(/^ {2}(\w+) /gm)].map((match) => match[1]);
  expect(names).toEqual(expect.arrayContaining(['read', 'export', 'lexicon', 'completion']));
  for (const name of names) expect((await octavo('help', name)).stdout).toContain('Examples:');
});

test('the lexicon answers with an actor', async () => {
  const { code, stdout } = await octavo('lexicon', 'ONUDI', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)[0].actor).toBe('un/UNIDO');
});
