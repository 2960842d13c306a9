// Instruments on a line of years: from when to when, an unknown end drawn as unknown.
import type { InstrumentInTime } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';

export interface Line {
  readonly label: string;
  readonly instrument: InstrumentInTime;
}

/** Half of the last year's label, and a question mark behind a bar. */
const RIGHT = 22;
const LEFT = 250;
const WIDTH = 900;
const ROW = 24;
const TOP = 24;

/** Fraction of years since year 0: `2021-06` → 2021.4; the end of what is not exact, where `end`. */
export function yearOf(iso: string, end = false): number {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  if (!month) return year + (end ? 1 : 0);
  return year + (month - 1 + (day ? day / 31 : end ? 1 : 0)) / 12;
}

/** The drawing, with a description; the list that stands with it says the same in words. Nothing is dated: no drawing. */
export function timeline(lines: readonly Line[], asOf: string, words: Words): Html {
  const dated = lines.filter(({ instrument }) => startOf(instrument) || instrument.expires);
  if (!dated.length) return html``;
  const now = yearOf(asOf);
  const starts = dated.map(({ instrument }) => yearOf(startOf(instrument) ?? instrument.expires!));
  const ends = dated.map(({ instrument }) => (instrument.expires ? yearOf(instrument.expires, true) : now));
  const [from, to] = [Math.floor(Math.min(...starts)), Math.ceil(Math.max(now + 1, ...ends))];
  const x = (year: number): number => LEFT + ((year - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const height = TOP + dated.length * ROW + 8;
  const rows = [...dated].sort(
    (a, b) =>
      yearOf(startOf(a.instrument) ?? a.instrument.expires!) - yearOf(startOf(b.instrument) ?? b.instrument.expires!),
  );
  return html`<figure class="chart"><div class="scroll" role="region" tabindex="0" aria-label="${words('chart-scrolls')}"><svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="timeline-title timeline-text"><title id="timeline-title">${words('timeline-title')}</title><desc id="timeline-text">${words('timeline-text')}</desc>
${yearsBetween(from, to).map((year) => html`<line class="grid" x1="${x(year).toFixed(1)}" x2="${x(year).toFixed(1)}" y1="${TOP - 6}" y2="${height}"/><text class="year" x="${x(year).toFixed(1)}" y="12" text-anchor="middle">${year}</text>`)}
<line class="now" x1="${x(now).toFixed(1)}" x2="${x(now).toFixed(1)}" y1="${TOP - 6}" y2="${height}"/>
${rows.map((row, at) => lineOf(row, TOP + at * ROW, x, now, words))}
</svg></div><figcaption>${words('timeline-legend')}</figcaption></figure>`;
}

const startOf = ({ validFrom, date }: InstrumentInTime): string | null => validFrom ?? date;

function yearsBetween(from: number, to: number): number[] {
  const step = to - from > 24 ? 5 : to - from > 12 ? 2 : 1;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
}

function lineOf({ label, instrument }: Line, y: number, x: (year: number) => number, now: number, words: Words): Html {
  const start = startOf(instrument);
  const from = x(yearOf(start ?? instrument.expires!));
  const known = instrument.expires ? x(yearOf(instrument.expires, true)) : null;
  const to = known ?? Math.max(from + 6, x(now));
  const span = html`<rect class="${known ? 'known' : 'unknown'}" x="${from.toFixed(1)}" y="${y + 4}" width="${Math.max(4, to - from).toFixed(1)}" height="12" rx="2"/>`;
  const mark = known ? '' : html`<text class="mark" x="${(to + 4).toFixed(1)}" y="${y + 14}">?</text>`;
  const text = label.length > 38 ? `${label.slice(0, 37)}…` : label;
  const title = `${label}${words('colon')}${words.date(start) || words('unknown')} – ${words.date(instrument.expires) || words('unknown')}`;
  return html`<g><title>${title}</title><text x="0" y="${y + 14}">${text}</text>${span}${mark}</g>`;
}
