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
  String.raw`(?<=(?:[\p{L}»”’)\]]|\b(?:19|20)\d\d|\/\d{1,3}|\.\d{1,3}|\p{Lu}\p{Ll}{2,20} \d{1,3})[,.;:])#(?=[\s,)»”’—–]|$)`,
  String.raw`(?<=\p{L}[,.;:]?) #(?= {2}| [;:])`,
  String.raw`(?<=\p{Lu})#(?=[\s,.;:)»”’—–]|$)`,
  // "Action 212," is Action 21 and note 2.
  String.raw`(?<=\p{Lu}\p{Ll}{2,20} \d{1,3})#(?=[\s,.;:)»”’—–]|$)`,
  // "COVID-193", "objectifs 9 et 174,".
  String.raw`(?<=\p{L}[-.]\d{1,3})#(?=[\s,.;:)»”’—–]|$)`,
  String.raw`(?<=(?<![\d/.])\d{1,2})#(?=[,.;:)»”])`,
  String.raw`(?<=(?:\p{L}|\b(?:19|20)\d\d)[,.;:]) #(?= |$)`,
  // A resolution's number has at most three digits; a fourth is a mark.
  String.raw`(?<=\d\/\d{3})#(?=[\s,.;:)»”’—–]|$)`,
  String.raw`(?<=\p{Ll}) #(?= \p{Ll})`,
  String.raw`(?<=\p{L}) #(?=[,.;:])`,
];

/** The least sure: a mark that could as well be the number's last digit; the last such place is taken. */
const LAST_WAY = String.raw`(?<=\d\/\d{1,2})#(?=[\s,.;:)»”’—–]|$)`;

const patterns = new Map<string, RegExp[]>();

function patternsFor(marker: string): RegExp[] {
  let list = patterns.get(marker);
  if (!list) {
    const number = marker.replace(/[*]/g, '\\*');
    list = [...WAYS, LAST_WAY].map(
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

/** How often the whole text may be searched for marks; beyond that, in texts that no press prints, marks stay unfound. */
const MOST_PASSES = 60;
const LEAST = 2_000_000;

/** Looks for the marks of a document's notes, in steps that are linear in its length. */
export class CallSearch {
  readonly #texts: readonly string[];
  /** Characters that may still be searched. */
  left: number;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    this.left = LEAST + MOST_PASSES * texts.reduce((sum, text) => sum + text.length, 0);
  }

  /** The likeliest place of a note's mark between `from` and `to` (a passage index, exclusive), or null. */
  find(marker: string, from: Place, to: number): Call | null {
    const able = this.#able(marker, from, to);
    if (!able.length) return null;
    const all = patternsFor(marker);
    const last = all.length - 1;
    for (let way = 0; way < last; way++) {
      for (const passage of able) {
        const pattern = all[way];
        pattern.lastIndex = passage === from.passage ? from.offset : 0;
        const match = pattern.exec(this.#texts[passage]);
        if (match) return { passage, start: match.index, end: match.index + match[0].length };
      }
    }
    return lastCall(all[last], this.#texts, from, able);
  }

  /** The passages that hold the marker's figures at all. */
  #able(marker: string, from: Place, to: number): number[] {
    const able: number[] = [];
    for (let passage = from.passage; passage < Math.min(to, this.#texts.length) && this.left > 0; passage++) {
      const text = this.#texts[passage];
      this.left -= text.length + 1;
      if (text.includes(marker)) {
        able.push(passage);
        this.left -= text.length;
      }
    }
    return able;
  }
}

function lastCall(pattern: RegExp, texts: readonly string[], from: Place, able: readonly number[]): Call | null {
  for (const passage of able.toReversed()) {
    const start = passage === from.passage ? from.offset : 0;
    const match = [...texts[passage].matchAll(pattern)].findLast((one) => one.index >= start);
    if (match) return { passage, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
