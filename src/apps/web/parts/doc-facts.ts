// Facts: switches for marking them, and what each says.
import { themeName } from '../../../lexicon/index.ts';
import type { FactRow } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { WordId, Words } from '../frame/words.ts';
import { pathOf } from './addresses.ts';
import { actorLinks, nameOf } from './cycle-names.ts';
import { typeOf } from './cycle-words.ts';
import { ordinal, term } from './doc-terms.ts';

export const FACT_KINDS = ['mandate', 'actor', 'date', 'citation', 'instrument', 'activity', 'meeting'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Marked unless something else is asked for. */
const SHOWN: readonly string[] = ['instrument', 'meeting'];

/** A box for each kind of fact; the style sheet marks what is ticked, so no script is needed. `asked`: `?facts=actor,date`. */
export function factSwitches(counts: Readonly<Record<string, number>>, asked: string | null, words: Words): Html {
  const on = asked === null ? SHOWN : asked.split(',');
  const kinds = FACT_KINDS.filter((kind) => counts[kind]);
  if (!kinds.length) return html`<p class="small">${words('doc-no-facts')}</p>`;
  return html`<fieldset class="marks"><legend>${words('doc-marks')}</legend>${kinds.map(
    (kind) =>
      html`<label class="mark-${kind}"><input type="checkbox" id="mark-${kind}"${on.includes(kind) ? html` checked` : ''}> <span>${words(factWord(kind))}</span> <span class="count">${words.number(counts[kind])}</span></label>`,
  )}</fieldset>`;
}

export const factWord = (kind: string): WordId => `fact-${kind}` as WordId;

type Value = Readonly<Record<string, unknown>>;

/** What a fact says, in the interface's language; the words themselves stand beside it. */
export function factSays({ kind, value }: Pick<FactRow, 'kind' | 'value'>, words: Words): Html {
  const parts = SAY[kind as FactKind]?.(value, words) ?? [];
  return html`${parts.filter(Boolean).map((part, i) => html`${i ? ' · ' : ''}${part}`)}`;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const list = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
const names = (value: unknown, words: Words): Html | null =>
  list(value).length ? actorLinks(list(value), words) : null;
const terms = (prefix: string, value: unknown, words: Words): string =>
  list(value)
    .map((one) => term(`${prefix}-${one}`, words))
    .join(', ');
const dates = (value: unknown, words: Words): string => list(value).map(words.date).join(', ');
const word = (prefix: string, value: unknown, words: Words): string | null =>
  text(value) ? term(`${prefix}-${String(value).replaceAll(' ', '-')}`, words) : null;

const SAY: Readonly<Record<FactKind, (value: Value, words: Words) => unknown[]>> = {
  citation: ({ symbol, part, date }, words) => [
    text(symbol) && html`<a class="symbol" href="${pathOf(String(symbol))}">${symbol}</a>`,
    text(part),
    text(date) && words.date(String(date)),
  ],
  date: ({ from, to, role }, words) => [
    from === to
      ? words.date(text(from))
      : `${text(from) ? words.date(text(from)) : '…'} – ${text(to) ? words.date(text(to)) : '…'}`,
    word('date-role', role, words),
  ],
  actor: ({ actor, role }, words) => [text(actor) && nameOf(String(actor), words), word('actor-role', role, words)],
  mandate: ({ kind, phrase, addressees, session, due }, words) => [
    text(phrase) && html`<em>${phrase}</em>`,
    word('mandate-kind', kind, words),
    list(addressees).length > 0 && html`→ ${names(addressees, words)}`,
    typeof session === 'number' && words('doc-session-n', { n: ordinal(session, words) }),
    text(due) && words.date(String(due)),
  ],
  instrument: ({ type, event, parties, date, validFrom, validTo }, words) => [
    text(type) && typeOf(String(type), words),
    word('instrument-event', event, words),
    names(parties, words),
    text(date) && words.date(String(date)),
    (text(validFrom) || text(validTo)) && `${words.date(text(validFrom)) || '…'} – ${words.date(text(validTo)) || '…'}`,
  ],
  activity: ({ organizations, entities, kinds, dates: days, places, themes }, words) => [
    names(entities, words),
    names(organizations, words),
    terms('activity-kind', kinds, words),
    dates(days, words),
    places &&
      list(places)
        .map((one) => nameOf(one, words))
        .join(', '),
    list(themes)
      .map((one) => themeName(one, words.language))
      .join(', '),
  ],
  meeting: ({ series, ordinal, date, place, organizations }, words) => [
    text(series),
    typeof ordinal === 'number' && `No. ${ordinal}`,
    text(date) && words.date(String(date)),
    text(place) && nameOf(String(place), words),
    names(organizations, words),
  ],
};
