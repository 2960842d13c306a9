// What a page's operators do to the place and shape of the next letter, and where it can be seen (ISO 32000-2, 8.4, 8.5.4 and 9.3).

/** [a b c d e f] of ISO 32000-2, 8.3.3. */
export type Matrix = readonly number[];

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/** What is saved and restored. */
interface State {
  matrix: Matrix;
  /** Nothing outside is seen: [x0 y0 x1 y1] of the page, the box around what is really seen. */
  seen: readonly number[];
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const FIRST: Omit<State, 'seen'> = {
  matrix: UPRIGHT,
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

/** `inner` is done first. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** The box around a box [x0 y0 x1 y1] that was moved and turned. */
function boxOf([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: readonly number[]): number[] {
  const xs = [x0, x1].flatMap((x) => [y0, y1].map((y) => a * x + c * y + e));
  const ys = [x0, x1].flatMap((x) => [y0, y1].map((y) => b * x + d * y + f));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export class Pen {
  state: State;
  /** Where the next letter stands, in text space. */
  x = 0;
  y = 0;
  private line = { x: 0, y: 0 };
  private text: Matrix = UPRIGHT;
  private readonly saved: State[] = [];
  private clips = false;

  /** `view` is the visible part of the page: [x0 y0 x1 y1]. */
  constructor(view: readonly number[]) {
    this.state = { ...FIRST, seen: view };
  }

  save(): void {
    if (this.saved.length < DEEPEST) this.saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.state.matrix = times(this.state.matrix, matrix);
  }

  /** The next path is all that is seen of what comes. */
  clip(): void {
    this.clips = true;
  }

  /** `box` is the one around a path; null: unknown. */
  path(box: readonly number[] | null): void {
    if (this.clips && box) this.narrow(box);
    this.clips = false;
  }

  narrow(box: readonly number[]): void {
    const [x0, y0, x1, y1] = boxOf(this.state.matrix, box);
    const [left, low, right, high] = this.state.seen;
    this.state.seen = [
      Math.max(left, x0 - SLACK),
      Math.max(low, y0 - SLACK),
      Math.min(right, x1 + SLACK),
      Math.min(high, y1 + SLACK),
    ];
  }

  begin(matrix: Matrix = UPRIGHT): void {
    this.text = matrix;
    this.line = { x: 0, y: 0 };
    this.x = 0;
    this.y = 0;
  }

  move(x: number, y: number): void {
    this.line = { x: this.line.x + x, y: this.line.y + y };
    this.x = this.line.x;
    this.y = this.line.y;
  }

  setFont(font: string, size: number): void {
    this.state.font = font;
    this.state.size = size;
  }

  /** From text space to the page. */
  toPage(): Matrix {
    return times(this.state.matrix, this.text);
  }
}

/** Points; a box drawn tight around letters may miss their feet. */
const SLACK = 2;

/** A page that saves deeper is not drawn to be read. */
const DEEPEST = 1000;

type Step = (pen: Pen, args: readonly never[]) => void;

/** What to do for each operator's number; the others move no text. */
export function stepsOf(numbers: Readonly<Record<string, number>>): readonly (Step | undefined)[] {
  const steps: (Step | undefined)[] = [];
  for (const [name, step] of Object.entries(STEPS)) steps[numbers[name]] = step;
  return steps;
}

const STEPS: Readonly<Record<string, Step>> = {
  save: (pen) => pen.save(),
  restore: (pen) => pen.restore(),
  transform: (pen, args) => pen.transform(args),
  paintFormXObjectBegin: (pen, [matrix, box]) => {
    pen.save();
    if (matrix) pen.transform(matrix);
    if (box) pen.narrow(box);
  },
  clip: (pen) => pen.clip(),
  eoClip: (pen) => pen.clip(),
  constructPath: (pen, [, , box]) => pen.path(box ?? null),
  paintFormXObjectEnd: (pen) => pen.restore(),
  beginText: (pen) => pen.begin(),
  setTextMatrix: (pen, [matrix]) => pen.begin(matrix),
  moveText: (pen, [x, y]) => pen.move(x, y),
  setLeadingMoveText: (pen, [x, y]) => {
    pen.state.leading = y;
    pen.move(x, y);
  },
  nextLine: (pen) => pen.move(0, pen.state.leading),
  setLeading: (pen, [leading]) => {
    pen.state.leading = -leading;
  },
  setFont: (pen, [font, size]) => pen.setFont(font, size),
  setGState: (pen, [changes]) => {
    for (const [key, value] of changes as readonly [string, readonly [string, number]][])
      if (key === 'Font') pen.setFont(...value);
  },
  setCharSpacing: (pen, [spacing]) => {
    pen.state.charSpacing = spacing;
  },
  setWordSpacing: (pen, [spacing]) => {
    pen.state.wordSpacing = spacing;
  },
  setHScale: (pen, [percent]) => {
    pen.state.scale = percent / 100;
  },
  setTextRise: (pen, [rise]) => {
    pen.state.rise = rise;
  },
};
