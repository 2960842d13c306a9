// The day something is said for, and the cycle on it.
import { actorMeant, type CycleState } from '../../../register/index.ts';
import { type Answer, page, redirect } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { withQuery } from './cycle-filters.ts';

/** `?as-of=2026-11-22`, else today. A day that is none is today too. */
export function asOfIn(site: Site, visit: Visit): string {
  const asked = visit.query.get('as-of') ?? '';
  return isDay(asked) ? asked : site.today;
}

/** A day of the United Nations' time, so that nobody asks for the year 9999 a day at a time. */
export function isDay(text: string): boolean {
  if (!/^(?:19[4-9]|20[0-9])\d-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A form to choose the day, keeping what else was asked. */
export function dayForm(site: Site, visit: Visit, asOf: string): Html {
  const { words, query } = visit;
  const others = [...query].filter(([name, value]) => name !== 'as-of' && value);
  return html`<form class="day" action="${visit.path}"><label for="as-of">${words('as-of')}</label>
<input id="as-of" name="as-of" type="date" value="${asOf}" min="1946-01-01" max="2099-12-31">
${others.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>${words('as-of-show')}</button>
${asOf === site.today ? '' : html`<a href="${withoutDay(visit)}">${words('as-of-today')}</a>`}</form>`;
}

function withoutDay({ path, query }: Visit): string {
  const left = new URLSearchParams(query);
  left.delete('as-of');
  return left.size ? `${path}?${left}` : path;
}

/** How long a visitor waits for the first computation before the page says that it is going on, in milliseconds. */
const PATIENCE = 2500;

/** What `make` gives of the cycle; while it is computed for the first time, a page that says so. */
export async function withCycle(
  site: Site,
  visit: Visit,
  make: (state: CycleState, asOf: string) => Answer | Promise<Answer>,
): Promise<Answer> {
  const elsewhere = byItsId(visit);
  if (elsewhere) return elsewhere;
  const state = site.cycleNow() ?? (await Promise.race([site.cycle(), pause(PATIENCE)]));
  if (!state) return waiting(visit);
  const asOf = asOfIn(site, visit);
  await ready(site, state, asOf);
  return make(state, asOf);
}

const ACTORS = ['organization', 'addressee', 'entity'] as const;

/** "?organization=PIF" is "?organization=org/PIF". Errors: `actor-unknown`. */
function byItsId(visit: Visit): Answer | null {
  const change = ACTORS.flatMap((name) => {
    const value = visit.query.get(name)?.trim();
    return value && actorMeant(value) !== value ? [[name, actorMeant(value)]] : [];
  });
  return change.length ? redirect(withQuery(visit, Object.fromEntries(change)), 303) : null;
}

const pause = (time: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), time));

function waiting({ words }: Visit): Answer {
  return page({
    status: 503,
    title: words('cycle-waiting'),
    islands: ['cycle-wait.ts'],
    main: html`<h1>${words('cycle-waiting')}</h1><p>${words('cycle-waiting-next')}</p>`,
  });
}

/** Days whose ledger was made, for each state; another day takes most of a second, so they are made one by one with a rest. */
const made = new WeakMap<CycleState, Set<string>>();
let turn: Promise<unknown> = Promise.resolve();
const REST = 500;

async function ready(site: Site, state: CycleState, asOf: string): Promise<void> {
  const days = made.get(state) ?? new Set();
  made.set(state, days);
  if (days.has(asOf)) return;
  if (asOf === site.today) state.ledger(asOf);
  else {
    const mine = turn.then(() => void state.ledger(asOf));
    turn = mine.catch(() => {}).then(() => pause(REST));
    await mine;
  }
  // The state keeps a few days only; when it forgets, so does this.
  if (days.size > 7) days.clear();
  days.add(asOf);
}
