// Why two paragraphs were linked, so that a person can judge it.
import { foldWord, type MessageId, officialName, say, themeName } from '../../lexicon/index.ts';
import type { Nearness } from './scope.ts';
import type { Shared } from './score.ts';
import type { EvidenceReason, ReasonId, TraitKind } from './types.ts';

const ORDER: readonly (readonly [ReasonId, string, readonly TraitKind[]])[] = [
  ['evidence-actors', 'actors', ['actor']],
  ['evidence-instruments', 'instruments', ['instrument']],
  ['evidence-places', 'places', ['place']],
  ['evidence-dates', 'dates', ['date']],
  ['evidence-citations', 'symbols', ['citation']],
  ['evidence-themes', 'themes', ['theme']],
  ['evidence-words', 'words', ['concept', 'matter', 'name', 'word']],
  ['evidence-dialogue', 'words', ['dialogue']],
  ['evidence-bodies', 'words', ['bodies']],
  ['evidence-meeting', 'meeting', ['meeting']],
];
/** What weighs less than this is no reason, and more than this many are too many to read. */
const LEAST = 0.1;
const MOST = 6;
const JOINT = '; ';

/** Reasons in a fixed order: facts, themes, words, then where it stands. */
export function reasonsOf(
  shared: readonly Shared[],
  nearness: Nearness,
  organizations: readonly string[],
): readonly EvidenceReason[] {
  const found = ORDER.flatMap(([id, name, kinds]): EvidenceReason[] => {
    const list = distinct(shared.filter(({ kind, weight }) => kinds.includes(kind) && weight >= LEAST));
    return list.length ? [{ id, values: { [name]: list.slice(0, MOST).join(JOINT) } }] : [];
  });
  const where: EvidenceReason = { id: `evidence-${nearness}`, values: { organizations: organizations.join(JOINT) } };
  return Object.freeze([...found, where]);
}

/** What is shown, each once; a word that stands in a phrase shown before it is left out. */
function distinct(shared: readonly Shared[]): string[] {
  const phrases = shared.filter(({ kind }) => kind === 'concept');
  const out: string[] = [];
  for (const { shown } of [...phrases, ...shared.filter(({ kind }) => kind !== 'concept')]) {
    const folded = foldWord(shown);
    if (!out.some((one) => foldWord(one).includes(folded))) out.push(shown);
  }
  return out;
}

const NAMED: ReadonlySet<string> = new Set(['actors', 'places', 'organizations']);

/** The values of a reason as people say them: ids of actors and themes become their names in `language`. */
export const namedValues = (values: EvidenceReason['values'], language: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value
        .split(JOINT)
        .map((one) => nameOf(name, one, language))
        .join(', '),
    ]),
  );

/** A reason in words. */
export const sayReason = ({ id, values }: Spoken, language = 'en'): string =>
  say(id, namedValues(values, language), language).text;

/** Of evidence, or of a status. */
type Spoken = Pick<EvidenceReason, 'values'> & { readonly id: MessageId };

function nameOf(name: string, value: string, language: string): string {
  if (name === 'themes') return themeName(value, language);
  if (name === 'instruments') return officialName(value.slice(value.indexOf('|') + 1), language) ?? value;
  return NAMED.has(name) ? (officialName(value, language) ?? value) : value;
}
