// What people said, with a way back; reviews whose words are gone say so.
import type { ReviewRow } from '../../../register/index.ts';
import { directionOf, type Html, html } from '../frame/html.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import type { WordId } from '../frame/words.ts';
import { factWord } from './doc-facts.ts';
import { addressLink } from './doc-links.ts';
import { term } from './doc-terms.ts';

export function reviewList(list: readonly ReviewRow[], site: Site, visit: Visit): Html {
  if (!list.length) return html`<p>${visit.words('rev-none')}</p>`;
  return html`<ul class="works reviews">${list.map((one) => item(one, site, visit))}</ul>`;
}

function item(one: ReviewRow, site: Site, visit: Visit): Html {
  const { words, person } = visit;
  const head = site.catalogue.byWork(one.work);
  const address = head ? addressLink(`${head.symbol}#${one.paragraph}`, words) : '';
  const kind = one.kind === 'evidence' ? words('rev-evidence') : words(factWord(one.kind) as WordId);
  return html`<li${one.undone ? html` class="undone"` : ''}><p><span class="badge ${one.verdict}">${words(`rev-${one.verdict}`)}</span> ${kind} ${address} <q lang="${one.language}" dir="${directionOf(one.language)}">${one.words.slice(0, 160)}</q>${one.target ? html` ↔ ${one.target}` : ''}</p>
<p class="small">${words('rev-by', { who: one.who, when: words.date(one.at.slice(0, 10)) })}${one.reason ? html`${words('colon')}${one.reason}` : ''}${one.correction ? html` · <code>${JSON.stringify(one.correction)}</code>` : ''}${one.undone ? html` · ${words('rev-undone')}` : one.state === 'attached' || one.kind === 'evidence' ? '' : html` · <span class="badge warn">${term(`rev-state-${one.state}`, words)}</span>`}</p>
${person.role === 'reader' || one.undone || !head ? '' : html`<form method="post" action="/review" class="verdicts"><input type="hidden" name="what" value="undo"><input type="hidden" name="symbol" value="${head.symbol}"><input type="hidden" name="review" value="${one.review}"><input type="hidden" name="back" value="${visit.path}"><button>${words('rev-undo')}</button></form>`}</li>`;
}
