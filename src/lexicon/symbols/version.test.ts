import { expect, test } from 'vitest';
import { versionOf } from './version.ts';

test.each([
  ['A/RES/79/330', 'A/RES/79/330', '', 0],
  ['A/75/L.69/Rev.1', 'A/75/L.69', 'Rev.1', 100],
  ['A/75/L.69/Rev.2', 'A/75/L.69', 'Rev.2', 200],
  ['A/75/345/Corr.1', 'A/75/345', 'Corr.1', -1],
  ['A/75/L.69/Rev.1/Corr.2', 'A/75/L.69', 'Rev.1/Corr.2', -102],
  ['A/75/L.69/Rev.1/Add.1', 'A/75/L.69/Rev.1/Add.1', '', 0],
])('%s', (symbol, base, version, rank) => {
  expect(versionOf(symbol)).toEqual({ base, version, rank });
});
