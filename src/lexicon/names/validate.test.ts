// Each kind of fault is found, with its file and line.
import { describe, expect, test } from 'vitest';
import { validateNames } from './validate.ts';

const ACTORS = '{\n  "org/X": { "kind": "organization" },\n  "org/Y": { "kind": "organization", "parent": "org/X" }\n}';
const NAMES =
  '{\n  "org/X": { "name": "Example Organization", "acronyms": ["EXO"] },\n  "org/Y": { "name": "Yard" }\n}';

const faults = (actors = ACTORS, names = NAMES, parts = '{}'): string[] =>
  validateNames({
    actors: [{ path: 'actors/a.json', text: actors }],
    names: {
      en: [
        { path: 'en/n.json', text: names },
        { path: 'en/parts.json', text: parts },
      ],
    },
  });

describe('validateNames', () => {
  test('sound files have no faults', () => expect(faults()).toEqual([]));

  const rows: readonly (readonly [string, string[], string])[] = [
    [
      'a name of two actors',
      faults(ACTORS, NAMES.replace('Yard', 'EXO')),
      'en/n.json:3: "EXO" of org/Y is a name of org/X already',
    ],
    [
      'a name of two actors in another spelling',
      faults(ACTORS, NAMES.replace('Yard', 'Example\u00a0Organization')),
      'en/n.json:3: "Example\u00a0Organization" of org/Y is a name of org/X already',
    ],
    [
      'a form listed twice',
      faults(ACTORS, NAMES.replace('"Yard"', '"Yard", "also": ["Yard"]')),
      'en/n.json:3: "Yard" of org/Y says nothing new',
    ],
    ['an unknown actor', faults(ACTORS, NAMES.replace('"org/Y"', '"org/Z"')), 'en/n.json:3: org/Z is no actor'],
    [
      'an actor without a name',
      faults(ACTORS, NAMES.replace(',\n  "org/Y": { "name": "Yard" }', '')),
      'en/n.json:1: org/Y has no name in en',
    ],
    ['a missing field', faults(ACTORS.replace('"kind": "organization" }', '}')), 'actors/a.json:2: org/X has no kind'],
    [
      'an unknown field',
      faults(ACTORS.replace('"parent"', '"father"')),
      'actors/a.json:3: org/Y has an unknown field father',
    ],
    [
      'an unknown parent',
      faults(ACTORS.replace('"parent": "org/X"', '"parent": "org/Q"')),
      'actors/a.json:3: org/Y points to org/Q, which is no actor',
    ],
    [
      'a bad date',
      faults(ACTORS.replace('"organization" }', '"organization", "from": "1.2.2003" }')),
      'actors/a.json:2: org/X has the date 1.2.2003; ISO dates only',
    ],
    [
      'an end before the beginning',
      faults(ACTORS.replace('"organization" }', '"organization", "from": "2003", "to": "2001" }')),
      'actors/a.json:2: org/X ends (2001) before it begins (2003)',
    ],
    [
      'its own ancestor',
      faults(ACTORS.replace('"organization" }', '"organization", "parent": "org/Y" }')),
      'actors/a.json:2: org/X is its own ancestor',
    ],
    ['a bad id', faults(ACTORS.replace('"org/Y"', '"Y"')), 'actors/a.json:3: Y is no actor id'],
    ['a repeated id', faults(ACTORS.replace('"org/Y"', '"org/X"')), 'actors/a.json:2: org/X stands twice'],
    ['unmatched braces', faults(ACTORS, NAMES.replace('Yard', 'Yar{d')), 'en/n.json:3: org/Y: unmatched { in Yar{d'],
    ['an unknown part', faults(ACTORS, NAMES.replace('Yard', '<P> Yard')), 'en/n.json:3: org/Y: no part <P>'],
    ['stray blanks', faults(ACTORS, NAMES.replace('Yard', 'Yard ')), 'en/n.json:3: org/Y: stray blank in "Yard "'],
  ];
  test.each(rows)('%s', (_, given, expected) => expect(given).toContain(expected));

  test('what is not JSON', () => expect(faults('{,}')[0]).toMatch(/^actors\/a\.json:1: not JSON/));

  test('one name may pass from one actor to another in time', () => {
    const shared = NAMES.replace(
      '"name": "Yard"',
      '"name": "Yard", "also": [{ "name": "Old", "from": "2001" }]',
    ).replace('"acronyms": ["EXO"]', '"also": [{ "name": "Old", "to": "2000" }]');
    expect(faults(ACTORS, shared)).toEqual([]);
  });
});
