import { expect, test } from 'vitest';
import { sayMeaning } from './say-meaning.ts';

test.each([
  ['change-new', { after: 'para_8, container_3', before: '' }, 'en', 'New: para. 8, preambular para. 3'],
  ['change-dropped', { before: 'container_3', after: '' }, 'fr', 'Supprimé : préambule, al. 3'],
  [
    'change-due-moved',
    { from: '2044-06', to: '2045-03-01' },
    'fr',
    'Échéance juin 2044 auparavant, 1er mars 2045 désormais',
  ],
] as const)('%s is said with places and days as they are written', (id, values, language, said) =>
  expect(sayMeaning({ id, values }, language)).toBe(said),
);
