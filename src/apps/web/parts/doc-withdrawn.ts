// A document that is shown no more says so, and why.

import { linkOf } from '../../../lexicon/index.ts';
import type { Head } from '../../../register/index.ts';
import { type Answer, page } from '../frame/answer.ts';
import { html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';

/** 410 with the reason that was given. */
export const withdrawnPage = (head: Head, { words }: Visit): Answer =>
  page({
    status: 410,
    title: head.symbol,
    kind: 'fault',
    depends: [head.symbol],
    main: html`<h1>${head.symbol}</h1><p class="lead">${words('doc-withdrawn')}</p>
<blockquote>${head.withdrawn || words('doc-withdrawn-no-reason')}</blockquote>
<p><a href="${linkOf(head.symbol, words.language)}" rel="external">docs.un.org</a> · <a href="/cited/${head.symbol.replaceAll(' ', '')}">${words('doc-cited-by')}</a></p>`,
  });
