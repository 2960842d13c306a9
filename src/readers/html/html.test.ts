import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlPassages } from './index.ts';

const all = (html: string) => htmlPassages(html).passages;
const lines = (html: string): string[] =>
  all(html).passages.map((one) => (one.label === null ? '' : `${one.label} | `) + one.words.text);

describe('passages', () => {
  test('blocks, also those that are never closed', () => {
    expect(lines('<p>One<p>Two<div>Three</div>Four<br>four<br><br>Five')).toEqual([
      'One',
      'Two',
      'Three',
      'Four four',
      'Five',
    ]);
  });

  test('what is not printed', () => {
    expect(
      lines(
        '<head><title>x</title></head><nav>menu</nav><p hidden>h</p><p style="display:none">d</p><script>"<p>"</script><p>seen',
      ),
    ).toEqual(['seen']);
  });

  test('entities and headings', () => {
    const { passages } = all('<h2>L&rsquo;Assembl&eacute;e&nbsp;g&#233;n&#xe9;rale</h2>');
    expect([passages[0].heading, passages[0].words.text]).toEqual([2, 'L’Assemblée générale']);
  });

  test('marks of elements and of styles', () => {
    const [{ words }] = all(
      '<p><i>Requests</i> <span style="font-weight:bold">all</span> <a href="https://example.org">A/1</a>',
    ).passages;
    expect(words.marks).toEqual([
      { kind: 'italic', start: 0, end: 8 },
      { kind: 'bold', start: 9, end: 12 },
      { kind: 'link', start: 13, end: 16, href: 'https://example.org' },
    ]);
  });

  test('alignment, language', () => {
    const { passages, furniture } = all(
      '<html lang="fr-FR"><center>a</center><p align=right>b<p style="text-align: center">c',
    );
    expect(passages.map((one) => one.align)).toEqual(['center', 'end', 'center']);
    expect(furniture.language).toBe('fr');
  });

  test('lines of the file', () => {
    expect(all('<p>a\n\n<p>b\nc').passages.map(({ words }) => [words.source!.from, words.source!.to])).toEqual([
      [1, 1],
      [3, 4],
    ]);
  });
});

describe('numbers', () => {
  test('of lists', () => {
    expect(
      lines(
        '<ol type=a start=3><li>x<li value=7>y</ol><ol><li><p>p<p>q</ol><ol type=I reversed start=2><li>r<li>s</ol>',
      ),
    ).toEqual(['c. | x', 'g. | y', '1. | p', 'q', 'II. | r', 'I. | s']);
  });

  test('that a page marks up', () => {
    const page =
      '<p id="para_8"><span class="num"><a href="#para_8">8.</a></span> Requests<ul class="points"><li><p><span class="num">(a)</span> one';
    expect(lines(page)).toEqual(['8. | Requests', '(a) | one']);
  });
});

describe('notes', () => {
  test('linked forth and back, in the forms met', () => {
    const page =
      '<p>a<sup><a href="#n1" id="c1">1</a></sup> b<a href="#_ftn2" name="_ftnref2"><sup>[2]</sup></a></p>' +
      '<ol><li id="n1">One <a href="#c1">↩</a></ol><p><a href="#_ftnref2" name="_ftn2">[2]</a> Two</p>';
    const { passages, notes } = all(page);
    expect(passages.map((one) => one.words.text)).toEqual(['a b']);
    expect(passages[0].words.marks).toEqual([
      { kind: 'note', start: 1, end: 1, note: 'n1' },
      { kind: 'note', start: 3, end: 3, note: '_ftn2' },
    ]);
    expect(notes.map(({ marker, words }) => [marker, words.text])).toEqual([
      ['1', 'One'],
      ['2', 'Two'],
    ]);
  });

  test('other links within the page are words', () => {
    expect(lines('<p>See <a href="#sec">section II</a> and <a href="#nowhere">3</a></p><h2 id="sec">II</h2>')).toEqual([
      'See section II and 3',
      'II',
    ]);
  });
});

describe('tables', () => {
  test('cells with their spans', () => {
    const rows = all('<table><tr><th colspan=2>a<tr><td rowspan="3">b<td>c</table>').passages[0].rows!;
    expect(
      rows.map((row) => row.map(({ words, header, colspan, rowspan }) => [words.text, header, colspan, rowspan])),
    ).toEqual([
      [['a', true, 2, 1]],
      [
        ['b', false, 1, 3],
        ['c', false, 1, 1],
      ],
    ]);
  });

  test('that only lay out give passages', () => {
    expect(lines('<table><tr><td>a</td></tr><tr><td><p>b<p>c</td></tr></table>')).toEqual(['a', 'b', 'c']);
  });
});

describe('hostile pages', () => {
  test.each(['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<p id=x>', '<a href="#x">', '<span class=num>'])(
    '100,000 times %s',
    (open) => {
      const started = process.cpuUsage();
      const { passages, messages } = htmlPassages(`${open.repeat(100_000)}word${'</div>'.repeat(100_000)}`);
      expect(passages.passages.some((one) => one.words.text.includes('word') || one.label !== null || one.rows)).toBe(
        true,
      );
      expect(messages.every(({ id }) => id === 'html-too-deep')).toBe(true);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(8000);
    },
  );

  test('any text reads', () => {
    const bits = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<td>',
      '<tr>',
      '</table>',
      '<a href="#a" id=b>',
      '<a id=a>',
      '</a>',
      'x',
      '1',
      '<li>',
      '<',
      '&',
      '"',
      '<!--',
      '<br>',
      '<h1>',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (list) =>
        Array.isArray(htmlPassages(list.join('')).passages.passages),
      ),
      { seed: 9, numRuns: 500 },
    );
  }, 30_000);
});
