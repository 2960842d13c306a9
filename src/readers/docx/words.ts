// A paragraph's pieces → words.
import { joinWords, type Words, words } from '../../tree/index.ts';
import { Runs } from '../runs.ts';
import { type Block, type Paragraph, paragraphsIn, rawText } from './blocks.ts';
import { typedLabel } from './labels.ts';

/** The words behind the first `skip` characters of the raw text. */
export function wordsOf(paragraph: Paragraph, skip = 0, numbered = true): Words {
  const runs = new Runs();
  let left = skip;
  for (const { text, kinds, href, note } of paragraph.pieces) {
    if (note !== null) {
      runs.note(note);
      continue;
    }
    const rest = left ? text.slice(left) : text;
    left = Math.max(0, left - text.length);
    // A link is not underlined for emphasis.
    runs.add(rest, { kinds: href === null ? kinds : kinds.filter((kind) => kind !== 'underline'), href });
  }
  return runs.finish(numbered ? { unit: 'paragraph', from: paragraph.at, to: paragraph.at, page: null } : null);
}

/** Words with the paragraph's label in front, as a table's cell or a note has them. */
export function labelledWords(paragraph: Paragraph): Words {
  const typed = paragraph.label === null ? typedLabel(rawText(paragraph)) : null;
  const own = wordsOf(paragraph, typed?.length);
  const label = paragraph.label ?? typed?.label;
  return label === undefined ? own : joinWords([words(label), own]);
}

/** All words of blocks in one run: a cell, a note. */
export function wordsOfBlocks(blocks: readonly Block[]): Words {
  const all = [...paragraphsIn(blocks)].map(labelledWords).filter((one) => one.text !== '' || one.marks.length > 0);
  return all.length ? joinWords(all) : words('');
}
