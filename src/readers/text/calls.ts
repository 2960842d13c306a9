// Finds the marks of notes that extraction fused to words and years: "20301,", "Shanghai2,", "nucléaires 3  qui".

export interface Call {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** A passage's text may be searched from here to there (passage index and offset). */
export interface Place {
  readonly passage: number;
  readonly offset: number;
}

/** Ways a mark is fused, the surest first; `#` stands for its number. */
const WAYS = [
  String.raw`(?<=\p{Ll}\p{Ll}|\p{L}[»”’)\]])#(?=[\s,.;:)»”’—–]|$)`,
  String.raw`(?<=(?<!\d)(?:19|20)\d\d)#(?=[\s,.;:)»”’—–]|$)`,
  String.raw`(?<=[»”’)\]])#(?=[\s,.;:)»”’—–]|$)`,
  String.raw`(?<=[\p{L}\p{N}»”’)\]][,.;:])#(?=[\s)»”’—–]|$)`,
  String.raw`(?<=\p{L}[,.;:]?) #(?= {2}|[,.;:]| [;:])`,
  String.raw`(?<=\p{Lu})#(?=[\s,.;:)»”’—–]|$)`,
  String.raw`(?<=\p{L}[,.;:]) #(?= )`,
  String.raw`(?<=\d)#(?=[\s,.;:)»”’—–]|$)`,
  String.raw`(?<=\p{Ll}) #(?= \p{Ll})`,
];

const patterns = new Map<string, RegExp[]>();

function patternsFor(marker: string): RegExp[] {
  let list = patterns.get(marker);
  if (!list) {
    const number = marker.replace(/[*]/g, '\\*');
    list = WAYS.map(
      (way) =>
        new RegExp(
          way.replace('#', () => number),
          'gu',
        ),
    );
    if (patterns.size < 400) patterns.set(marker, list);
  }
  return list;
}

/** The likeliest place of a note's mark between `from` and `to` (a passage index, exclusive), or null. */
export function findCall(marker: string, texts: readonly string[], from: Place, to: number): Call | null {
  for (const pattern of patternsFor(marker)) {
    for (let passage = from.passage; passage < to; passage++) {
      pattern.lastIndex = passage === from.passage ? from.offset : 0;
      const match = pattern.exec(texts[passage]);
      if (match) return { passage, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}
