// Each kind of fault in each kind of data file is found, with file and line.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLines } from './json.ts';
import { validateLexicon } from './validate.ts';

const months = (names: readonly string[]): string =>
  `{\n${names.map((name, i) => `  "${i + 1}": ["${name}"]`).join(',\n')}\n}`;

const VERBS = `{
  "agreement": ["", "s"],
  "conjugations": { "e": { "operative": "es" } },
  "verbs": { "be": { "operative": "is" } },
  "classes": { "mood": ["great"] },
  "modifiers": ["also", { "words": ["deeply"], "strength": 1 }],
  "phrases": {
    "request": ["<invite> {mood}"],
    "note": ["<be> aware", "<invite:operative>"]
  },
  "frames": ["<be> [operative]"]
}`;

const SOUND: Readonly<Record<string, string>> = {
  'data/actors/a.json': '{\n  "un/X": { "kind": "organ" },\n  "state/SAM": { "kind": "state" }\n}',
  'data/en/names/n.json': '{\n  "un/X": { "name": "Example" },\n  "state/SAM": { "name": "Samland" }\n}',
  'data/en/names/parts.json': '{}',
  'data/en/months.json': months(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']),
  'data/fr/months.json': months([
    'un',
    'deux',
    'trois',
    'quatre',
    'mai',
    'six',
    'sept',
    'huit',
    'neuf',
    'dix',
    'onze',
    'douze',
  ]),
  'data/en/verbs.json': VERBS,
  'data/en/nationals.json': '{\n  "SAM": "Samlandic"\n}',
  'data/en/meetings.json': '{\n  "nouns": ["meeting"],\n  "skip": { "of": "x" }\n}',
  'data/fr/meetings.json': '{\n  "nouns": ["réunion"],\n  "skip": { "of": "y" }\n}',
  'data/en/mandates.json': '{\n  "turns": [\n    { "verb": "invite" }\n  ]\n}',
  'data/common/entity-themes.json': '{\n  "un/X": ["peace"]\n}',
};

/** Faults when `from` in a file stands as `to`. */
const changed = (path: string, from: string, to: string): string[] => {
  expect(SOUND[path]).toContain(from);
  return validateLexicon({ ...SOUND, [path]: SOUND[path].replace(from, to) });
};

type Row = readonly [what: string, path: string, from: string, to: string, fault: string];

const ROWS: readonly Row[] = [
  [
    'a duplicate name',
    'data/en/names/n.json',
    'Samland',
    'Example',
    'data/en/names/n.json:3: "Example" of state/SAM is a name of un/X already',
  ],
  [
    'a bad date',
    'data/actors/a.json',
    '"organ" }',
    '"organ", "from": "31.12.1999" }',
    'data/actors/a.json:2: un/X has the date 31.12.1999; ISO dates only',
  ],
  [
    'an unknown actor as a key',
    'data/common/entity-themes.json',
    'un/X',
    'un/Y',
    'data/common/entity-themes.json:2: un/Y is no actor',
  ],
  [
    'an unknown actor as a text',
    'data/common/entity-themes.json',
    '"peace"',
    '"un/Z"',
    'data/common/entity-themes.json:2: un/Z is no actor',
  ],
  ['an unknown State', 'data/en/nationals.json', 'SAM', 'SAN', 'data/en/nationals.json:2: SAN is no State'],
  ['a bad month number', 'data/fr/months.json', '"12"', '"13"', 'data/fr/months.json:13: 13 is no month'],
  ['a missing month', 'data/fr/months.json', '"12"', '"13"', 'data/fr/months.json:1: month 12 is missing'],
  ['a month without a name', 'data/fr/months.json', '["mai"]', '[]', 'data/fr/months.json:6: month 5 has no name'],
  [
    'a name of two months',
    'data/fr/months.json',
    'six',
    'mai',
    'data/fr/months.json:7: "mai" of month 6 is a name of month 5 already',
  ],
  [
    'an unknown canonical verb',
    'data/en/verbs.json',
    '"request":',
    '"beg":',
    'data/en/verbs.json:8: beg is no canonical verb',
  ],
  [
    'an unknown canonical verb of a turn',
    'data/en/mandates.json',
    'invite',
    'beseech',
    'data/en/mandates.json:3: beseech is no canonical verb',
  ],
  [
    'an unknown verb',
    'data/en/verbs.json',
    '<be> aware',
    '<dub> aware',
    'data/en/verbs.json:9: no verb <dub> in "<dub> aware"',
  ],
  [
    'an unknown form in a phrase',
    'data/en/verbs.json',
    '<invite:operative>',
    '<invite:past>',
    'data/en/verbs.json:9: no form past in "<invite:past>"',
  ],
  [
    'an unknown form of a verb',
    'data/en/verbs.json',
    '"operative": "is"',
    '"past": "was"',
    'data/en/verbs.json:4: be has an unknown form past',
  ],
  [
    'an unknown frame',
    'data/en/verbs.json',
    '[operative]',
    '[past]',
    'data/en/verbs.json:11: no form past in "<be> [past]"',
  ],
  [
    'an unknown class',
    'data/en/verbs.json',
    '{mood}',
    '{mode}',
    'data/en/verbs.json:8: no class {mode} in "<invite> {mode}"',
  ],
  [
    'a key missing in one language',
    'data/fr/meetings.json',
    '"nouns": ["réunion"],',
    '',
    'data/fr/meetings.json:1: nouns is missing; en has it',
  ],
  [
    'a deeper key missing in one language',
    'data/en/meetings.json',
    '"of": "x"',
    '',
    'data/en/meetings.json:3: skip/of is missing; fr has it',
  ],
  [
    'a key that stands twice',
    'data/en/meetings.json',
    '"skip"',
    '"nouns": [], "skip"',
    'data/en/meetings.json:3: nouns stands twice',
  ],
  [
    'a word that stands twice',
    'data/en/meetings.json',
    '"meeting"',
    '"meeting",\n  "meeting"',
    'data/en/meetings.json:3: "meeting" stands twice in its list',
  ],
  [
    'a stray blank',
    'data/en/meetings.json',
    '"meeting"',
    '"a  meeting"',
    'data/en/meetings.json:2: stray blank in "a  meeting"',
  ],
  ['a missing comma', 'data/en/meetings.json', '],', ']', 'data/en/meetings.json:3: not JSON: a comma is missing'],
  [
    'a missing quotation mark',
    'data/en/meetings.json',
    '"meeting"',
    '"meeting',
    'data/en/meetings.json:2: not JSON: a quotation mark is missing',
  ],
];

describe('validateLexicon', () => {
  test('sound files have no faults', () => expect(validateLexicon(SOUND)).toEqual([]));

  test.each(ROWS)('%s', (_, path, from, to, expected) => expect(changed(path, from, to)).toContain(expected));

  test('the reader of lines reads what JSON.parse reads', () => {
    expect(parseLines('{ "a": [1, true, "\\u0041\\""],\n"b": null }')).toMatchObject({
      kind: 'object',
      value: [
        { key: 'a', line: 1 },
        { key: 'b', line: 2, node: { value: null } },
      ],
    });
    for (const bad of ['', '{', '[1,]', '{"a" 1}', '{"a":1} 2', '['.repeat(1000)])
      expect(() => parseLines(bad)).toThrow(SyntaxError);
  });
});

/** Runs the command over files; its exit status and what it tells. */
function command(files: Readonly<Record<string, string>>): { status: number; told: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    execFileSync(process.execPath, ['scripts/check-lexicon.ts', join(folder, 'data')], { stdio: 'pipe' });
    return { status: 0, told: '' };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { status, told: stderr.toString() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('scripts/check-lexicon.ts', () => {
  test('ends with 0 on sound files, with 1 and the fault on others', () => {
    expect(command(SOUND).status).toBe(0);
    const bad = command({ ...SOUND, 'data/fr/months.json': SOUND['data/fr/months.json'].replace('"12"', '"13"') });
    expect(bad.status).toBe(1);
    expect(bad.told).toMatch(/data\/fr\/months\.json:13: 13 is no month/);
  });
});
