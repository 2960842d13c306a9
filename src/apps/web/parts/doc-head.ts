// What a document is: kind, session, item, adoption, vote, draft, sponsors.
import type { HeldDocument } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { WordId, Words } from '../frame/words.ts';
import { symbolLink } from './doc-links.ts';

type Row = readonly [WordId, unknown];

/** A list of what is known; what is not printed is not there. */
export function docHead(document: HeldDocument, words: Words, isHeld: (symbol: string) => boolean): Html {
  const rows = rowsOf(document, words, isHeld).filter(([, value]) => value);
  return html`<dl class="doc-head">${rows.map(([word, value]) => html`<div><dt>${words(word)}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function rowsOf({ reading, work }: HeldDocument, words: Words, isHeld: (symbol: string) => boolean): readonly Row[] {
  const links = (symbols: readonly string[]): unknown =>
    symbols.length > 0 && symbols.map((one, i) => html`${i ? ', ' : ''}${symbolLink(one, isHeld(one))}`);
  const others = work.symbols.filter((one) => one !== work.symbol);
  const sponsors = [...new Set([...reading.sponsors, ...(reading.draftSponsors ?? [])])];
  return [
    ['doc-also', others.join(', ')],
    ['doc-session', reading.session && words('doc-session-n', { n: reading.session })],
    ['doc-agenda', agendaOf(reading.agenda, words)],
    ['doc-adopted', adoption(reading, words)],
    ['doc-distributed', reading.distributionDate !== reading.adoptionDate && words.date(reading.distributionDate)],
    ['doc-vote', voteOf(reading, words)],
    ['doc-draft', links(reading.draftSymbols)],
    ['doc-sponsors', sponsors.length > 0 && sponsorList(sponsors, reading.language ?? 'und', words)],
    ['doc-covers', reading.periodFrom && words('doc-since', { date: words.date(reading.periodFrom) })],
  ];
}

/** Many sponsors are named when asked for. */
const FEW = 6;

function sponsorList(sponsors: readonly string[], language: string, words: Words): Html {
  const list = html`<span lang="${language}">${sponsors.join(', ')}</span>`;
  if (sponsors.length <= FEW) return list;
  return html`<details><summary>${words('doc-sponsors-n', { n: sponsors.length })}</summary>${list}</details>`;
}

const agendaOf = (agenda: HeldDocument['reading']['agenda'], words: Words): string =>
  agenda
    .map(({ item, letters, provisional }) => {
      const number = `${item}${letters.length ? ` (${letters.join('), (')})` : ''}`;
      return provisional ? words('doc-item-provisional', { number }) : number;
    })
    .join('; ');

function adoption({ adoptionDate, plenaryMeeting }: HeldDocument['reading'], words: Words): string | false {
  if (!adoptionDate) return false;
  const date = words.date(adoptionDate);
  return plenaryMeeting ? words('doc-adopted-at', { date, meeting: plenaryMeeting }) : date;
}

function voteOf({ vote }: HeldDocument['reading'], words: Words): string | false {
  if (!vote || vote.inFavour === null) return false;
  const { inFavour, against, abstaining } = vote;
  return words('doc-vote-counts', { yes: inFavour, no: against ?? '–', abstain: abstaining ?? '–' });
}
