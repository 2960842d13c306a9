import { expect, test } from 'vitest';
import { styleOf } from './style.ts';

test.each([
  ['RQRDHB+TimesNewRoman', ''],
  ['BCDEEE+Barcode 3 of 9 by request', 'code'],
  ['C39T30Lfz', 'code'],
  ['ABCDEF+TimesNewRomanPS-BoldItalicMT', 'bold italic'],
  ['SimHei', 'bold'],
  ['CSTHEI+Times-Roman', ''],
  ['MicrosoftYaHei', ''],
])('%s', (name, want) => {
  const style = styleOf({ name });
  const said = (['bold', 'italic', 'code'] as const).filter((one) => style[one]);
  expect(said.join(' ')).toBe(want);
});
