// What a document is: kind, session, item, adoption, vote, draft, sponsors.
import { sayItem } from '../../../lexicon/index.ts';
import type { HeldDocument, Sponsors } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import { languageName, type WordId, type Words } from '../frame/words.ts';
import { nameHere } from './cycle-names.ts';
import { symbolLink } from './doc-links.ts';
import { ordinal } from './doc-terms.ts';

type Row = readonly [WordId, unknown];

/** A list of what is known; what is not printed is not there. */
export function docHead(
  document: HeldDocument,
  sponsors: Sponsors | null,
  words: Words,
  isHeld: (symbol: string) => boolean,
): Html {
  const rows = [
    ...rowsOf(document, words, isHeld),
    ['doc-sponsors', sponsors && sponsorList(sponsors, document, words)] as const,
  ].filter(([, value]) => value);
  return html`<dl class="doc-head">${rows.map(([word, value]) => html`<div><dt>${words(word)}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function rowsOf({ reading, work }: HeldDocument, words: Words, isHeld: (symbol: string) => boolean): readonly Row[] {
  const links = (symbols: readonly string[]): unknown =>
    symbols.length > 0 && symbols.map((one, i) => html`${i ? ', ' : ''}${symbolLink(one, isHeld(one))}`);
  const others = work.symbols.filter((one) => one !== work.symbol);
  return [
    ['doc-also', others.join(', ')],
    ['doc-session', reading.session && words('doc-session-n', { n: ordinal(reading.session, words) })],
    ['doc-agenda', agendaOf(reading.agenda, words)],
    ['doc-adopted', adoption(reading, words)],
    ['doc-distributed', reading.distributionDate !== reading.adoptionDate && words.date(reading.distributionDate)],
    ['doc-vote', voteOf(reading, words)],
    ['doc-draft', links(reading.draftSymbols)],
    ['doc-covers', reading.periodFrom && words('doc-since', { date: words.date(reading.periodFrom) })],
  ];
}

/** Many sponsors are named when asked for. */
const FEW = 6;

function sponsorList({ names, language }: Sponsors, { expression }: HeldDocument, words: Words): Html {
  const list = html`${names.map((one) => nameHere(one, words)).join(', ')}`;
  const from =
    language === expression.language
      ? ''
      : html` <span class="small">${words('doc-sponsors-from', { language: languageName(language, words) })}</span>`;
  if (names.length <= FEW) return html`${list}${from}`;
  return html`<details><summary>${words('doc-sponsors-n', { n: names.length })}${from}</summary>${list}</details>`;
}

const agendaOf = (agenda: HeldDocument['reading']['agenda'], words: Words): string =>
  agenda
    .map(({ item, letters, provisional }) => {
      const number = sayItem(item, letters, words.language);
      return provisional ? words('doc-item-provisional', { number }) : number;
    })
    .join(words('semicolon'));

function adoption({ adoptionDate, plenaryMeeting, organs }: HeldDocument['reading'], words: Words): string | false {
  if (!adoptionDate) return false;
  const date = words.date(adoptionDate);
  if (!plenaryMeeting) return date;
  const meeting = ordinal(plenaryMeeting, words);
  return words(organs.includes('un/UNGA') ? 'doc-adopted-at' : 'doc-adopted-meeting', { date, meeting });
}

/** What the record says of the vote, and no more. */
function voteOf({ vote }: HeldDocument['reading'], words: Words): string | false {
  if (!vote) return false;
  const { inFavour, against, abstaining } = vote;
  const said = [
    inFavour !== null && words('doc-vote-yes', { n: inFavour }),
    against !== null && words('doc-vote-no', { n: against }),
    abstaining !== null && words('doc-vote-abstain', { n: abstaining }),
  ];
  return said.filter(Boolean).join(', ') || false;
}
