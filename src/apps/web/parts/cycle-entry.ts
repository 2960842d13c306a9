// A request of the ledger: what, of whom, by when, what became of it and why, and what was reported.
import { type CycleState, type Entry, evidenceAt, textAt } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Site } from '../frame/site.ts';
import type { Words } from '../frame/words.ts';
import { addressLink, addressList } from './cycle-address.ts';
import { actorLink, actorLinks } from './cycle-names.ts';
import { quote, quoteAt } from './cycle-quote.ts';
import { reasonIn } from './cycle-words.ts';

/** What entries are told with. */
export interface Telling {
  readonly site: Site;
  readonly state: CycleState;
  readonly words: Words;
  /** Whom the page is about already. */
  readonly about?: string;
  /** The list's heading says the status. */
  readonly grouped?: boolean;
}

/** The status in words, with its mark. */
export const statusChip = (status: Entry['status'], words: Words): Html =>
  html`<span class="status ${status}">${words(`status-${status}`)}</span>`;

/** One request as an item of a list. */
export function entryItem(entry: Entry, telling: Telling): Html {
  const { words } = telling;
  return html`<li class="entry ${entry.status}">
<p class="head">${telling.grouped ? '' : statusChip(entry.status, words)} <span class="kind">${words(`kind-${entry.kind}`)}</span> ${addressLink(entry.mandate, words)} ${whoOf(entry, telling)}</p>
<p>${wordsOf(entry, telling)}</p>
${whyPart(entry, words)}
${answersOf(entry, words)}
${entry.kind === 'action' ? reportedPart(entry.mandate, telling) : ''}
</li>`;
}

function whoOf({ addressees, organization }: Entry, { words, about }: Telling): Html {
  const asked = addressees.length ? html`${words('entry-asked')} ${actorLinks(addressees, words)}` : '';
  const on =
    organization && organization !== about ? html` · ${words('entry-about')} ${actorLink(organization, words)}` : '';
  return html`<span class="who">${asked}${on}</span>`;
}

/** The clause in the interface's language where the work is held in it. */
function wordsOf(entry: Entry, { state, words }: Telling): Html {
  if (entry.language === words.language) return quote(entry.text, entry.language, 500);
  const found = textAt(state, entry.mandate, words.language);
  return found?.language === words.language
    ? quote(found.text, found.language, 500)
    : quote(entry.text, entry.language, 500);
}

/** Said below in other words: the paragraphs that answer. Said in the reason: that nothing is set. */
const SAID_BELOW = 'answered-paragraphs';
const SAID_ALREADY = 'open-no-session';

function whyPart(entry: Entry, words: Words): Html {
  const when = entry.reason.id === SAID_ALREADY ? null : whenOf(entry, words);
  const below = entry.reason.id === SAID_BELOW && told(entry).length > 0;
  const why = below ? null : html`${reasonIn(entry.reason, words)}.`;
  return when || why ? html`<p class="why">${when}${when && why ? ' · ' : ''}${why}</p>` : html``;
}

function whenOf({ session, sessionBasis, sessionReason, due }: Entry, words: Words): Html {
  if (due) return html`<strong>${words('entry-by', { date: words.date(due) })}</strong>`;
  if (session === null) return html`${words('entry-no-session')}`;
  const basis =
    sessionBasis === 'computed'
      ? html` (${words('computed')}${words('colon')}${reasonIn(sessionReason, words, false)})`
      : '';
  return html`<strong>${words('entry-session', { session: words.number(session) })}</strong>${basis}`;
}

const told = ({ answers }: Entry): Entry['answers'] => answers.filter(({ paragraphs }) => paragraphs.length);

function answersOf(entry: Entry, words: Words): Html {
  const list = told(entry);
  if (!list.length) return html``;
  return html`<p class="answers">${words('entry-answered-in')} ${list.map(
    ({ paragraphs }, at) =>
      html`${at ? words('semicolon') : ''}${addressList(paragraphs.slice(0, MOST), words)}${paragraphs.length > MOST ? ' …' : ''}`,
  )}</p>`;
}

const MOST = 12;
const MOST_EVIDENCE = 3;

/** Report paragraphs on the same matter, later ones first: suggested by the program until a person confirms them. */
export function reportedPart(mandate: string, { site, state, words }: Telling): Html {
  if (!site.evidenceReady) return html`<p class="small">${words('evidence-waiting')}</p>`;
  const links = evidenceAt(state, mandate);
  const later = links.filter(({ relation }) => relation === 'answer').slice(0, MOST_EVIDENCE);
  const earlier = links.filter(({ relation }) => relation === 'antecedent').slice(0, MOST_EVIDENCE);
  if (!later.length && !earlier.length) return html`<p class="small none">${words('evidence-none')}</p>`;
  return html`${evidenceList(later, 'answer', state, words)}${evidenceList(earlier, 'antecedent', state, words)}`;
}

function evidenceList(
  links: ReturnType<typeof evidenceAt>,
  relation: 'answer' | 'antecedent',
  state: CycleState,
  words: Words,
): Html {
  if (!links.length) return html``;
  return html`<p class="answers">${words(`evidence-${relation}`)} ${links.map(
    (link, at) => html`${at ? words('semicolon') : ''}${addressLink(link.paragraph, words)}`,
  )}</p><details class="evidence"><summary>${words('evidence-show', { count: links.length })}</summary><ul>${links.map(
    (
      link,
    ) => html`<li>${addressLink(link.paragraph, words)} <span class="small">${words(`review-${link.review}`)} · ${words('evidence-score', { score: words.number(Math.round(link.score * 100)) })}</span><br>
${quoteAt(state, link.paragraph, words, 400)}<br><span class="small">${link.reasons.map((one) => html`${reasonIn(one, words)} `)}</span></li>`,
  )}</ul></details>`;
}
