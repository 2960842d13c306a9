import { expect, test } from 'vitest';
import { agendaLetter } from './agenda-letter.ts';

test.each([
  ['s', 's'],
  ['aa', 'aa'],
  ['ق', 's'],
  ['أ', 'a'],
  ['ا', 'a'],
  ['هـ', 'e'],
  ['ض', 'z'],
  ['أأ', 'aa'],
  ['аа', 'aa'],
  ['б', 'б'],
])('%s is %s', (printed, letter) => expect(agendaLetter(printed)).toBe(letter));
