// numbering.xml: what number a paragraph gets, counted as Word counts (ECMA-376-1, 17.9).
import { numeral } from './numerals.ts';
import { isOn, type ParagraphProperties, readParagraphProperty } from './properties.ts';
import type { Attribute, Handler } from './xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** Level after which it starts again, 1-based; 0: never; undefined: after every higher level. */
  restart?: number;
  /** All numbers of its text in decimal ("legal"). */
  legal: boolean;
  style?: string;
  paragraph: ParagraphProperties;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  /** Its levels are those of the list this numbering style is of. */
  styleLink?: string;
  ownStyle?: string;
}

interface Num {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

export interface Numbered {
  /** As printed: "1.", "(a)", "•"; null where the level prints nothing. */
  readonly label: string | null;
  readonly paragraph: ParagraphProperties;
}

const DEEPEST = 9;
export const BULLET = '•';

export class Numbering implements Handler {
  readonly #abstracts = new Map<string, Abstract>();
  readonly #nums = new Map<string, Num>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();
  #abstract: Abstract | null = null;
  #num: Num | null = null;
  #level: Level | null = null;
  #override = 0;

  open(name: string, attribute: Attribute): void {
    const value = attribute('val');
    if (name === 'abstractNum')
      this.#abstracts.set(attribute('abstractNumId') ?? '', (this.#abstract = { levels: new Map() }));
    else if (name === 'num')
      this.#nums.set(attribute('numId') ?? '', (this.#num = { abstract: '', starts: new Map(), levels: new Map() }));
    else if (name === 'abstractNumId' && this.#num) this.#num.abstract = value ?? '';
    else if (name === 'lvlOverride') this.#override = Number(attribute('ilvl')) || 0;
    else if (name === 'startOverride' && this.#num) this.#num.starts.set(this.#override, Number(value) || 0);
    else if (name === 'numStyleLink' && this.#abstract) this.#abstract.styleLink = value;
    else if (name === 'styleLink' && this.#abstract) this.#abstract.ownStyle = value;
    else if (name === 'lvl') this.#open(Number(attribute('ilvl')) || 0);
    else if (this.#level) readLevel(this.#level, name, attribute);
  }

  #open(at: number): void {
    this.#level = { start: 1, format: 'decimal', text: '', legal: false, paragraph: {} };
    (this.#num ?? this.#abstract)?.levels.set(at, this.#level);
  }

  close(name: string): void {
    if (name === 'lvl') this.#level = null;
    else if (name === 'num') this.#num = null;
    else if (name === 'abstractNum') this.#abstract = null;
  }

  /** The list and level that a paragraph style is bound to from here (w:lvl/w:pStyle). */
  levelOfStyle(numId: string, style: string): number | undefined {
    for (let at = 0; at < DEEPEST; at++) if (this.#levelOf(numId, at)?.style === style) return at;
    return undefined;
  }

  /** Counts the next paragraph of this list and level. Null where there is no such list. */
  next(numId: string, at: number): Numbered | null {
    const level = this.#levelOf(numId, at);
    const num = this.#nums.get(numId);
    if (!level || !num) return null;
    const counts = this.#countsOf(num);
    this.#applyStart(numId, num, counts, at);
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    this.#restartBelow(numId, counts, at);
    return { label: this.#print(numId, level, counts, at), paragraph: level.paragraph };
  }

  /** Lists over one abstract list share their counts. */
  #countsOf(num: Num): (number | undefined)[] {
    const known = this.#counts.get(num.abstract);
    if (known) return known;
    const fresh: (number | undefined)[] = [];
    this.#counts.set(num.abstract, fresh);
    return fresh;
  }

  /** A start override counts where its list is first used at that level. */
  #applyStart(numId: string, num: Num, counts: (number | undefined)[], at: number): void {
    const start = num.starts.get(at);
    const key = `${numId} ${at}`;
    if (start === undefined || this.#started.has(key)) return;
    this.#started.add(key);
    counts[at] = start - 1;
  }

  #restartBelow(numId: string, counts: (number | undefined)[], at: number): void {
    for (let below = at + 1; below < counts.length; below++) {
      const restart = this.#levelOf(numId, below)?.restart;
      if (restart === undefined || restart >= at + 1) counts[below] = undefined;
    }
  }

  #print(numId: string, level: Level, counts: readonly (number | undefined)[], at: number): string | null {
    if (level.format === 'bullet') return BULLET;
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      const other = this.#levelOf(numId, place);
      const count = counts[place] ?? other?.start ?? 1;
      return numeral(count, level.legal && place < at ? 'decimal' : (other?.format ?? 'decimal'));
    });
    return text.trim() || null;
  }

  #levelOf(numId: string, at: number, links = 0): Level | undefined {
    const num = this.#nums.get(numId);
    if (!num) return undefined;
    const own = num.levels.get(at);
    if (own) return own;
    const abstract = this.#abstracts.get(num.abstract);
    if (!abstract?.styleLink || links > 3) return abstract?.levels.get(at);
    for (const other of this.#abstracts.values())
      if (other.ownStyle === abstract.styleLink) return other.levels.get(at);
    return undefined;
  }
}

function readLevel(level: Level, name: string, attribute: Attribute): void {
  const value = attribute('val');
  if (name === 'start') level.start = Number(value) || 0;
  else if (name === 'numFmt')
    level.format = value === 'custom' ? (attribute('format') ?? 'decimal') : (value ?? 'decimal');
  else if (name === 'lvlText') level.text = value ?? '';
  else if (name === 'lvlRestart') level.restart = Number(value);
  else if (name === 'isLgl') level.legal = isOn(value);
  else if (name === 'pStyle') level.style = value;
  else readParagraphProperty(level.paragraph, name, attribute);
}
