// Who works with whom as two columns joined by lines; the table beside it says the same in numbers.
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';

export interface Edge {
  readonly organization: string;
  readonly entity: string;
  readonly count: number;
}

const ROW = 22;
const LEFT = 220;
const RIGHT = 620;
const WIDTH = 840;

/** The drawing. `nameOf` gives what stands at each end. */
export function network(edges: readonly Edge[], nameOf: (actor: string) => string, words: Words): Html {
  if (!edges.length) return html``;
  const [left, right] = [columnOf(edges, 'organization'), columnOf(edges, 'entity')];
  const height = Math.max(left.length, right.length) * ROW + 20;
  const place = (column: readonly string[]): Map<string, number> =>
    new Map(column.map((one, at) => [one, 10 + ((at + 0.5) / column.length) * (height - 20)]));
  const [ys, yd] = [place(left), place(right)];
  const most = Math.max(...edges.map(({ count }) => count));
  return html`<figure class="chart"><div class="scroll" role="region" tabindex="0" aria-label="${words('chart-scrolls')}"><svg class="network" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="network-title network-text"><title id="network-title">${words('network-title')}</title><desc id="network-text">${words('network-text')}</desc>
${[...edges]
  .sort((a, b) => a.count - b.count)
  .map(({ organization, entity, count }) => {
    const [a, b] = [ys.get(organization)!.toFixed(1), yd.get(entity)!.toFixed(1)];
    return html`<path class="s${strength(count, most)}" d="M${LEFT} ${a}C${LEFT + 200} ${a} ${RIGHT - 200} ${b} ${RIGHT} ${b}"><title>${nameOf(organization)} – ${nameOf(entity)}${words('colon')}${words.number(count)}</title></path>`;
  })}
${left.map((one) => label(nameOf(one), LEFT - 8, ys.get(one)!, 'end'))}${right.map((one) => label(nameOf(one), RIGHT + 8, yd.get(one)!, 'start'))}
</svg></div></figure>`;
}

/** One to five. */
export const strength = (count: number, most: number): number =>
  most <= 1 ? 3 : Math.min(5, 1 + Math.floor((4 * Math.log(count)) / Math.log(most) + 0.001));

function columnOf(edges: readonly Edge[], side: 'organization' | 'entity'): string[] {
  const sums = new Map<string, number>();
  for (const edge of edges) sums.set(edge[side], (sums.get(edge[side]) ?? 0) + edge.count);
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([one]) => one);
}

const label = (text: string, x: number, y: number, anchor: string): Html =>
  html`<text x="${x}" y="${(y + 4).toFixed(1)}" text-anchor="${anchor}">${text.length > 30 ? `${text.slice(0, 29)}…` : text}</text>`;
