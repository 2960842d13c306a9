// Places of a document in words, as the United Nations cites them: "A/RES/79/330, para. 8 (b)", "par. 8 b)"; items of the agenda with their letters.
import { type MessageId, say } from './messages.ts';

const POINT = /__list_\d+__point_([\p{L}\p{N}]+)/gu;
const NOTE = /^note:(?:.*:)?(.+)$/u;
const STEP = /^(part|annex|para|container|sec|p|formula|table)_([\w.]+)$/u;

const STEPS: Readonly<Record<string, MessageId>> = {
  part: 'place-part',
  annex: 'place-annex',
  para: 'place-para',
  container: 'place-container',
  sec: 'place-section',
};
const WHOLE: Readonly<Record<string, MessageId>> = {
  cover: 'place-cover',
  title: 'place-title',
  summary: 'place-summary',
  conclusions: 'place-conclusions',
};

/** `annex_1__para_8__list_1__point_b` in words; `number` is the paragraph's own, where it is printed otherwise than in the id. */
export function sayPlace(id: string, language: string, number?: string | null): string {
  const note = NOTE.exec(id);
  if (note) return say('place-note', { n: note[1] }, language).text;
  const points = [...id.matchAll(POINT)].map(([, label]) => ` ${sayLabel(label, language)}`).join('');
  // A section below a section: one number, its steps parted by stops.
  const steps = id
    .replace(POINT, '')
    .replaceAll(/(sec_\w+?)__sec_(?=\w)/gu, '$1.')
    .split('__');
  return steps.map((step) => sayStep(step, language, number)).join(', ') + points;
}

function sayStep(step: string, language: string, number?: string | null): string {
  const whole = WHOLE[step];
  if (whole) return say(whole, {}, language).text;
  const [, kind, own] = STEP.exec(step) ?? [];
  if (!kind) return step.replaceAll('_', ' ');
  const n = kind === 'para' ? (number ?? own.replace(/^u/, '')) : own;
  return say(STEPS[kind] ?? 'place-unnumbered', { n }, language).text;
}

/** `A/RES/79/330#para_46` as "A/RES/79/330, para. 46". */
export function sayAddress(address: string, language: string, number?: string | null): string {
  const cut = address.indexOf('#');
  return cut < 0 ? address : `${address.slice(0, cut)}, ${sayPlace(address.slice(cut + 1), language, number)}`;
}

/** A letter of a point or of an item as the language prints it: "(b)", "b)". */
export const sayLabel = (letter: string, language: string): string => say('label', { letter }, language).text;

/** "125 (i), (s)", "125 i), s)". */
export function sayItem(item: string | number, letters: readonly string[], language: string): string {
  return [item, letters.map((one) => sayLabel(one, language)).join(', ')].filter(Boolean).join(' ');
}
