// Fields within a paragraph: the codes are dropped, page numbers too, a HYPERLINK's result is a link (ECMA-376-1, 17.16).
interface Field {
  code: string;
  /** The field's result has begun. */
  result: boolean;
  href: string | null;
  dropped: boolean;
}

const PAGES = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'PAGEREF']);

export class Fields {
  readonly #stack: Field[] = [];

  begin(): void {
    this.#stack.push({ code: '', result: false, href: null, dropped: false });
  }

  /** Part of the innermost field's code. */
  code(text: string): void {
    const field = this.#stack.at(-1);
    if (field && !field.result && field.code.length < 4096) field.code += text;
  }

  separate(): void {
    const field = this.#stack.at(-1);
    if (!field) return;
    field.result = true;
    const name = /^\s*(\S+)/.exec(field.code)?.[1].toUpperCase() ?? '';
    field.dropped = PAGES.has(name);
    if (name === 'HYPERLINK') field.href = hrefOf(field.code);
  }

  end(): void {
    this.#stack.pop();
  }

  /** Text here is a field's code or a page number. */
  get silent(): boolean {
    return this.#stack.some((field) => !field.result || field.dropped);
  }

  get href(): string | null {
    return this.#stack.findLast((field) => field.href !== null)?.href ?? null;
  }

  /** Fields end with their paragraph at the latest: one that is never closed must not swallow the document. */
  clear(): void {
    this.#stack.length = 0;
  }
}

function hrefOf(code: string): string | null {
  const match = /^\s*\S+\s+"([^"]*)"/.exec(code) ?? /^\s*\S+\s+([^\s\\"]\S*)/.exec(code);
  return match?.[1] || null;
}
