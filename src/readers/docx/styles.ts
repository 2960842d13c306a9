// styles.xml: styles with what they inherit.
import { type ParagraphProperties, type RunProperties, readParagraphProperty, readRunProperty } from './properties.ts';
import type { Attribute, Handler } from './xml.ts';

export interface Style {
  readonly id: string;
  /** Its name, which does not change with the language of the program that wrote it. */
  readonly name: string;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

interface RawStyle extends Style {
  name: string;
  base: string | null;
}

const NONE: Style = Object.freeze({ id: '', name: '', run: {}, paragraph: {} });
/** Styles that inherit from one another in a circle are cut here. */
const DEEPEST = 40;

export class Styles implements Handler {
  readonly #raw = new Map<string, RawStyle>();
  readonly #resolved = new Map<string, Style>();
  readonly #defaults: RunProperties = {};
  #default = '';
  #style: RawStyle | null = null;
  #where: 'run' | 'paragraph' | 'defaults' | null = null;
  #skip = 0;

  open(name: string, attribute: Attribute): void {
    // Formatting for parts of tables is no style of paragraphs.
    if (this.#skip || name === 'tblStylePr') this.#skip++;
    else if (name === 'style') this.#start(attribute);
    else if (name === 'rPrDefault') this.#where = 'defaults';
    else if (name === 'rPr' && this.#style) this.#where = 'run';
    else if (name === 'pPr' && this.#style) this.#where = 'paragraph';
    else if (this.#where === 'defaults') readRunProperty(this.#defaults, name, attribute);
    else if (this.#style) this.#property(this.#style, name, attribute);
  }

  #start(attribute: Attribute): void {
    const id = attribute('styleId') ?? '';
    this.#style = { id, name: id, base: null, run: {}, paragraph: {} };
    if (!this.#raw.has(id)) this.#raw.set(id, this.#style);
    if (attribute('type') === 'paragraph' && attribute('default') === '1') this.#default = id;
  }

  #property(style: RawStyle, name: string, attribute: Attribute): void {
    if (name === 'name') style.name = attribute('val') ?? style.id;
    else if (name === 'basedOn') style.base = attribute('val') ?? null;
    else if (this.#where === 'run') readRunProperty(style.run, name, attribute);
    else if (this.#where === 'paragraph') readParagraphProperty(style.paragraph, name, attribute);
  }

  close(name: string): void {
    if (this.#skip) this.#skip--;
    else if (name === 'style') this.#style = null;
    else if (name === 'rPr' || name === 'pPr' || name === 'rPrDefault') this.#where = null;
  }

  /** A paragraph's style; undefined means the document's default one. */
  paragraph(id: string | undefined): Style {
    return this.#resolve(id !== undefined && this.#raw.has(id) ? id : this.#default, this.#defaults);
  }

  /** A run's style, or one that sets nothing. */
  character(id: string | undefined): Style {
    return id === undefined ? NONE : this.#resolve(id, {});
  }

  #resolve(id: string, defaults: RunProperties): Style {
    const known = this.#resolved.get(id);
    if (known) return known;
    let run: RunProperties = {};
    let paragraph: ParagraphProperties = {};
    let at = this.#raw.get(id);
    for (let depth = 0; at && depth < DEEPEST; depth++) {
      run = { ...at.run, ...run };
      paragraph = { ...at.paragraph, ...paragraph };
      at = at.base === null ? undefined : this.#raw.get(at.base);
    }
    const style = { id, name: this.#raw.get(id)?.name ?? id, run: { ...defaults, ...run }, paragraph };
    this.#resolved.set(id, style);
    return style;
  }
}
