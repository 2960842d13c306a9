// The title of the work at an address.
import type { CycleState } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';

/** In the interface's language where the work is held in it, else in its best one, marked with that language. */
export function workTitle(address: string, state: CycleState, words: Words): Html {
  const cut = address.lastIndexOf('#');
  const titles = state.works.bySymbol.get(cut === -1 ? address : address.slice(0, cut))?.titles ?? [];
  const found = titles.find(({ language }) => language === words.language) ?? titles[0];
  return found ? html`<span lang="${found.language ?? 'und'}">${found.title}</span>` : html`${words('untitled')}`;
}
