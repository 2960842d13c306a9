// A month as a sheet of weeks: a table, Monday first, with the number of deadlines of each day.
import type { Deadline } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';

/** `month` is `2026-11`. */
export function monthSheet(
  month: string,
  asOf: string,
  by: ReadonlyMap<string, readonly Deadline[]>,
  words: Words,
): Html {
  const first = new Date(`${month}-01T00:00:00Z`);
  const lead = (first.getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const weeks = Math.ceil((lead + days) / 7);
  const names = new Intl.DateTimeFormat(words.language, { weekday: 'short', timeZone: 'UTC' });
  const full = new Intl.DateTimeFormat(words.language, { weekday: 'long', timeZone: 'UTC' });
  const heads = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)));
  return html`<table class="sheet"><caption class="hidden">${words.date(month)}</caption><thead><tr>${heads.map(
    (day) => html`<th scope="col"><abbr title="${full.format(day)}">${names.format(day)}</abbr></th>`,
  )}</tr></thead><tbody>${Array.from(
    { length: weeks },
    (_, week) =>
      html`<tr>${Array.from({ length: 7 }, (_, at) => dayCell(week * 7 + at - lead + 1, days, month, asOf, by, words))}</tr>`,
  )}</tbody></table>`;
}

function dayCell(
  day: number,
  days: number,
  month: string,
  asOf: string,
  by: ReadonlyMap<string, readonly Deadline[]>,
  words: Words,
): Html {
  if (day < 1 || day > days) return html`<td class="out"></td>`;
  const date = `${month}-${String(day).padStart(2, '0')}`;
  const own = by.get(date);
  const today = date === asOf ? html` aria-current="date"` : '';
  if (!own) return html`<td${today}>${day}</td>`;
  const steps = [...new Set(own.map(({ step }) => words(`step-${step}`)))].join(', ');
  const requests = own.reduce((sum, one) => sum + one.requests.length, 0);
  return html`<td class="has"${today}><strong>${day}</strong> <span class="small">${steps}${words('colon')}${words('calendar-requests', { count: requests })}</span></td>`;
}
