// All pages. The document page takes what no other page has, so it stands last.
import type { Page } from '../frame/page.ts';
import { documentPage } from './document.ts';
import { home } from './home.ts';

export const PAGES: readonly Page[] = [home, documentPage];
