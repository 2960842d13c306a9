// The verb phrase that opens each paragraph and point of a resolution.
import { type House, operativeAt, type Phrase, phraseAt, preambularAt } from '../../lexicon/index.ts';
import { type DocumentNode, type Paragraph, type Point, paragraphsOf } from '../../tree/index.ts';

export interface Opening {
  readonly phrase: string;
  /** Canonical verb. */
  readonly verb: string;
}

/** Opening phrases by id of paragraph or point; those that open with none, and a report's paragraphs, are missing. */
export function phrasesOf(document: DocumentNode): ReadonlyMap<string, Opening> {
  const out = new Map<string, Opening>();
  const { language } = document;
  if (!language) return out;
  const house: House = document.cover.organs.includes('un/UNSC') ? 'council' : 'assembly';
  for (const { paragraph } of paragraphsOf(document)) {
    if (paragraph.role !== 'preambular' && paragraph.role !== 'operative') continue;
    set(out, paragraph.id, phraseAt(paragraph.words.text, language, 0, house));
    const read = paragraph.role === 'preambular' ? preambularAt : operativeAt;
    for (const point of pointsBelow(paragraph)) set(out, point.id, read(point.words.text, language));
  }
  return out;
}

function set(out: Map<string, Opening>, id: string, phrase: Phrase | null): void {
  if (phrase) out.set(id, { phrase: phrase.phrase, verb: phrase.verb });
}

function pointsBelow(node: Paragraph | Point): Point[] {
  return node.points.flatMap((point) => [point, ...pointsBelow(point)]);
}
