// Who works with whom, as paragraphs of reports tell it.
import { themeName } from '../../../lexicon/index.ts';
import { type CycleState, type Together, togetherOf } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { addressList } from './cycle-address.ts';
import { actorLink, codeOf } from './cycle-names.ts';
import { scrollTable } from './cycle-table.ts';

/** A row for each partner of an organization or of an entity; null: none. */
export function togetherTable(
  state: CycleState,
  of: { organization?: string; entity?: string },
  words: Words,
): Html | null {
  const own = togetherOf(state).filter((one) =>
    of.organization ? one.organization === of.organization : one.entity === of.entity,
  );
  if (!own.length) return null;
  const other = of.organization ? 'entity' : 'organization';
  const rows = [...Map.groupBy(own, (one) => one[other])]
    .sort((a, b) => paragraphs(b[1]).length - paragraphs(a[1]).length)
    .map(
      ([
        actor,
        list,
      ]) => html`<tr id="${of.organization ? 'with' : 'reported'}-${codeOf(actor).replaceAll(/[^\w-]/g, '-')}"><th scope="row">${actorLink(actor, words)}</th><td class="n">${words.number(paragraphs(list).length)}</td>
<td>${themesOf(list, words)}</td><td>${yearsOf(list) || words('date-unknown')}</td><td>${addressList(paragraphs(list), words)}</td></tr>`,
    );
  const head = [
    words(`together-${other}`),
    words('together-paragraphs'),
    words('together-themes'),
    words('together-years'),
    words('together-where'),
  ];
  return html`<p class="small">${words('together-lead')}</p>${scrollTable('together-caption', words('together-caption'), head, rows)}`;
}

const paragraphs = (list: readonly Together[]): string[] => [...new Set(list.map(({ address }) => address))];

const themesOf = (list: readonly Together[], words: Words): string =>
  [...new Set(list.flatMap(({ themes }) => themes))].map((one) => themeName(one, words.language)).join(', ');

const yearsOf = (list: readonly Together[]): string =>
  [...new Set(list.flatMap(({ years }) => years))].sort((a, b) => a - b).join(', ');
