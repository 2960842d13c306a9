// Filters as a plain form, with how many each value would leave; pages of a long list.
import { type Html, html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number | null;
}

export interface Filter {
  readonly name: string;
  readonly label: string;
  /** Choices of a list; none: a field to type in. */
  readonly choices?: readonly Choice[];
  readonly type?: 'text' | 'date' | 'number';
  /** What a value is called that is chosen and not among the choices. */
  readonly labelOf?: (value: string) => string;
}

/** How many of `all` have each value of `valuesOf`, most first. */
export function counted<T>(
  all: readonly T[],
  valuesOf: (one: T) => readonly (string | number | null)[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all)
    for (const value of new Set(valuesOf(one)))
      if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

/** A form whose lists show counts; what is chosen stays chosen. */
export function filterForm(visit: Visit, filters: readonly Filter[], more: Html = html``): Html {
  const { words } = visit;
  return html`<form class="filters" action="${visit.path}" aria-label="${words('filters')}">
${filters.map((one) => fieldOf(one, visit))}
${more}<p class="act"><button>${words('filters-apply')}</button> <a href="${visit.path}">${words('filters-none')}</a></p></form>`;
}

function fieldOf({ name, label, choices, type, labelOf }: Filter, { query, words }: Visit): Html {
  const chosen = query.get(name) ?? '';
  const id = `f-${name}`;
  if (!choices)
    return html`<p><label for="${id}">${label}</label> <input id="${id}" name="${name}" type="${type ?? 'text'}" value="${chosen}"></p>`;
  const listed = choices.some(({ value }) => value === chosen) || !chosen;
  const all = listed ? choices : [{ value: chosen, label: labelOf?.(chosen) ?? chosen, count: 0 }, ...choices];
  return html`<p><label for="${id}">${label}</label> <select id="${id}" name="${name}"><option value="">${words('filters-all')}</option>${all.map(
    (one) =>
      html`<option value="${one.value}"${one.value === chosen ? html` selected` : ''}>${one.label}${one.count === null ? '' : ` (${words.number(one.count)})`}</option>`,
  )}</select></p>`;
}

export const PAGE = 50;

/** Which part of a list this page shows. */
export function partOf<T>(
  all: readonly T[],
  visit: Visit,
): { readonly shown: readonly T[]; readonly at: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const asked = Number(visit.query.get('page') ?? 1);
  const at = Number.isInteger(asked) ? Math.min(pages, Math.max(1, asked)) : 1;
  return { shown: all.slice((at - 1) * PAGE, at * PAGE), at, pages };
}

/** Links to the other pages; nothing where there is one. */
export function pagesBar({ at, pages }: { at: number; pages: number }, visit: Visit): Html {
  if (pages === 1) return html``;
  const { words } = visit;
  const near = [...new Set([1, at - 2, at - 1, at, at + 1, at + 2, pages])].filter((one) => one >= 1 && one <= pages);
  return html`<nav class="pages" aria-label="${words('pages')}"><ul>${near.map(
    (one) =>
      html`<li><a href="${withQuery(visit, { page: String(one) })}"${one === at ? html` aria-current="page"` : ''}>${words.number(one)}</a></li>`,
  )}</ul></nav>`;
}

/** The same page with other wishes; null takes one away. */
export function withQuery({ path, query }: Visit, change: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams([...query].filter(([, value]) => value));
  if (!('page' in change)) next.delete('page');
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next.size ? `${path}?${next}` : path;
}
