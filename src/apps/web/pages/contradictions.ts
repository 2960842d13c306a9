// What documents say against each other, or against themselves.
import { page } from '../frame/answer.ts';
import { html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import { contradictionsTable } from '../parts/cycle-contradictions.ts';
import { withCycle } from '../parts/cycle-day.ts';

export const contradictions: Page = {
  paths: ['/contradictions'],
  answer: (site, visit) =>
    withCycle(site, visit, (state, asOf) => {
      const { words } = visit;
      const all = state.board(asOf).contradictions;
      return page({
        title: words('contradictions-title'),
        depends: ['cycle'],
        main: html`<h1>${words('contradictions-title')}</h1><p class="lead">${words('contradictions-lead', { count: all.length })}</p>
${all.length ? contradictionsTable(all, words) : ''}`,
      });
    }),
};
