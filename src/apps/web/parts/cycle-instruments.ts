// Instruments in time: chains of renewals, what is known of their validity, and every place that speaks of them.
import { sayValue } from '../../../lexicon/index.ts';
import { type CycleState, type InstrumentChain, type InstrumentInTime, inForceIn } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { addressLink } from './cycle-address.ts';
import { actorLink, shortOf } from './cycle-names.ts';
import { languageOf, quote } from './cycle-quote.ts';
import { maybe, typeOf } from './cycle-words.ts';

/** "Memorandum of understanding, ECO – UNECE". */
export const chainTitle = ({ type, entity, counterpart }: InstrumentChain, words: Words): string =>
  `${typeOf(type, words)}, ${shortOf(counterpart, words)} – ${shortOf(entity, words)}`;

/** An id for a chain, safe in an address. */
export const chainId = ({ id }: InstrumentChain): string => `i-${id.replace(/[^\w-]+/g, '-')}`;

/** One chain, newest instrument first. */
export function chainItem(chain: InstrumentChain, asOf: string, state: CycleState, words: Words): Html {
  return html`<li class="chain" id="${chainId(chain)}"><h3>${typeOf(chain.type, words)}${words('colon')}${actorLink(chain.entity, words)} – ${actorLink(chain.counterpart, words)}</h3>
<ol>${chain.instruments.toReversed().map((one) => instrumentItem(one, asOf, state, words))}</ol></li>`;
}

function instrumentItem(one: InstrumentInTime, asOf: string, state: CycleState, words: Words): Html {
  const force = inForceIn(one, Number(asOf.slice(0, 4)));
  const expired = one.expires !== null && one.expires < asOf;
  return html`<li><p>${html`<span class="status ${expired ? 'lapsed' : force === 'yes' ? 'answered' : 'open'}">${words(expired ? 'force-expired' : `force-${force}`, { year: asOf.slice(0, 4) })}</span>`}
${one.date ? words('instrument-signed', { date: words.date(one.date) }) : words('instrument-undated')}${words('semicolon')}${validityOf(one, words)}${renewalOf(one, words)}</p>
<ul class="mentions">${one.mentions.slice(0, MOST).map((mention) => mentionItem(mention, state, words))}${
    one.mentions.length > MOST
      ? html`<li class="small">${words('more', { count: one.mentions.length - MOST })}</li>`
      : ''
  }</ul>
${one.contradictions.map(({ sources }) => html`<p class="warn">${words(withinOne(sources) ? 'contradiction-within' : 'contradiction')} ${sources.map(({ address, value }, at) => html`${at ? ' · ' : ''}${addressLink(address, words)}${words('colon')}${sayValue(value, words.language)}`)}</p>`)}</li>`;
}

/** Both stand in one paragraph, so no document differs from another. */
const withinOne = (sources: readonly { readonly address: string }[]): boolean =>
  new Set(sources.map(({ address }) => address)).size === 1;

const MOST = 8;

function validityOf({ validFrom, expires }: InstrumentInTime, words: Words): string {
  if (!validFrom && !expires) return words('instrument-validity-unknown');
  return words('instrument-valid', {
    from: words.date(validFrom) || words('unknown'),
    to: words.date(expires) || words('instrument-end-unknown'),
  });
}

function renewalOf({ renewal, renewsUnknown, renewedBy }: InstrumentInTime, words: Words): string {
  const said = [
    renewal ? words(`instrument-renewal-${renewal}`) : renewsUnknown ? words('instrument-renews-unknown') : '',
    renewedBy ? words('instrument-renewed') : '',
  ].filter(Boolean);
  return said.length ? ` · ${said.join(' · ')}` : '';
}

function mentionItem(mention: InstrumentInTime['mentions'][number], state: CycleState, words: Words): Html {
  const { address, words: printed, event } = mention;
  const language = languageOf(address, printed, state);
  return html`<li>${addressLink(address, words)}${words('colon')}${quote(printed, language)} <span class="small">${maybe(words, `event-${event.replaceAll(' ', '-')}`, event)}</span></li>`;
}
