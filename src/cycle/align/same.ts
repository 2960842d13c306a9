// Whether two texts are the same words and marks: spellings of one mark, and the mark that closes, are no difference.
import { tokensOf } from './words.ts';

const CLOSING = /[\s.,;:،؛。，；：]+$/u;
const MARKS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
};

const plain = (text: string): string =>
  tokensOf(text.replace(CLOSING, ''))
    .filter(({ kind }) => kind !== 'blank')
    .map((token) => token.text.replace(/[’‘“”„–—‑]/gu, (mark) => MARKS[mark]))
    .join('\u0000');

export const sameWords = (one: string, other: string): boolean => one === other || plain(one) === plain(other);
