// Small bars made on the server; the numbers stand beside them in words.
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';

interface Vote {
  readonly inFavour: number | null;
  readonly against: number | null;
  readonly abstaining: number | null;
}

/** A recorded vote: a bar in three parts, the numbers behind it. */
export function voteBar(vote: Vote, words: Words): Html {
  const counts = [vote.inFavour ?? 0, vote.against ?? 0, vote.abstaining ?? 0];
  const all = counts.reduce((sum, one) => sum + one, 0);
  const said = words('vote-words', {
    for: number(vote.inFavour, words),
    against: number(vote.against, words),
    abstaining: number(vote.abstaining, words),
  });
  if (!all) return html`<span class="vote">${said}</span>`;
  let x = 0;
  const parts = counts.map((count, at) => {
    const width = (count / all) * 100;
    const part = html`<rect class="v${at}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"/>`;
    x += width;
    return part;
  });
  return html`<span class="vote"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg> <span>${said}</span></span>`;
}

const number = (value: number | null, words: Words): string => (value === null ? '?' : words.number(value));

/** A bar of `value` among `most`, for a cell of a table that has the number too. */
export const bar = (value: number, most: number): Html =>
  html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect x="0" y="0" width="${(most ? (value / most) * 100 : 0).toFixed(1)}" height="8"/></svg>`;
