// The room an organization has from report to report.
import { type CycleState, presenceIn, type SectionOn, sectionsOn } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { bar } from './chart-bars.ts';
import { addressLink } from './cycle-address.ts';
import { scrollTable } from './cycle-table.ts';

/** Null: no held report has a section on it. */
export function sectionsPart(state: CycleState, organization: string, words: Words): Html | null {
  const sections = sectionsOn(state, organization);
  const changes = presenceIn(state, organization);
  if (!sections.length && !changes.length) return null;
  const counts = sections.map(countOf);
  const most = Math.max(1, ...counts.map((one) => one ?? 0));
  const head = (['report', 'heading', 'paragraphs', 'span'] as const).map((one) => words(`sections-${one}`));
  const rows = sections.map(
    (
      one,
      at,
    ) => html`<tr><th scope="row">${addressLink(one.symbol, words)} <span class="small">${one.session ?? ''}</span></th><td><span lang="${one.language ?? 'und'}">${one.heading}</span></td>
<td class="n">${counts[at] === null ? '?' : words.number(counts[at]!)} ${bar(counts[at] ?? 0, most)}</td><td>${one.from ? html`<a href="${`/${one.symbol.replaceAll(' ', '')}#para_${one.from}`}">${one.from}–${one.to ?? '?'}</a>` : '?'}</td></tr>`,
  );
  return html`${scrollTable('sections-caption', words('sections-caption'), head, rows)}
<ul>${changes.map(
    ({ change, before, after, reports, notHeld }) =>
      html`<li>${words(`presence-${change}`, {
        before: before?.paragraphs ?? 0,
        after: after?.paragraphs ?? 0,
        from: reports[0],
        to: reports[1],
      })}${notHeld.length ? html` <span class="warn">${words('presence-between', { symbols: notHeld.join(', ') })}</span>` : ''}</li>`,
  )}</ul>`;
}

function countOf({ from, to }: SectionOn): number | null {
  const [first, last] = [Number(from), Number(to ?? from)];
  return from !== null && Number.isInteger(first) && Number.isInteger(last) ? last - first + 1 : null;
}
