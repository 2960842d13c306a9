// Where a clause stands now.
import type { Aligned } from '../align/index.ts';
import { meaning } from './meaning.ts';
import type { Side } from './side.ts';
import type { Meaning } from './types.ts';

export function placeMeanings({ change, moved }: Aligned, old: Side, now: Side): Meaning[] {
  const values = { before: placesOf(old), after: placesOf(now) };
  const out: Meaning[] = [];
  if (change === 'new') return [meaning('change-new', 'added', values)];
  if (change === 'dropped') return [meaning('change-dropped', 'removed', values)];
  if (change === 'split') out.push(meaning('change-split', 'place', values));
  if (change === 'merged') out.push(meaning('change-merged', 'place', values));
  const [from, to] = [old.paragraphs[0]?.role, now.paragraphs[0]?.role];
  if (from === 'preambular' && to === 'operative') out.push(meaning('change-became-operative', 'stronger', values));
  else if (from === 'operative' && to === 'preambular') out.push(meaning('change-became-preambular', 'weaker', values));
  else if (moved) out.push(meaning('change-moved', 'place', values));
  return out;
}

/** Ids; whoever says the meaning says them as the United Nations cites paragraphs. */
const placesOf = ({ paragraphs }: Side): string => paragraphs.map(({ id }) => id).join(', ');
