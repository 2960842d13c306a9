// The body of a form with files, read as it comes: what a file holds goes to disk and never whole into memory.

export interface FormPart {
  readonly name: string;
  /** Null: a plain field. */
  readonly file: string | null;
  /** To be read to its end before the next part is asked for. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Most bytes of a part's head. */
const HEAD = 16_384;
const CRLF2 = Buffer.from('\r\n\r\n');

/** Parts in the order sent. Errors: TypeError where the body is no such form; what `source` throws. */
export async function* formParts(source: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<FormPart> {
  const reader = new Scanner(source);
  // The first line has no line end before it.
  reader.prepend('\r\n');
  const line = Buffer.from(`\r\n--${boundary}`);
  for await (const _ of reader.until(line));
  for (;;) {
    const end = await reader.take(2);
    if (end.toString('latin1') !== '\r\n') return;
    const head = await reader.text(CRLF2, HEAD);
    const rest = reader.until(line);
    const bytes = { [Symbol.asyncIterator]: () => rest };
    yield { ...named(head), bytes };
    for await (const _ of rest);
  }
}

/** The boundary of a content type; null: no form with files. */
export const boundaryOf = (type: string | null): string | null =>
  /^multipart\/form-data;.*?boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i
    .exec(type ?? '')
    ?.slice(1)
    .find(Boolean) ?? null;

function named(head: string): { name: string; file: string | null } {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const value = (key: string): string | null =>
    new RegExp(`[;\\s]${key}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition)?.[1] ?? null;
  return { name: value('name') ?? '', file: value('filename') };
}

/** Bytes up to a mark, however they are cut into chunks. */
class Scanner {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #over = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  prepend(text: string): void {
    this.#held = Buffer.concat([Buffer.from(text), this.#held]);
  }

  async #more(): Promise<boolean> {
    if (this.#over) return false;
    const { value, done } = await this.#source.next();
    if (done) this.#over = true;
    else
      this.#held = this.#held.length
        ? Buffer.concat([this.#held, value])
        : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return !done;
  }

  /** What stands before the mark; the mark is taken too. */
  async *until(mark: Buffer): AsyncGenerator<Uint8Array, void> {
    for (;;) {
      const at = this.#held.indexOf(mark);
      if (at >= 0) {
        if (at) yield this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at + mark.length);
        return;
      }
      const safe = this.#held.length - mark.length + 1;
      if (safe > 0) {
        yield this.#held.subarray(0, safe);
        this.#held = this.#held.subarray(safe);
      }
      if (!(await this.#more())) throw new TypeError('the form ends before its last line');
    }
  }

  async take(count: number): Promise<Buffer> {
    while (this.#held.length < count && (await this.#more()));
    const out = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return out;
  }

  async text(mark: Buffer, most: number): Promise<string> {
    let out = '';
    for await (const bytes of this.until(mark)) {
      out += Buffer.from(bytes).toString('utf8');
      if (out.length > most) throw new TypeError('a part of the form has too long a head');
    }
    return out;
  }
}
