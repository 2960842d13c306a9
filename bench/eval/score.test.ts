// The annotated real documents, where they are: structure must be exact, facts at least as good as is asked.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MEASURES } from './measures.ts';

const here = existsSync('../shared/tools/score.py') && hasPython();

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version']);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!here)('the annotated documents', () => {
  const wanted = MEASURES[0].figures;
  const figures = new Map<string, number>();
  if (here) {
    const out = execFileSync(process.execPath, ['bench/eval/score.ts'], { encoding: 'utf8' });
    for (const [, name, value] of out.matchAll(/^FIGURE (\S+) (\S+)$/gm)) figures.set(name, Number(value));
  }

  test('three documents are scored', () => expect(figures.size).toBeGreaterThan(20));

  test.each(Object.entries(wanted))('%s', (name, { target, down }) => {
    const value = figures.get(name);
    if (value === undefined || target === null) return;
    if (down) expect(value).toBeLessThanOrEqual(target);
    else expect(value).toBeGreaterThanOrEqual(target);
  });
});
