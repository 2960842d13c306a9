// Versions of a document in its language: revisions, corrections, reissues.
import type { HeldDocument } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { pathOf } from './addresses.ts';

/** A list where there are several; which one is shown, and whether it is the current one. */
export function versionsOf({ work, expression, expressions }: HeldDocument, words: Words): Html | null {
  const own = expressions.filter((one) => one.language === expression.language);
  if (own.length < 2) return null;
  const name = (version: string): string => version || words('doc-version-first');
  return html`<nav class="versions" aria-label="${words('doc-versions')}"><p>${words('doc-versions')}</p><ul>${own.map(
    (one) =>
      html`<li><a href="${pathOf(work.symbol, one.language)}${one.current ? '' : `?version=${encodeURIComponent(one.version)}`}"${one.expression === expression.expression ? html` aria-current="true"` : ''}>${name(one.version)}</a>${one.current ? html` <span class="badge">${words('doc-version-current')}</span>` : ''} <span class="when">${words.date(one.date)}</span></li>`,
  )}</ul>${expression.current ? '' : html`<p class="notice">${words('doc-version-old')}</p>`}</nav>`;
}
