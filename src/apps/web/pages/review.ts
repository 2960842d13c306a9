// Review: every fact of a document with its words before the eyes; what was said, with a way back.
import { sayPlace } from '../../../lexicon/index.ts';
import {
  documentOf,
  type FactRow,
  type Head,
  type HeldDocument,
  reviewEvidence,
  reviewFact,
  reviews,
  undoFactReview,
} from '../../../register/index.ts';
import { type Answer, PASS, page, redirect } from '../frame/answer.ts';
import { directionOf, type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { pathOf, placePath } from '../parts/addresses.ts';
import { docAddress } from '../parts/doc-address.ts';
import { languageBar } from '../parts/doc-bar.ts';
import { FACT_KINDS, factWord } from '../parts/doc-facts.ts';
import { symbolLink } from '../parts/doc-links.ts';
import { markedText } from '../parts/doc-marked.ts';
import { correctionOf, factItem } from '../parts/review-fact.ts';
import { reviewList } from '../parts/review-list.ts';
import { reviewQueue } from '../parts/review-queue.ts';

export const reviewPage: Page = {
  paths: ['/review', '/review/*'],
  answer(site, visit) {
    if (visit.path === '/review' || visit.path === '/review/') return overview(site, visit);
    const { symbol, languages } = docAddress(visit.path.slice('/review'.length));
    const head = symbol ? site.held(symbol) : null;
    if (!head) return PASS;
    const canonical = `/review${pathOf(head.symbol, languages[0])}`;
    if (canonical !== visit.path) return redirect(canonical, 301);
    return ofDocument(site, visit, head, languages[0]);
  },
  async post(site, visit, request) {
    const form = await request.formData();
    const given = (name: string): string => String(form.get(name) ?? '');
    const back = given('back').startsWith('/') && !given('back').startsWith('//') ? given('back') : '/review';
    await ORDERS[given('what')]?.(site, visit, given, form);
    await site.catalogue.refresh(true);
    return redirect(back, 303);
  },
};

type Given = (name: string) => string;
type Order = (site: Site, visit: Visit, given: Given, form: FormData) => Promise<unknown>;

/** What the buttons do; who may is asked by the register. */
const ORDERS: Readonly<Record<string, Order>> = {
  fact: ({ register }, { person }, given, form) => {
    const correction = given('verdict') === 'corrected' ? correctionOf(form) : undefined;
    const verdict = verdictOf(given('verdict'));
    const order = {
      symbol: given('symbol'),
      language: given('language') || undefined,
      fact: Number(given('fact')),
      verdict,
      correction,
      reason: given('reason') || undefined,
    };
    return reviewFact(register, order, person);
  },
  evidence: ({ register }, { person }, given) =>
    reviewEvidence(
      register,
      {
        mandate: given('mandate'),
        evidence: given('evidence'),
        relation: given('relation') === 'antecedent' ? 'antecedent' : 'answer',
        verdict: given('verdict') === 'rejected' ? 'rejected' : 'confirmed',
        reason: given('reason') || undefined,
      },
      person,
    ),
  undo: ({ register }, { person }, given) => undoFactReview(register, given('symbol'), Number(given('review')), person),
};

const verdictOf = (text: string): 'confirmed' | 'rejected' | 'corrected' =>
  text === 'rejected' || text === 'corrected' ? text : 'confirmed';

const MOST_WORKS = 60;

/** What people said, newest first, and the documents with most that nobody has looked at. */
async function overview(site: Site, visit: Visit): Promise<Answer> {
  const { words } = visit;
  const said = await reviews(site.register);
  const open = said.filter((one) => !one.undone);
  const gone = open.filter((one) => one.state === 'gone').length;
  const newest = [...site.catalogue.all()].filter((head) => head.date).sort((a, b) => (b.date! < a.date! ? -1 : 1));
  return page({
    title: words('rev-title'),
    kind: 'review',
    main: html`<h1>${words('rev-title')}</h1><p class="lead">${words(visit.person.role === 'reader' ? 'rev-lead-reader' : 'rev-lead')}</p>
${enteredPart(visit)}
<p>${words('rev-counts', { n: open.length })}${gone ? html` · <span class="badge warn">${words('rev-gone-n', { n: gone })}</span>` : ''}</p>
${reviewList(said.slice(0, 200), site, visit)}
<section><h2>${words('rev-documents')}</h2><ul class="inline">${newest.slice(0, MOST_WORKS).map((head) => html`<li><a class="symbol" href="/review${pathOf(head.symbol)}">${head.symbol}</a></li>`)}</ul></section>`,
  });
}

/** Whoever comes from the one-time link is told whether it opened. */
function enteredPart({ query, words, person }: Visit): Html | null {
  if (!query.has('entered')) return null;
  return html`<p class="notice" role="status">${words(person.role === 'reader' ? 'rev-not-entered' : 'rev-entered')}</p>`;
}

async function ofDocument(site: Site, visit: Visit, head: Head, language: string | undefined): Promise<Answer> {
  const { words, query } = visit;
  const wanted = language ?? (head.languages.includes(words.language) ? words.language : undefined);
  const document = await documentOf(site.register, head.symbol, { language: wanted });
  const kind = FACT_KINDS.find((one) => one === query.get('kind'));
  const open = query.get('only') === 'open';
  const shown = document.facts.filter((one) => (!kind || one.kind === kind) && (!open || !one.review));
  const said = (await reviews(site.register, head.symbol)).filter(
    (one) => one.language === document.expression.language || one.kind === 'evidence',
  );
  return page({
    title: words('rev-of', { symbol: head.symbol }),
    kind: 'review',
    islands: ['review.ts'],
    depends: [head.symbol],
    main: html`<p class="eyebrow">${symbolLink(head.symbol)} · <a href="/review">${words('rev-title')}</a></p>
<h1>${words('rev-of', { symbol: head.symbol })}</h1>
${languageBar(head.symbol, [...new Set(document.expressions.map((one) => one.language))], document.expression.language, words, undefined, '/review')}
${visit.person.role === 'reader' ? html`<p class="notice">${words('rev-lead-reader')}</p>` : html`<p class="notice">${words('rev-keys')}</p>`}
${counts(document, visit, kind)}
<div class="facts-by-paragraph show-facts">${reviewQueue(document, shown).map(([id, facts]) => paragraphPart(site, visit, head, document, id, facts))}</div>
${said.length ? html`<section><h2>${words('rev-said')}</h2>${reviewList(said, site, visit)}</section>` : ''}`,
  });
}

/** How many are reviewed and how many are not, by kind; each a way to narrow. */
function counts({ facts }: HeldDocument, { words, path, query }: Visit, kind: string | undefined): Html {
  const link = (one: string | null, text: string, list: readonly FactRow[]): Html => {
    const next = new URLSearchParams(query);
    one ? next.set('kind', one) : next.delete('kind');
    const open = list.filter((fact) => !fact.review).length;
    return html`<a class="chip" href="${path}?${next}"${(one ?? undefined) === kind ? html` aria-current="true"` : ''}>${text} ${words.number(list.length)} <span class="count">${words('rev-open-n', { n: words.number(open) })}</span></a>`;
  };
  const only = new URLSearchParams(query);
  only.get('only') === 'open' ? only.delete('only') : only.set('only', 'open');
  return html`<nav class="filters" aria-label="${words('rev-filter')}"><p>${link(null, words('rev-all'), facts)} ${FACT_KINDS.map(
    (one) => [one, facts.filter((fact) => fact.kind === one)] as const,
  )
    .filter(([, list]) => list.length)
    .map(
      ([one, list]) => html`${link(one, words(factWord(one)), list)} `,
    )}</p><p><a class="chip" href="${path}?${only}"${query.get('only') === 'open' ? html` aria-current="true"` : ''}>${words('rev-only-open')}</a></p></nav>`;
}

function paragraphPart(
  site: Site,
  visit: Visit,
  head: Head,
  document: HeldDocument,
  id: string,
  facts: readonly FactRow[],
): Html {
  const { words } = visit;
  const { language } = document.expression;
  const text = textOf(document, id);
  const name = sayPlace(id, words.language);
  return html`<section class="review-part"><div><h2><a href="${placePath(head.symbol, id, language)}">${name}</a></h2>
${text === null ? '' : html`<p class="text" lang="${language}" dir="${directionOf(language)}">${markedText(text, facts, site)}</p>`}</div>
<ol class="review-facts">${facts.map((fact) => factItem(fact, head.symbol, language, visit))}</ol></section>`;
}

function textOf({ reading }: HeldDocument, id: string): string | null {
  if (id === 'cover') return reading.coverText;
  if (id === 'title') return reading.title?.slice(0, 3000) ?? null;
  if (id.startsWith('note:')) return reading.notes.find((one) => `note:${one.marker}` === id)?.text ?? null;
  return (
    reading.paragraphs.find((one) => one.id === id)?.text ??
    reading.sections.find((one) => one.id === id)?.heading ??
    reading.otherTexts.find((one) => one.id === id)?.text ??
    null
  );
}
