// Every specimen of fixtures/specimens reads as its expected file says. UPDATE_FIXTURES=1 writes what is read; look at the diff.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import schema from '../../schema/read.schema.json' with { type: 'json' };
import { packLanguages, phraseAt } from '../lexicon/index.ts';
import { read } from '../readers/index.ts';
import { type DocumentNode, paragraphsOf, visit } from '../tree/index.ts';
import { type JsonDocument, type Phrase, writeJson } from './json/json.ts';
import { faultsAgainst, type Schema } from './json/validate.ts';

/** Fields that are not part of a pair: given by the caller, measured elsewhere, or added to the contract. */
const ASIDE = ['file', 'facts', 'messages', 'sessionBasis', 'coverText', 'otherTexts'];

const files = globSync('fixtures/specimens/*.txt').sort();

function phrasesOf(document: DocumentNode): Map<string, Phrase> {
  const found = new Map<string, Phrase>();
  for (const { paragraph } of paragraphsOf(document))
    visit(paragraph, (node) => {
      if (node.type !== 'paragraph' || !['preambular', 'operative'].includes(node.role)) return;
      const phrase = phraseAt(node.words.text, document.language ?? 'en');
      if (phrase) found.set(node.id, phrase);
    });
  return found;
}

async function written(file: string): Promise<JsonDocument> {
  const { document } = await read(readFileSync(file));
  return writeJson(document!, { file, phrases: phrasesOf(document!) });
}

const pair = (json: JsonDocument): object =>
  Object.fromEntries(Object.entries(json).filter(([name]) => !ASIDE.includes(name)));

const expectedPath = (file: string): string => file.replace(/\.txt$/, '.expected.json');
const load = (file: string): { language: string } => JSON.parse(readFileSync(expectedPath(file), 'utf8'));
const known = (file: string): boolean => (packLanguages() as string[]).includes(load(file).language);

test('there are specimens', () => expect(files.length).toBeGreaterThan(15));

describe('specimen', () => {
  for (const file of files)
    test.skipIf(!known(file))(basename(file, '.txt'), async () => {
      const json = await written(file);
      if (process.env.UPDATE_FIXTURES) writeFileSync(expectedPath(file), `${JSON.stringify(pair(json), null, 2)}\n`);
      expect(pair(json)).toEqual(load(file));
      expect(faultsAgainst(JSON.parse(JSON.stringify(json)), schema as unknown as Schema)).toEqual([]);
    });
});
