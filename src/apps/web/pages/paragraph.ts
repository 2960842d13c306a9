// A paragraph: its words in every language, its facts, what became of it, where it comes from, who says the same.
import { sayPlace } from '../../../lexicon/index.ts';
import {
  type CycleState,
  type Head,
  type ParagraphText,
  paragraphRound,
  paragraphTexts,
} from '../../../register/index.ts';
import { type Answer, PASS, page } from '../frame/answer.ts';
import { directionOf, type Html, html } from '../frame/html.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { NATIVE, type Words } from '../frame/words.ts';
import { paragraphPath, pathOf } from '../parts/addresses.ts';
import { asOfIn } from '../parts/cycle-day.ts';
import { languageBar } from '../parts/doc-bar.ts';
import { citeBox } from '../parts/doc-cite.ts';
import { factSays, factWord } from '../parts/doc-facts.ts';
import { markedText } from '../parts/doc-marked.ts';
import { roundOf } from '../parts/doc-round.ts';

/** `/A/RES/79/330/para_46`, in a language `/A/RES/79/330/fr/para_46`: asked for by the document page, which knows the address. */
export async function paragraphAnswer(
  site: Site,
  visit: Visit,
  head: Head,
  paragraph: string,
  language: string | undefined,
): Promise<Answer> {
  // First: where the cycle is elsewhere, the page is made there, and nothing was read here in vain.
  const state = site.cycleNow();
  const texts = await paragraphTexts(site.register, head, paragraph);
  if (!texts.length) return PASS;
  return show({ site, visit, state, head, id: paragraph }, ordered(texts, language ?? visit.words.language));
}

const ORDER = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

/** The language asked for first. */
const ordered = (texts: readonly ParagraphText[], first: string): readonly ParagraphText[] =>
  texts.toSorted(
    (a, b) =>
      Number(b.language === first) - Number(a.language === first) ||
      ORDER.indexOf(a.language) - ORDER.indexOf(b.language),
  );

interface Shown {
  readonly site: Site;
  readonly visit: Visit;
  readonly state: CycleState | null;
  readonly head: Head;
  readonly id: string;
}

function show({ site, visit, state, head, id }: Shown, texts: readonly ParagraphText[]): Answer {
  const { words } = visit;
  const [first, ...others] = texts;
  const name = sayPlace(id, words.language, first.text.number);
  return page({
    title: `${head.symbol}, ${name}`,
    description: first.text.text.slice(0, 200),
    kind: 'paragraph',
    canonical: paragraphPath(head.symbol, id),
    alternates: texts.map(({ language }) => ({ href: paragraphPath(head.symbol, id, language), hreflang: language })),
    islands: ['copy.ts'],
    depends: ['cycle', head.symbol],
    main: html`<p class="eyebrow"><a class="symbol" href="${pathOf(head.symbol, first.language)}">${head.symbol}</a> · <a href="${pathOf(head.symbol, first.language, id)}">${words('par-in-text')}</a></p>
<h1>${head.symbol}, ${name}</h1>
${languageBar(
  head.symbol,
  texts.map((one) => one.language),
  first.language,
  words,
  id,
)}
<div class="show-facts">${quotation(first, site)}</div>
${citeBox({ head, paragraph: id, number: first.text.number, language: first.language, origin: visit.origin }, words)}
${state ? round(site, visit, state, head, id, first) : html`<p class="notice">${words('cycle-waiting')} ${words('cycle-waiting-next')}</p>`}
${factsOf(first, words)}
${others.length ? html`<section><h2>${words('par-languages')}</h2>${others.map((one) => html`<h3 lang="${one.language}">${NATIVE[one.language] ?? one.language}</h3>${quotation(one, site)}`)}</section>` : ''}`,
  });
}

/** The words with their facts marked, points below them. */
function quotation({ language, text, below, facts }: ParagraphText, site: Site): Html {
  const own = html` lang="${language}" dir="${directionOf(language)}"`;
  const number = text.number && text.role !== 'heading' ? html`<span class="num">${text.number}.</span> ` : '';
  const marked = markedText(
    text.text,
    facts.filter((one) => one.paragraph === text.paragraph),
    site,
  );
  const points = below.length && facts.some((one) => one.paragraph !== text.paragraph);
  return html`<blockquote class="text"${own}><p>${number}${marked}</p>${
    points
      ? html`<ul class="points">${below.map(
          (point) =>
            html`<li id="${point.paragraph}"><p>${markedText(
              point.text,
              facts.filter((one) => one.paragraph === point.paragraph),
              site,
            )}</p></li>`,
        )}</ul>`
      : ''
  }</blockquote>`;
}

function round(site: Site, visit: Visit, state: CycleState, head: Head, id: string, first: ParagraphText): Html {
  const language = first.language as 'en';
  const found = paragraphRound(state, asOfIn(site, visit), head.symbol, id, language, site.evidenceReady);
  return roundOf({ site, state, visit, found, head, id });
}

function factsOf({ facts, language }: ParagraphText, words: Words): Html {
  const shown = facts.filter((one) => one.review?.verdict !== 'rejected');
  if (!shown.length) return html``;
  return html`<section><h2>${words('par-facts')}</h2><div class="scroll" tabindex="0" role="region" aria-label="${words('par-facts')}"><table class="facts"><thead><tr><th scope="col">${words('par-fact-kind')}</th><th scope="col">${words('par-fact-words')}</th><th scope="col">${words('par-fact-says')}</th></tr></thead><tbody>${shown.map(
    (one) =>
      html`<tr class="mark-${one.kind}"><td><span class="fact-label">${words(factWord(one.kind))}</span></td><td lang="${language}" dir="${directionOf(language)}">${one.words}</td><td>${factSays(one, words)}${one.derived ? html` <span class="badge">${words('par-derived')}</span>` : ''}${one.review ? html` <span class="badge ${one.review.verdict}">${words(`rev-${one.review.verdict}`)}</span>` : ''}</td></tr>`,
  )}</tbody></table></div></section>`;
}
