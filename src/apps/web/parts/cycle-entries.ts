// Requests grouped by status: what is waited for open to the eye, what is over behind a click.
import { type Entry, STATUSES, type Status } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import { entryItem, type Telling } from './cycle-entry.ts';

const ORDER: readonly Status[] = ['due', 'overdue', 'open', 'answered', 'superseded', 'lapsed'];
const OPEN: ReadonlySet<Status> = new Set(['due', 'overdue', 'open']);
/** Shown of a status; the ledger has the rest. */
const MOST = 30;

/** Lists by status. `ledger` is the address that has them all. */
export function entriesByStatus(all: readonly Entry[], telling: Telling, id: string, ledger: string): Html {
  const { words } = telling;
  const by = Map.groupBy(all, ({ status }) => status);
  const order = [...new Set([...ORDER, ...STATUSES])].filter((one) => by.has(one));
  let opened = false;
  return html`${order.map((status) => {
    const own = newestFirst(by.get(status)!);
    const open = !opened && OPEN.has(status);
    opened ||= open;
    return html`<details class="group" id="${id}-${status}"${open ? html` open` : ''}><summary>${words(`status-${status}`)} (${words.number(own.length)})</summary>
<p class="small">${words(`status-${status}-means`)}</p>
<ul class="entries">${own.slice(0, MOST).map((one) => entryItem(one, { ...telling, grouped: true }))}</ul>
${own.length > MOST ? html`<p><a href="${ledger}&status=${status}">${words('mandates-all', { count: own.length })}</a></p>` : ''}</details>`;
  })}`;
}

/** By session of the asking work, the last first; within one work in the order of print. */
export const newestFirst = (all: readonly Entry[]): readonly Entry[] =>
  [...Map.groupBy(all, ({ work }) => work).values()].reverse().flat();
