// Contents of a document: its parts, sections and annexes.
import type { HeldDocument } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';

interface Line {
  readonly id: string;
  readonly level: number;
  readonly number: string | null;
  readonly heading: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Nothing where there is little to find. */
export function contents({ reading, expression }: HeldDocument, words: Words): Html | null {
  const lines = reading.sections.filter(({ heading }) => heading);
  if (lines.length < 3) return null;
  return html`<nav class="toc" aria-label="${words('doc-contents')}"><details><summary>${words('doc-contents')}</summary>
<ol lang="${expression.language}">${lines.map(line)}</ol></details></nav>`;
}

const line = ({ id, level, number, heading, from, to }: Line): Html =>
  html`<li class="level-${Math.min(level, 4)}"><a href="#${id}">${number ? html`<span class="num">${number}.</span> ` : ''}${heading}</a>${from ? html` <span class="count">${from === to || !to ? from : `${from}–${to}`}</span>` : ''}</li>`;
