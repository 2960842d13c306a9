// What stands in a hole is escaped unless it was made here; lists, nothing and promises may stand there too.
import { expect, test } from 'vitest';
import { html, raw } from './html.ts';

test.each<[string, unknown, string]>([
  ['text', `<a href="x">'&`, '&lt;a href=&quot;x&quot;&gt;&#39;&amp;'],
  ['HTML', html`<b>${'<'}</b>`, '<b>&lt;</b>'],
  ['HTML of a writer', raw('<i>&amp;</i>'), '<i>&amp;</i>'],
  ['a number', 0, '0'],
  ['nothing', null, ''],
  ['nothing either', undefined, ''],
  ['no', false, ''],
  ['a list', ['<', html`<br>`, null, 2, ['>', [raw('&')]]], '&lt;<br>2&gt;&'],
  ['what has a text', new URL('https://example.org/?a&b'), 'https://example.org/?a&amp;b'],
  ['a promise', Promise.resolve(html`<p>${'&'}</p>`), '<p>&amp;</p>'],
  ['a promise of a text in a list', ['<', Promise.resolve('<')], '&lt;&lt;'],
])('%s', async (_, hole, made) => expect(String(await html`(${hole})`)).toBe(`(${made})`));
