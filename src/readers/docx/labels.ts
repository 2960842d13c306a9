// A number typed by hand and set apart by a tab: "78.<tab>The …", "<tab>(a)<tab>…".
const TYPED =
  /^[\t \u00a0]*(\(?(?:\p{Nd}{1,4}|\p{L}{1,2}|[ivxlcIVXLC]{1,8}|[一二三四五六七八九十]{1,4})(?:[.)）．、]{1,2}|[ \u00a0]?[-–—])|[A-Z]{0,3}\p{Nd}{1,4}(?:\.\p{Nd}{1,4}){1,4}\.?)[ \u00a0]*\t/u;
const BULLET = /^[\t \u00a0]*([•●▪·◦–—-])[ \u00a0]*\t/u;
/** No label is longer, with the tabs before it. */
const LONGEST = 40;

export interface TypedLabel {
  readonly label: string;
  /** Characters of the raw text that it takes up. */
  readonly length: number;
}

/** The label at the start of a paragraph's raw text, or null. */
export function typedLabel(raw: string): TypedLabel | null {
  const head = raw.slice(0, LONGEST);
  const match = TYPED.exec(head) ?? BULLET.exec(head);
  return match && { label: match[1].replace(/\s/g, ''), length: match[0].length };
}

const NOTE = /^[\t \u00a0]*(\*{1,6}|[†‡§]{1,3}|\p{Nd}{1,3}|\p{Ll})[ \u00a0]*\t/u;

/** The marker that opens a footnote set in a frame or in a table's foot, or null. */
export function typedMarker(raw: string): TypedLabel | null {
  const match = NOTE.exec(raw.slice(0, LONGEST));
  return match && { label: match[1], length: match[0].length };
}
