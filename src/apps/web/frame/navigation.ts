// The site's main parts, in the order of the bar.
import type { WordId } from './words.ts';

export const NAVIGATION: readonly { readonly href: string; readonly word: WordId }[] = [
  { href: '/organizations', word: 'nav-organizations' },
  { href: '/entities', word: 'nav-entities' },
  { href: '/mandates', word: 'nav-mandates' },
  { href: '/instruments', word: 'nav-instruments' },
  { href: '/calendar', word: 'nav-calendar' },
  { href: '/matrix', word: 'nav-matrix' },
];
