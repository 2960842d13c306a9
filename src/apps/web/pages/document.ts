// A document: its text with facts, notes and languages.

import { linkOf, say, sayPlace } from '../../../lexicon/index.ts';
import {
  articleOf,
  documentToShow,
  factsAfterReview,
  type Head,
  type HeldDocument,
  originalOf,
  type ShownDocument,
  type Sponsors,
  sponsorsOf,
} from '../../../register/index.ts';
import { type Answer, file, PASS, page, redirect } from '../frame/answer.ts';
import { directionOf, type Html, html, raw } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import type { Words } from '../frame/words.ts';
import { paragraphPath, pathOf } from '../parts/addresses.ts';
import { type DocAddress, docAddress } from '../parts/doc-address.ts';
import { fileName, languageBar, takeAway } from '../parts/doc-bar.ts';
import { citeBox } from '../parts/doc-cite.ts';
import { factSwitches } from '../parts/doc-facts.ts';
import { acceptedFormat, asFile } from '../parts/doc-format.ts';
import { docHead } from '../parts/doc-head.ts';
import { linkedData } from '../parts/doc-linked.ts';
import { missing } from '../parts/doc-missing.ts';
import { term } from '../parts/doc-terms.ts';
import { contents } from '../parts/doc-toc.ts';
import { versionsOf } from '../parts/doc-versions.ts';
import { withdrawnPage } from '../parts/doc-withdrawn.ts';
import { paragraphAnswer } from './paragraph.ts';
import { sideBySide } from './side-by-side.ts';

export const documentPage: Page = {
  paths: ['*'],
  negotiates: true,
  async answer(site, visit) {
    const address = docAddress(visit.path);
    const { symbol } = address;
    const head = symbol ? site.catalogue.find(symbol) : null;
    if (!symbol || !head) return missing(site, visit, address);
    if (head.withdrawn !== null) return withdrawnPage(head, visit);
    const moved = canonicalOf(head.symbol, address);
    if (moved !== visit.path) return redirect(moved + queryOf(visit), 301);
    const [language, other] = address.languages;
    if (address.paragraph && !address.format) return paragraphAnswer(site, visit, head, address.paragraph, language);
    if (address.file) return original(site, head.symbol, address.file);
    if (other && head.languages.includes(language) && head.languages.includes(other))
      return sideBySide(site, visit, head, address.languages);
    return show(site, visit, head, address);
  },
};

/** The one address of what is asked for. */
function canonicalOf(symbol: string, { languages, paragraph, format, file }: DocAddress): string {
  if (file) return `${pathOf(symbol)}/files/${file}`;
  const base = pathOf(symbol, languages.join('+') || undefined);
  return `${base}${paragraph ? `/${paragraph}` : ''}${format ? `.${format}` : ''}`;
}

const queryOf = ({ query }: Visit): string => (query.size ? `?${query}` : '');

async function original(site: Site, symbol: string, sha256: string): Promise<Answer> {
  const found = await originalOf(site.register, symbol, sha256);
  if (!found) return PASS;
  const name = fileName(found.copy.names[0] ?? sha256);
  return file({ mime: 'application/octet-stream', body: found.bytes, name });
}

async function show(site: Site, visit: Visit, head: Head, address: DocAddress): Promise<Answer> {
  const version = visit.query.get('version') ?? undefined;
  const [language] = address.languages;
  if (language && !head.languages.includes(language)) return missing(site, visit, address, head);
  const options = { language: language ?? preferred(head, visit), version };
  const format = address.format ?? acceptedFormat(visit.accept);
  if (format) return asFile(site, head.symbol, format, options);
  const document = await documentToShow(site.register, head, options);
  return documentAnswer(site, visit, head, document, await sponsorsOf(site.register, document));
}

/** Held in the interface's language: that one; else what the register prefers. */
export const preferred = (head: Head, { words }: Visit): string | undefined =>
  head.languages.includes(words.language) ? words.language : undefined;

