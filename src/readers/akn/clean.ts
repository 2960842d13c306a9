// Characters of a file → clean text: one look at each character says whether there is anything to clean.

export const [PLAIN, SPACE, NO_BREAK, HYPHEN, BLANK, INVISIBLE, DOUBTFUL] = [0, 1, 2, 3, 4, 5, 6] as const;
/** What each UTF-16 code unit is. */
export const KINDS: Uint8Array = new Uint8Array(0x10000);

function are(kind: number, ...ranges: readonly (readonly [from: number, to?: number])[]): void {
  for (const [from, to = from] of ranges) KINDS.fill(kind, from, to + 1);
}

/** May not be NFC: marks, singletons, compatibility forms, and scripts none of the six languages uses. */
are(DOUBTFUL, [0x300, 0x36f], [0x483, 0x487], [0x591, 0x5bd], [0x610, 0x61a], [0x64b, 0x65f], [0x670], [0x6d6, 0x6ed]);
are(DOUBTFUL, [0x900, 0x1cff], [0x1dc0, 0x1dff], [0x1f71, 0x1fff], [0x20d0, 0x20ff], [0x2126], [0x212a, 0x212b]);
are(
  DOUBTFUL,
  [0x2329, 0x232a],
  [0x302a, 0x302f],
  [0x3099, 0x309a],
  [0xd800, 0xdfff],
  [0xf900, 0xfb4f],
  [0xfe20, 0xfe2f],
);
are(BLANK, [0x09, 0x0d], [0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f], [0x205f], [0x3000], [0xfeff]);
are(INVISIBLE, [0xad], [0x200e, 0x200f], [0x202a, 0x202e], [0x2066, 0x2069]);
are(NO_BREAK, [0xa0]);
are(HYPHEN, [0x2010, 0x2011]);
are(SPACE, [0x20]);

export const isBlank = (kind: number): boolean => kind === SPACE || kind === NO_BREAK || kind === BLANK;
const inRun = (kind: number): boolean => isBlank(kind) || kind === INVISIBLE;

/** End of the run of blanks, with what is invisible among them, that begins at `at`. */
function runEnd(raw: string, at: number): number {
  while (at < raw.length && inRun(KINDS[raw.charCodeAt(at)])) at++;
  return at;
}

/** Text whose only faults are no-break blanks, none beside another blank, and perhaps hyphens of other forms. */
export function exchange(raw: string, hyphens: boolean): string {
  const spaced = raw.replace(/\u00a0/g, ' ');
  return hyphens ? spaced.replace(/[\u2010\u2011]/g, '-') : spaced;
}

/** Text with single plain blanks, without invisible signs; `seen.doubtful` is set where it may not be NFC. */
export function clean(raw: string, seen: { doubtful: boolean }): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < raw.length; at++) {
    const kind = KINDS[raw.charCodeAt(at)];
    if (kind === PLAIN) continue;
    if (kind === DOUBTFUL) seen.doubtful = true;
    else if (kind !== SPACE || (at + 1 < raw.length && inRun(KINDS[raw.charCodeAt(at + 1)]))) {
      const end = isBlank(kind) ? runEnd(raw, at + 1) : at + 1;
      out += raw.slice(from, at) + (kind === INVISIBLE ? '' : kind === HYPHEN ? '-' : ' ');
      from = end;
      at = end - 1;
    }
  }
  return from === 0 ? raw : out + raw.slice(from);
}
