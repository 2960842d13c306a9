// What a page is made of, from single items to lines.

/** A piece of text as the page draws it; x and width in points, baseline y. */
export interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  /** A font of bar codes or symbols: no words. */
  readonly code: boolean;
}

export type Styles = ReadonlyMap<string, Style>;

/** An item in its line: `rise` 1 above the baseline, -1 below, 0 on it. */
export interface Run extends Style {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly size: number;
  readonly rise: -1 | 0 | 1;
  /** A blank stands before it. */
  readonly spaced: boolean;
}

export interface Line {
  readonly page: number;
  /** 1-based place on its page, furniture counted. */
  readonly number: number;
  /** Lines of one flow stand under one another: a page, or one of its columns. */
  readonly flow: number;
  readonly y: number;
  readonly x: number;
  readonly end: number;
  readonly size: number;
  readonly runs: readonly Run[];
}

/** The document's own measures. */
export interface Measures {
  readonly size: number;
  readonly leading: number;
  /** Left and right edge of the text, per flow. */
  readonly edges: ReadonlyMap<number, { readonly left: number; readonly right: number }>;
}
