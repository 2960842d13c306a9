// A document in two languages, paragraph beside paragraph.
import { sayPlace } from '../../../lexicon/index.ts';
import {
  documentOf,
  factsAfterReview,
  type Head,
  type HtmlPieces,
  piecesOf,
  treeOfExpression,
} from '../../../register/index.ts';
import { type Answer, page } from '../frame/answer.ts';
import { directionOf, type Html, html, raw } from '../frame/html.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { NATIVE, type Words } from '../frame/words.ts';
import { paragraphPath, pathOf } from '../parts/addresses.ts';

/** `/A/RES/79/330/en+fr`: asked for by the document page, which knows the address. */
export async function sideBySide(site: Site, visit: Visit, head: Head, languages: readonly string[]): Promise<Answer> {
  const { words } = visit;
  const [one, other] = await Promise.all(languages.map((code) => pieces(site, head.symbol, code, words)));
  const rows = aligned(one, other);
  return page({
    title: `${head.symbol} · ${languages.map((code) => NATIVE[code]).join(' + ')}`,
    kind: 'two-languages',
    depends: [head.symbol],
    canonical: pathOf(head.symbol, languages.join('+')),
    alternates: languages.map((code) => ({ href: pathOf(head.symbol, code), hreflang: code })),
    main: html`<p class="eyebrow"><a class="symbol" href="${pathOf(head.symbol)}">${head.symbol}</a></p>
<h1 class="hidden">${words('two-title', { symbol: head.symbol })}</h1>
${chooser(head, languages, words)}
<div class="two"><div class="two-row two-titles">${cell(one.title.replace(/(<\/?)h1\b/g, '$1h2'), languages[0])}${cell(other.title.replace(/(<\/?)h1\b/g, '$1h2'), languages[1])}</div>
${rows.map(({ id, left, right }) => html`<div class="two-row" id="${id}">${cell(left, languages[0], words)}${cell(right, languages[1], words)}</div>`)}
<div class="two-row">${cell(one.notes, languages[0])}${cell(other.notes, languages[1])}</div></div>`,
  });
}

async function pieces(site: Site, symbol: string, language: string, words: Words): Promise<HtmlPieces> {
  const { work, expression, reading, facts } = await documentOf(site.register, symbol, { language });
  const tree = await treeOfExpression(site.register, work.work, expression.expression);
  return piecesOf(tree, factsAfterReview(reading, facts), {
    prefix: `${language}-`,
    cite: (cited) => ({ href: pathOf(cited), held: site.held(cited) !== null }),
    pin: (id) => ({ href: paragraphPath(symbol, id, language), label: sayPlace(id, words.language) }),
  });
}

interface Row {
  readonly id: string;
  readonly left: string | null;
  readonly right: string | null;
}

/** By id; what only the second has stands behind what it follows there. */
function aligned(one: HtmlPieces, other: HtmlPieces): Row[] {
  const right = new Map(other.blocks.map(({ id, html }) => [id, html]));
  const left = new Set(one.blocks.map(({ id }) => id));
  const rows: Row[] = one.blocks.map(({ id, html }) => ({ id, left: html, right: right.get(id) ?? null }));
  let before: string | null = null;
  for (const { id, html } of other.blocks) {
    if (!left.has(id)) {
      const at = rows.findIndex((row) => row.id === before) + 1;
      rows.splice(at, 0, { id, left: null, right: html });
    }
    before = id;
  }
  return rows.filter((row) => row.left || row.right);
}

function cell(text: string | null, language: string, words?: Words): Html {
  if (!text && words)
    return html`<div class="small">${words('two-missing', { language: NATIVE[language] ?? language })}</div>`;
  return html`<div class="text" lang="${language}" dir="${directionOf(language)}">${raw(text ?? '')}</div>`;
}

/** Any two of the languages held, without a script: two lists and a button would need a form that makes paths; links do. */
function chooser(head: Head, [one, other]: readonly string[], words: Words): Html {
  const list = (label: string, shown: string, to: (code: string) => string, not: string): Html =>
    html`<nav class="expressions" aria-label="${label}"><ul>${head.languages.filter((code) => code !== not).map((code) => html`<li><a lang="${code}" hreflang="${code}" href="${pathOf(head.symbol, to(code))}"${code === shown ? html` aria-current="true"` : ''}>${NATIVE[code] ?? code}</a></li>`)}</ul></nav>`;
  return html`<div class="two-row two-choose">${list(words('two-left'), one, (code) => `${code}+${other}`, other)}${list(words('two-right'), other, (code) => `${one}+${code}`, one)}</div>`;
}