function documentAnswer(
  site: Site,
  visit: Visit,
  head: Head,
  document: ShownDocument,
  sponsors: Sponsors | null,
): Answer {
  const { words } = visit;
  const { reading, expression, copies } = document;
  const held = [...new Set(document.expressions.filter((one) => one.current).map((one) => one.language))];
  const toc = contents(document, words);
  const text = articleFor(site, head.symbol, document, visit);
  const name = reading.title ?? words('untitled');
  return page({
    title: `${head.symbol}: ${name.slice(0, LONGEST)}`,
    description: name.slice(0, LONGEST),
    kind: `document${toc ? ' with-toc' : ''}`,
    canonical: pathOf(head.symbol, expression.language),
    alternates: alternatesOf(head.symbol, held, expression.language),
    linkedData: linkedData(document, visit.origin),
    islands: ['facts.ts', 'copy.ts'],
    depends: [head.symbol, ...new Set(reading.facts.citations.map((one) => one.symbol))],
    main: html`<div class="doc-top">
<p class="eyebrow"><span>${term(`doc-kind-${reading.kind}`, words)}</span> <strong>${head.provisional ? words('doc-provisional') : head.symbols.join(' – ') || head.symbol}</strong></p>
${languageBar(head.symbol, held, expression.language, words)}
${titleOfPage(document, text, words)}
</div>
<div class="doc-frame">
<div class="doc-side">
${docHead(document, sponsors, words, (symbol) => site.held(symbol) !== null)}
${versionsOf(document, words)}
${factSwitches(factCounts(document), visit.query.get('facts'), words)}
</div>
${toc}
${raw(text.article)}
<div class="doc-more">
<ul class="doc-actions">${actions(head, document, visit)}</ul>
${citeBox({ head, paragraph: null, number: null, language: expression.language, origin: visit.origin }, words)}
${takeAway(document, copies, linkOf(head.symbol, expression.language), words)}
${messagesOf(document, visit)}
</div>
</div>`,
  });
}

const LONGEST = 200;

/** The masthead as printed, folded away on screen; the title as printed, else the symbol. */
function titleOfPage({ reading, expression }: HeldDocument, text: ReturnType<typeof articleOf>, words: Words): Html {
  const lang = html` lang="${expression.language}" dir="${directionOf(expression.language)}"`;
  const cover = text.masthead
    ? html`<details class="as-printed"><summary>${words('doc-masthead')}</summary><div${lang}>${raw(text.masthead)}</div></details>`
    : '';
  return html`<div class="doc-title">${reading.title ? html`<div${lang}>${raw(text.title)}</div>` : html`<h1>${reading.symbols[0]?.symbol ?? words('untitled')}</h1>`}${cover}</div>`;
}

function articleFor(
  site: Site,
  symbol: string,
  document: ShownDocument,
  { words }: Visit,
): ReturnType<typeof articleOf> {
  const { tree, expression, reading } = document;
  return articleOf(tree, factsAfterReview(reading, document.facts), {
    cite: (cited) => ({ href: pathOf(cited), held: site.held(cited) !== null }),
    pin: (id) => ({ href: paragraphPath(symbol, id, expression.language), label: sayPlace(id, words.language) }),
  });
}

function factCounts({ expression, facts }: HeldDocument): Record<string, number> {
  if (!facts.some((one) => one.review)) return { ...expression.facts };
  return Object.fromEntries(
    [...Map.groupBy(facts, (one) => one.kind)].map(([kind, list]) => [
      kind,
      list.filter((one) => one.review?.verdict !== 'rejected').length,
    ]),
  );
}

function actions(head: Head, { expression, expressions }: HeldDocument, { words, person }: Visit): Html[] {
  const { language } = expression;
  const other = ['en', 'fr', 'es', 'ru', 'ar', 'zh'].find((code) => code !== language && head.languages.includes(code));
  const round = head.kind === 'resolution' || head.kind === 'draft-resolution';
  const link = (href: string, text: string): Html => html`<li><a href="${href}">${text}</a></li>`;
  return [
    ...(round ? [link(`/lineage${pathOf(head.symbol)}`, words('doc-round'))] : []),
    ...(other && expressions.length > 1
      ? [link(pathOf(head.symbol, `${language}+${other}`), words('doc-side-by-side'))]
      : []),
    link(`/cited${pathOf(head.symbol)}`, words('doc-cited-by')),
    link(
      `/review${pathOf(head.symbol, language)}`,
      person.role === 'reader' ? words('doc-facts-list') : words('doc-review'),
    ),
  ];
}

function alternatesOf(symbol: string, held: readonly string[], shown: string) {
  return [
    ...held.map((code) => ({ href: pathOf(symbol, code), hreflang: code })),
    { href: `${pathOf(symbol, shown)}.json`, type: 'application/json' },
    { href: `${pathOf(symbol, shown)}.akn`, type: 'application/akn+xml' },
    { href: `${pathOf(symbol, shown)}.md`, type: 'text/markdown' },
    { href: `${pathOf(symbol, shown)}.csv`, type: 'text/csv' },
  ];
}

/** What the reader met while reading: said in the document's own page, so that nobody takes a doubt for a certainty. */
function messagesOf({ reading }: HeldDocument, { words }: Visit): Html | null {
  const { messages } = reading;
  if (!messages.length) return null;
  return html`<details class="reading"><summary>${words('doc-messages-n', { n: messages.length })}</summary><ul>${messages.map(
    (one) => {
      const said = say(one.id, one.values, words.language);
      return html`<li class="${one.severity}">${said.text}. <span class="small">${said.next}</span></li>`;
    },
  )}</ul></details>`;
}
