// A run of words with its facts marked: the shorter fact lies on the longer one.
import type { FactRow } from '../../../register/index.ts';
import { type Html, html, raw } from '../frame/html.ts';
import type { Site } from '../frame/site.ts';
import { pathOf } from './addresses.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]);

/** Facts are cut into pieces where they overlap; a piece has the classes of all that cover it, a citation leads on. */
export function markedText(text: string, facts: readonly FactRow[], site: Site): Html {
  const own = facts.filter(
    (one) => one.review?.verdict !== 'rejected' && one.start < one.stop && one.stop <= text.length,
  );
  const cuts = [...new Set([0, text.length, ...own.flatMap((one) => [one.start, one.stop])])].sort((a, b) => a - b);
  return html`${cuts.slice(1).map((to, i) => raw(piece(text, cuts[i], to, own, site)))}`;
}

function piece(text: string, from: number, to: number, facts: readonly FactRow[], site: Site): string {
  const words = escaped(text.slice(from, to));
  const over = facts.filter((one) => one.start <= from && one.stop >= to);
  if (!over.length) return words;
  const kinds = [...new Set(over.map((one) => one.kind))].join(' ');
  const ids = over.map((one) => one.fact).join(' ');
  const symbol = over.find((one) => one.kind === 'citation')?.value.symbol;
  if (typeof symbol !== 'string') return `<mark class="fact ${kinds}" data-fact="${ids}">${words}</mark>`;
  const known = site.held(symbol) ? '' : ' unheld';
  return `<a class="fact ${kinds}${known}" data-fact="${ids}" href="${escaped(encodeURI(pathOf(symbol)))}">${words}</a>`;
}
