// Where documents say different things: both sources, and nothing decided.
import { sayValue } from '../../../lexicon/index.ts';
import type { Board } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import { NATIVE, type Words } from '../frame/words.ts';
import { addressLink, partsOf } from './cycle-address.ts';
import { scrollTable } from './cycle-table.ts';
import { maybe } from './cycle-words.ts';

type Contradiction = Board['contradictions'][number];

/** A table of contradictions, sources with the same value together. */
export function contradictionsTable(all: readonly Contradiction[], words: Words): Html {
  const head = [words('contradiction-about'), words('contradiction-sources')];
  const rows = all.map(
    ({ about, sources }) =>
      html`<tr><th scope="row">${maybe(words, `contradiction-${about}`, about)}</th><td>${[
        ...Map.groupBy(sources, ({ value }) => value),
      ].map(
        ([value, own]) =>
          html`<div><strong>${sayValue(value, words.language)}</strong>${words('colon')}${own.map(
            ({ address }, at) => html`${at ? ', ' : ''}${sourceLink(address, words)}`,
          )}</div>`,
      )}</td></tr>`,
  );
  return scrollTable('contradictions-caption', words('contradictions-caption'), head, rows);
}

function sourceLink(address: string, words: Words): Html {
  const { language } = partsOf(address);
  const name = language ? NATIVE[language] : null;
  return html`${addressLink(address, words)}${name ? html` (<span lang="${language}">${name}</span>)` : ''}`;
}
