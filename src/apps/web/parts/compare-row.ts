// A row of a comparison: what the change means first, then the words.
import { sayPlace } from '../../../lexicon/index.ts';
import { type ComparedRow, sayMeaning } from '../../../register/index.ts';
import { directionOf, type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { paragraphPath } from './addresses.ts';

export interface Shown {
  readonly words: Words;
  readonly language: string | null;
  /** Both texts in two columns; else one text with what went out and came in. */
  readonly columns: boolean;
}

type Piece = ComparedRow['words'][number];

/** The words with what was taken out and put in; `side` leaves the other side's away. */
export const pieces = (list: readonly Piece[], side?: 'before' | 'after'): Html =>
  html`${list.map(({ kind, text }) => {
    if (kind === 'same') return text;
    if (kind === 'out') return side === 'after' ? '' : around(text, (words) => html`<del>${words}</del>`);
    return side === 'before' ? '' : around(text, (words) => html`<ins>${words}</ins>`);
  })}`;

/** Blanks at the ends stay outside, so that no line is drawn under nothing. */
function around(text: string, mark: (words: string) => Html): Html {
  const words = text.trim();
  if (!words) return html`${text}`;
  const at = text.indexOf(words);
  return html`${text.slice(0, at)}${mark(words)}${text.slice(at + words.length)}`;
}

/** What the change means, each meaning with its effect. */
export function meanings(row: Pick<ComparedRow, 'meanings'>, words: Words): Html | null {
  if (!row.meanings.length) return null;
  return html`<ul class="meanings">${row.meanings.map(
    (one) =>
      html`<li class="effect-${one.effect}"><span class="badge ${EFFECT[one.effect] ?? ''}">${words(`effect-${one.effect}`)}</span> ${sayMeaning(one, words.language)}</li>`,
  )}</ul>`;
}

const EFFECT: Readonly<Record<string, string>> = { stronger: 'good', added: 'good', weaker: 'warn', removed: 'warn' };

export function compareRow(row: ComparedRow, shown: Shown): Html {
  const { words } = shown;
  return html`<li class="change ${row.change} ${row.significance}">
<p class="change-head"><span class="badge">${words(`change-is-${row.change}`)}</span>${row.moved && row.change !== 'moved' ? html` <span class="badge">${words('change-is-moved')}</span>` : ''} ${places(row, words)}</p>
${meanings(row, words)}
${texts(row, shown)}
${row.points.length && row.points.some((one) => one.change !== 'unchanged') ? html`<ol class="changes points">${row.points.filter((one) => one.change !== 'unchanged').map((one) => compareRow(one, shown))}</ol>` : ''}
</li>`;
}

function places({ before, after }: ComparedRow, words: Words): Html {
  const place = ({ address, id, number }: ComparedRow['before'][number]): Html => {
    const [symbol] = address.split('#');
    return html`<a href="${paragraphPath(symbol, id)}">${sayPlace(id, words.language, number)}</a>`;
  };
  const list = (side: ComparedRow['before']): Html =>
    html`${side.map((one, i) => html`${i ? ', ' : ''}${place(one)}`)}`;
  const both = before.length > 0 && after.length > 0;
  return html`<span class="places">${list(before)}${both ? ' → ' : ''}${list(after)}</span>`;
}

function texts(row: ComparedRow, { language, columns, words }: Shown): Html {
  const own = html` lang="${language ?? 'und'}" dir="${directionOf(language)}"`;
  // Where points follow, their words are shown there; the row keeps what stands before them.
  if (row.change === 'unchanged' || row.change === 'moved')
    return html`<details class="same"><summary>${words('compare-show-text')}</summary><div class="text"${own}>${row.after.map((one) => html`<p>${one.text}</p>`)}</div></details>`;
  if (!columns) return html`<div class="text"${own}><p>${pieces(row.words)}</p></div>`;
  return html`<div class="columns"${own}><div class="text"><p>${pieces(row.words, 'before')}</p></div><div class="text"><p>${pieces(row.words, 'after')}</p></div></div>`;
}
