import { expect, test } from 'vitest';
import { longestOf } from './sponsors.ts';

const text = (language: string, sponsors: readonly string[], draftSponsors: readonly string[] = []) => ({
  language,
  sponsors,
  draftSponsors,
});

test.each([
  ['nobody', [text('fr', [])], null],
  ['its own', [text('fr', ['Andorre']), text('en', ['Andorra'])], { language: 'fr', names: ['Andorre'] }],
  [
    'those of the text that names more',
    [text('fr', [], ['Andorra']), text('en', [], ['Andorra', 'Canada'])],
    { language: 'en', names: ['Andorra', 'Canada'] },
  ],
  ['each once', [text('en', ['Andorra', 'Andorra'], [])], { language: 'en', names: ['Andorra'] }],
] as const)('sponsors: %s', (_what, texts, found) => expect(longestOf(texts)).toEqual(found));
