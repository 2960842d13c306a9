// A document: its text with facts, notes and languages.
import { normalSymbol } from '../../../lexicon/index.ts';
import { documentOf, factsAfterReview, fragmentOf, treeOfExpression } from '../../../register/index.ts';
import { type Answer, PASS, page, redirect } from '../frame/answer.ts';
import { html, raw } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { NATIVE } from '../frame/words.ts';
import { pathOf } from '../parts/addresses.ts';

const LANGUAGE = /^(.*)\/(ar|zh|en|fr|ru|es)$/;

export const documentPage: Page = {
  paths: ['*'],
  negotiates: true,
  async answer(site, visit) {
    const [, before, language] = LANGUAGE.exec(visit.path) ?? [null, visit.path, undefined];
    const symbol = normalSymbol(before.slice(1));
    if (!symbol) return PASS;
    const canonical = pathOf(symbol, language);
    if (canonical !== visit.path) return redirect(canonical, 301);
    const head = site.held(symbol);
    if (!head) return PASS;
    if (head.former.includes(symbol)) return redirect(pathOf(head.symbol, language), 301);
    return show(site, visit, head.symbol, language);
  },
};

async function show(site: Site, visit: Visit, symbol: string, language: string | undefined): Promise<Answer> {
  const { words } = visit;
  const document = await documentOf(site.register, symbol, { language: language ?? visit.words.language }).catch(() =>
    documentOf(site.register, symbol),
  );
  const { reading, expression } = document;
  const tree = await treeOfExpression(site.register, document.work.work, expression.expression);
  const article = fragmentOf(tree, factsAfterReview(reading, document.facts), (cited) => pathOf(cited));
  const held = [...new Set(document.expressions.filter((one) => one.current).map((one) => one.language))];
  return page({
    title: `${symbol}: ${reading.title ?? ''}`,
    kind: 'document',
    canonical: pathOf(symbol, expression.language),
    depends: [symbol],
    main: html`<nav class="expressions" aria-label="${words('languages-held')}"><ul>${held.map(
      (code) =>
        html`<li><a lang="${code}" hreflang="${code}" href="${pathOf(symbol, code)}"${code === expression.language ? html` aria-current="true"` : ''}>${NATIVE[code] ?? code}</a></li>`,
    )}</ul></nav>
${raw(article)}`,
  });
}
