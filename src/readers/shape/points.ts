// Hangs points below their paragraph by the kind and order of their labels: (a) (b), (i) (ii) below (b), (c) again above.
import type { Draft, Paragraph, Point, Words } from '../../tree/index.ts';
import type { Label } from '../labels.ts';

type Parent = Draft<Paragraph> | Draft<Point>;
type Kind = 'letter' | 'roman' | 'number' | 'bullet';

interface Level {
  readonly kind: Kind;
  readonly parent: Parent;
  last: number;
}

/** No document has points deeper in one another; what says so is read as points of the deepest list. */
const MOST_LEVELS = 20;

const UNLABELLED: Label = { kind: 'bullet', printed: '', value: '', order: 0, letter: 0, end: 0 };

/** The lists open below one paragraph, outermost first. */
export class PointStack {
  readonly #levels: Level[] = [];
  readonly #root: Parent;
  /** Points stood deeper than any document has them. */
  tooDeep = false;
  hasUnlabelled = false;

  constructor(root: Parent) {
    this.#root = root;
  }

  /** Adds a point where its label says it belongs. */
  add(label: Label, words: Words): void {
    this.#push(this.#levelFor(label), label, words);
  }

  /** Adds a point without a label below the last one. */
  addBelow(words: Words): void {
    this.hasUnlabelled = true;
    this.#push(this.#deeper('bullet'), UNLABELLED, words);
  }

  #push(level: Level, label: Label, words: Words): void {
    const point: Draft<Point> = {
      type: 'point',
      id: '',
      number: label.value || String(level.last + 1),
      label: label.printed,
      words,
      points: [],
      wrapUp: null,
    };
    level.last = label.kind === 'bullet' ? level.last + 1 : orderIn(label, level.kind);
    level.parent.points.push(point);
    this.#open = point;
  }

  #open: Parent | null = null;

  /** The level that this label continues, or a new one below the last point. */
  #levelFor(label: Label): Level {
    const orders = ordersOf(label);
    for (let i = this.#levels.length - 1; i >= 0; i--) {
      const level = this.#levels[i];
      if (orders[level.kind] !== undefined && orders[level.kind] === level.last + 1) return this.#cut(i);
    }
    if (label.kind === 'bullet') return this.#bullets();
    const kind = firstKind(orders) ?? label.kind;
    const same = this.#levels.findIndex((level) => level.kind === kind);
    const first = (orders[kind as Kind] ?? 0) === 1;
    if (same >= 0 && !(first && this.#levels.length - 1 > same)) return this.#cut(same);
    if (same >= 0 && first && same === this.#levels.length - 1) return this.#cut(same);
    return this.#deeper(kind === 'upper' ? 'letter' : (kind as Kind));
  }

  /** The open list of bullets, else a new one below the last point. */
  #bullets(): Level {
    const open = this.#levels.findLastIndex((level) => level.kind === 'bullet');
    return open < 0 ? this.#deeper('bullet') : this.#cut(open);
  }

  #cut(i: number): Level {
    this.#levels.length = i + 1;
    return this.#levels[i];
  }

  #deeper(kind: Kind): Level {
    if (this.#levels.length === MOST_LEVELS) {
      this.tooDeep = true;
      return this.#levels[MOST_LEVELS - 1];
    }
    const level = { kind, parent: this.#open ?? this.#root, last: 0 };
    this.#levels.push(level);
    return level;
  }
}

type Orders = Partial<Record<Kind, number>>;

/** What the label may count as: "i" is roman one or the ninth letter. */
function ordersOf(label: Label): Orders {
  if (label.kind === 'bullet') return {};
  if (label.kind === 'number') return { number: label.order };
  if (label.kind === 'roman')
    return label.letter ? { roman: label.order, letter: label.letter } : { roman: label.order };
  return { letter: label.letter || label.order };
}

const orderIn = (label: Label, kind: Kind): number => ordersOf(label)[kind] ?? label.order;

/** The kind in which the label would be the first of its list. */
const firstKind = (orders: Orders): Kind | null =>
  (Object.keys(orders) as Kind[]).find((kind) => orders[kind] === 1) ?? null;
