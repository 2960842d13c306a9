// What the cycle says of a paragraph: what became of it, what was reported, where it comes from, who says the same.
import { sayPlace } from '../../../lexicon/index.ts';
import type { CycleState, Head, LineageAnswer, ParagraphRound } from '../../../register/index.ts';
import { directionOf, type Html, html } from '../frame/html.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import type { Words } from '../frame/words.ts';
import { paragraphPath } from './addresses.ts';
import { meanings, pieces } from './compare-row.ts';
import { entryItem } from './cycle-entry.ts';
import { actorLinks } from './cycle-names.ts';
import { quoteAt } from './cycle-quote.ts';
import { reasonIn } from './cycle-words.ts';
import { addressLink, symbolLink } from './doc-links.ts';
import { evidenceForm } from './review-evidence.ts';

export interface RoundPart {
  readonly site: Site;
  readonly state: CycleState;
  readonly visit: Visit;
  readonly found: ParagraphRound;
  readonly head: Head;
  readonly id: string;
}

export function roundOf(part: RoundPart): Html {
  return html`${became(part)}${reported(part)}${echoes(part)}${steps(part)}${sisters(part)}`;
}

function became({ found, site, state, visit }: RoundPart): Html | null {
  if (!found.entries.length) return null;
  const { words } = visit;
  return html`<section><h2>${words('par-became')}</h2><ul class="entries">${found.entries.map((entry) => entryItem(entry, { site, state, words }))}</ul></section>`;
}

const MOST = 12;

function reported({ found, site, state, visit }: RoundPart): Html | null {
  const { words } = visit;
  if (!site.evidenceReady && found.lineage) return html`<p class="small">${words('evidence-waiting')}</p>`;
  if (!found.evidence.length) return null;
  return html`<section><h2>${words('par-evidence')}</h2><p class="small">${words('par-evidence-how')}</p>${found.evidence.map(
    ({ mandate, evidence }) =>
      html`<ul class="evidence">${evidence.slice(0, MOST).map((one) => evidenceItem(mandate, one, state, visit))}</ul>`,
  )}</section>`;
}

type Link = ParagraphRound['evidence'][number]['evidence'][number];

function evidenceItem(mandate: string, link: Link, state: CycleState, visit: Visit): Html {
  const { words } = visit;
  return html`<li class="${link.review}"><p>${addressLink(link.paragraph, words)} <span class="badge">${words(`par-${link.relation}`)}</span> <span class="badge ${link.review}">${words(`rev-${link.review}`)}</span> <span class="small">${words('par-likeness', { n: words.number(Math.round(link.score * 100)) })}</span></p>
<p>${quoteAt(state, link.paragraph, words, 600)}</p>
<p class="small">${link.reasons.map((one) => html`${reasonIn(one, words)} `)}</p>
${visit.person.role === 'reader' ? '' : evidenceForm(mandate, link, visit)}</li>`;
}

function echoes({ found, state, visit }: RoundPart): Html | null {
  if (!found.echoes.length) return null;
  const { words } = visit;
  return html`<section><h2>${words('par-echoes')}</h2><ul class="evidence">${found.echoes
    .slice(0, MOST)
    .map(
      (one) =>
        html`<li class="${one.review}"><p>${addressLink(one.mandate, words)} <span class="badge">${words(`par-echo-${one.relation}`)}</span> <span class="badge ${one.review}">${words(`rev-${one.review}`)}</span></p><p>${quoteAt(state, one.mandate, words, 400)}</p><p class="small">${one.reasons.map((reason) => html`${reasonIn(reason, words)} `)}</p></li>`,
    )}</ul></section>`;
}

/** Through the sessions, newest first; each step with what changed in it. */
function steps({ found, visit, head }: RoundPart): Html | null {
  const { lineage } = found;
  if (!lineage || lineage.steps.length < 2) return null;
  const { words } = visit;
  return html`<section><h2>${words('par-lineage')}</h2><ol class="lineage">${lineage.steps.toReversed().map((step) => stepItem(step, lineage, head, words))}</ol>
<p class="small">${lineage.reasons.map((one) => html`${reasonIn(one, words)}. `)}</p></section>`;
}

type Step = LineageAnswer['steps'][number];

function stepItem(
  { symbol, date, vote, paragraphs, row }: Step,
  { language }: LineageAnswer,
  head: Head,
  words: Words,
): Html {
  const own = html` lang="${language ?? 'und'}" dir="${directionOf(language)}"`;
  const places = paragraphs.map(
    ({ id, number }) => html` <a href="${paragraphPath(symbol, id)}">${sayPlace(id, words.language, number)}</a>`,
  );
  const text = row ? pieces(row.words) : paragraphs.map((one) => one.text).join(' ');
  return html`<li${symbol === head.symbol ? html` class="at"` : ''}><p>${symbolLink(symbol)}${places} <span class="when">${words.date(date)}</span> ${voteOf(vote, words)}${row ? html` <span class="badge">${words(`change-is-${row.change}`)}</span>` : html` <span class="badge">${words('par-first')}</span>`}</p>
${row ? meanings(row, words) : ''}<p class="text"${own}>${text}</p></li>`;
}

const voteOf = (vote: Step['vote'], words: Words): string =>
  vote?.inFavour == null
    ? ''
    : words('par-vote', { yes: vote.inFavour, no: vote.against ?? '–', abstain: vote.abstaining ?? '–' });

function sisters({ found, visit }: RoundPart): Html | null {
  const list = found.lineage?.sisters ?? [];
  if (!list.length) return null;
  const { words } = visit;
  const own = html` lang="${found.lineage?.language ?? 'und'}" dir="${directionOf(found.lineage?.language ?? null)}"`;
  return html`<section><h2>${words('par-sisters')}</h2><p class="small">${words('par-sisters-how')}</p><ul class="evidence">${list
    .slice(0, MOST)
    .map(
      ({ address, organizations, date, vote, likeness, words: changes }) =>
        html`<li><p>${addressLink(address, words)} ${actorLinks(organizations, words)} <span class="when">${words.date(date)}</span> <span class="small">${words('par-likeness', { n: words.number(Math.round(likeness * 100)) })} · ${voteOf(vote, words) || words('par-no-vote')}</span></p><details><summary>${words('par-differences')}</summary><p class="text"${own}>${pieces(changes)}</p></details></li>`,
    )}</ul></section>`;
}
