// What a page gives back.
import type { Html } from './html.ts';

export interface PageAnswer {
  readonly type: 'page';
  readonly status?: number;
  readonly title: string;
  readonly main: Html | Promise<Html>;
  /** Language of the main text, where it is not the interface's. */
  readonly description?: string;
  /** Permanent address, when this page has others too. */
  readonly canonical?: string;
  /** Other forms of the same thing: feeds, JSON, languages. */
  readonly alternates?: readonly { href: string; type?: string; hreflang?: string; title?: string }[];
  /** Islands to load, by file name in assets/. */
  readonly islands?: readonly string[];
  /** JSON-LD, as a value. */
  readonly linkedData?: unknown;
  /** What it was made from; without it the page is not kept. Works by symbol; `cycle`, `register`. */
  readonly depends?: readonly string[];
  /** Class of the page's body, for the style sheet. */
  readonly kind?: string;
}

export interface RedirectAnswer {
  readonly type: 'redirect';
  readonly status: 301 | 302 | 303;
  readonly to: string;
}

export interface FileAnswer {
  readonly type: 'file';
  readonly status?: number;
  readonly mime: string;
  readonly body: string | Uint8Array;
  /** Name to save it under. */
  readonly name?: string;
  readonly depends?: readonly string[];
}

/** The page is somebody else's: the next one whose path fits is asked. */
export interface PassAnswer {
  readonly type: 'pass';
}

export type Answer = PageAnswer | RedirectAnswer | FileAnswer | PassAnswer;

export const PASS: PassAnswer = { type: 'pass' };
export const page = (answer: Omit<PageAnswer, 'type'>): PageAnswer => ({ type: 'page', ...answer });
export const redirect = (to: string, status: RedirectAnswer['status'] = 302): RedirectAnswer => ({
  type: 'redirect',
  status,
  to,
});
export const file = (answer: Omit<FileAnswer, 'type'>): FileAnswer => ({ type: 'file', ...answer });
