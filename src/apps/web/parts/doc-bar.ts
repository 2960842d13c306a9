// The bar over a document: its languages, two side by side, other formats, the files it is held in.
import type { Copy, HeldDocument } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import { NATIVE, type Words } from '../frame/words.ts';
import { paragraphPath, pathOf } from './addresses.ts';

const SIX = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

/** All six languages: those not held are shown as missing. */
export function languageBar(
  symbol: string,
  held: readonly string[],
  shown: string,
  words: Words,
  paragraph?: string,
  before = '',
): Html {
  const to = (code: string): string =>
    before + (paragraph ? paragraphPath(symbol, paragraph, code) : pathOf(symbol, code));
  const item = (code: string): Html =>
    held.includes(code)
      ? html`<li><a lang="${code}" hreflang="${code}" href="${to(code)}"${code === shown ? html` aria-current="true"` : ''}>${NATIVE[code]}</a></li>`
      : html`<li class="missing"><span lang="${code}">${NATIVE[code]}</span><span class="hidden"> (${words('doc-not-held-language')})</span></li>`;
  const unknown = held.filter((code) => !SIX.includes(code));
  return html`<nav class="expressions" aria-label="${words('languages-held')}"><ul>${SIX.map(item)}${unknown.map(
    (code) => html`<li><a href="${pathOf(symbol)}">${code}</a></li>`,
  )}</ul></nav>`;
}

const FORMATS = [
  ['docx', 'Word'],
  ['akn', 'Akoma Ntoso'],
  ['json', 'JSON'],
  ['md', 'Markdown'],
  ['csv', 'CSV'],
] as const;

/** Formats, the authentic text, the originals with their hash. */
export function takeAway(document: HeldDocument, copies: readonly Copy[], official: string, words: Words): Html {
  const { work, expression } = document;
  const base = pathOf(work.symbol, expression.language);
  return html`<details class="take-away"><summary>${words('doc-take-away')}</summary>
<ul class="formats">${FORMATS.map(([ending, name]) => html`<li><a href="${base}.${ending}" download>${name}</a>${ending === 'csv' ? html` <span class="small">${words('doc-csv-facts')}</span>` : ''}</li>`)}
${work.provisional ? '' : html`<li><a href="${official}" rel="external">docs.un.org</a> <span class="small">${words('doc-authentic')}</span></li>`}</ul>
<h3>${words('doc-originals')}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${words('doc-originals')}"><table><thead><tr><th scope="col">${words('doc-file')}</th><th scope="col">${words('doc-language')}</th><th scope="col">${words('doc-size')}</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${copies.map((copy) => copyRow(copy, work.symbol, words))}</tbody></table></div></details>`;
}

function copyRow({ sha256, names, format, size, expression, chosen }: Copy, symbol: string, words: Words): Html {
  const name = fileName(names[0] ?? sha256);
  return html`<tr><td><a href="${pathOf(symbol)}/files/${sha256}" download="${name}">${name}</a> <span class="small">${format}${chosen ? html` · ${words('doc-file-shown')}` : ''}</span></td>
<td>${NATIVE[expression.split('~')[0]] ?? expression}</td><td>${words('doc-kilobytes', { n: words.number(Math.ceil(size / 1024)) })}</td><td><code>${sha256}</code></td></tr>`;
}

/** The last step of the path a file came by: folders are nobody's business. */
export const fileName = (path: string): string => path.split(/[/!\\]/).at(-1) || path;
