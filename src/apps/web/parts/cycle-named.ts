// Paragraphs of resolutions that name an entity without asking it: noted, welcomed, appreciated; and what was reported of it.
import { type Named, namedOf } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import { addressLink } from './cycle-address.ts';
import { reportedPart, type Telling } from './cycle-entry.ts';
import { actorLink, actorLinks } from './cycle-names.ts';
import { quoteAt } from './cycle-quote.ts';

const MOST = 40;

/** The list, newest resolution first; null: none. */
export function namedPart(entity: string, organization: string | null, telling: Telling): Html | null {
  const all = namedOf(telling.state, entity).filter((one) => !organization || one.organization === organization);
  if (!all.length) return null;
  const { words } = telling;
  const shown = newestFirst(all).slice(0, MOST);
  return html`<p class="small">${words('named-means')}</p><ul class="entries">${shown.map((one) => namedItem(one, organization, telling))}</ul>${
    all.length > MOST ? html`<p>${words('more', { count: all.length - MOST })}</p>` : ''
  }`;
}

function namedItem({ address, organization, asked }: Named, shown: string | null, telling: Telling): Html {
  const { state, words } = telling;
  return html`<li class="entry"><p class="head">${addressLink(address, words)}${shown ? '' : html` · ${words('entry-about')} ${actorLink(organization, words)}`}${asked.length ? html` · ${words('named-asked')} ${actorLinks(asked, words)}` : html` · ${words('named-asks-nothing')}`}</p>
<p>${quoteAt(state, address, words, 900)}</p>${reportedPart(address, telling)}</li>`;
}

const newestFirst = (all: readonly Named[]): readonly Named[] =>
  [...Map.groupBy(all, ({ symbol }) => symbol).values()].reverse().flat();
