// Prints the passages of a PDF for reading by eye: `node bench/pdf/look.ts FILE [PAGE]`.
import { readFileSync } from 'node:fs';
import { pdfPassages } from '../../src/readers/pdf/index.ts';
import type { Words } from '../../src/tree/index.ts';

const SIGNS = { italic: '/', bold: '*', underline: '_', superscript: '^', subscript: ',', link: '', note: '' };

/** Words with their marks written in: /italic/, *bold*, ^raised^, {note}. */
function marked(words: Words): string {
  const signs: [number, string][] = words.marks.flatMap((mark): [number, string][] =>
    mark.kind === 'note'
      ? [[mark.start, `{${mark.note}}`]]
      : [
          [mark.start, SIGNS[mark.kind]],
          [mark.end, SIGNS[mark.kind]],
        ],
  );
  let out = '';
  let at = 0;
  for (const [place, sign] of signs.sort((a, b) => a[0] - b[0])) {
    out += words.text.slice(at, place) + sign;
    at = place;
  }
  return out + words.text.slice(at);
}

const [file, page] = process.argv.slice(2);
const { passages, messages } = await pdfPassages(new Uint8Array(readFileSync(file)));
for (const one of passages.passages) {
  const words = one.rows ? one.rows.flat().find((cell) => cell.words.source)?.words : one.words;
  if (page && String(words?.source?.page) !== page) continue;
  const hints = [
    `p${words?.source?.page}:${words?.source?.from}`,
    one.cover ? 'cover' : '',
    one.heading === null ? '' : `h${one.heading}`,
    one.align && one.align !== 'start' ? one.align : '',
    `+${one.indent ?? 0}`,
    one.label ? `[${one.label}]` : '',
  ];
  console.log(`${hints.filter(Boolean).join(' ')}  ${marked(one.words)}`);
  for (const row of one.rows ?? [])
    console.log(`    | ${row.map((cell) => (cell.header ? '!' : '') + marked(cell.words)).join(' | ')}`);
}
for (const note of passages.notes)
  if (!page || note.key.startsWith(`${page}:`)) console.log(`note ${note.key} (${note.marker})  ${marked(note.words)}`);
console.log(JSON.stringify(passages.furniture));
for (const one of messages) console.log(`${one.severity} ${one.id}: ${one.text}`);
