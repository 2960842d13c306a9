// How to cite a paragraph: ready words in the style of the United Nations, and the permanent link.
import { sayPlace } from '../../../lexicon/index.ts';
import type { Head } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { paragraphPath, pathOf } from './addresses.ts';

export interface Cited {
  readonly head: Head;
  readonly paragraph: string | null;
  readonly number: string | null;
  readonly language: string;
  readonly origin: string;
}

/** "General Assembly resolution 79/330, para. 46" where the symbol is one; else the symbol. */
function reference({ head, paragraph, number }: Cited, words: Words): string {
  const { symbol } = head;
  const assembly = /^A\/RES\/(.+)$/.exec(symbol);
  const council = /^S\/RES\/(.+)$/.exec(symbol);
  const name = assembly
    ? words('cite-assembly', { number: assembly[1] })
    : council
      ? words('cite-council', { number: council[1] })
      : head.symbols.length > 1
        ? head.symbols.join('–')
        : symbol;
  const date = head.date ? words('cite-of', { date: words.date(head.date) }) : '';
  return `${name}${date}${paragraph ? `, ${sayPlace(paragraph, words.language, number)}` : ''}`;
}

/** Text to select and copy; an island adds buttons. */
export function citeBox(cited: Cited, words: Words): Html {
  const { head, paragraph, origin, language } = cited;
  const address = paragraph ? paragraphPath(head.symbol, paragraph, language) : pathOf(head.symbol, language);
  const short = `${head.symbol}${paragraph ? `, ${sayPlace(paragraph, words.language, cited.number)}` : ''}`;
  return html`<details class="cite" data-copy="${words('cite-copy')}" data-copied="${words('cite-copied')}"><summary>${words('cite')}</summary>
<dl><div><dt>${words('cite-reference')}</dt><dd class="copyable">${reference(cited, words)}</dd></div>
<div><dt>${words('cite-note')}</dt><dd class="copyable">${short}</dd></div>
<div><dt>${words('cite-link')}</dt><dd class="copyable">${origin}${encodeURI(address)}</dd></div></dl></details>`;
}
