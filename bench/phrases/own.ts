// Whose is a difference of addressees: the official texts' own, or ours? See README.md.
import type { Asking, Pair } from './sides.ts';

const UNKNOWN = 'group/other';

export const OWN = {
  asks: 'the texts: only one of them asks',
  names: 'the texts: one names whom the other does not',
  deed: 'the texts: one asks somebody, the other for a deed',
} as const;

/**
 * The kind of difference that the two texts show themselves; null: it may be ours.
 * - Only one of them asks: one has a clause that asks and the other, in its place, none; all others agree.
 * - One asks somebody, the other for a deed ("encourages the increase of"): nobody is read in it, it has no infinitive
 *   and no "that", and no "by" or "between" that would name who is to do it.
 * - One names whom the other does not: clause by clause, nobody asked on one side only is named, by any of the
 *   lexicon's words and in any place, in the other's clause, and that has no pronoun, nobody unknown and no acronym
 *   that the lexicon does not know.
 */
export function ownDifference({ fr, en }: Pair): string | null {
  if (fr.asking.length === en.asking.length) {
    const kinds = fr.asking.map((one, i) => kindOf(one, en.asking[i]));
    return kinds.includes(null) ? null : kinds.includes(OWN.names) ? OWN.names : OWN.deed;
  }
  const [more, less] = fr.asking.length > en.asking.length ? [fr, en] : [en, fr];
  if (wordsOfAsking(fr.text, 'fr') === wordsOfAsking(en.text, 'en')) return null;
  return leavesOut(more.asking, less.asking) ? OWN.asks : null;
}

/** Words that ask, in any form and place: a crude look, and no reading of clauses. */
const ASKING: Readonly<Record<'fr' | 'en', RegExp>> = {
  fr: /(?<!\p{L})(?:pri(?:e|ent|ant|é)|(?:re)?demand(?:e|ent|ant|é)|invit(?:e|ent|ant|é)|engag(?:e|ent|eant)|exhort\p{L}+|encourag(?:e|ent|eant)|enjoi\p{L}+|recommand(?:e|ent|ant)|préconis(?:e|ent|ant)|appel(?:le|lent|ant)?|exige(?:nt|ant)?|incit(?:e|ant)|propos(?:e|ant)|rappelle|insiste|favorable)(?!\p{L})/giu,
  en: /\b(?:requests?|requested|calls?|called|calling|invites?|invited|inviting|urges?|urging|encourag\w+|exhort\w*|appeals?|demands?|recommend\w*|requires?|asks?|proposes?|reminds?|directs?)\b/gi,
};

const wordsOfAsking = (text: string, language: 'fr' | 'en'): number => text.match(ASKING[language])?.length ?? 0;

/** Whether the clauses of `less` are those of `more` without some, in order, with the same addressees. */
function leavesOut(more: readonly Asking[], less: readonly Asking[]): boolean {
  let at = 0;
  for (const one of more) if (at < less.length && isSame(one, less[at])) at++;
  return at === less.length;
}

const isSame = (a: Asking, b: Asking): boolean =>
  a.addressees.length === b.addressees.length && a.addressees.every((one) => b.addressees.includes(one));

/** How two clauses differ; '': they agree; null: it may be ours. */
function kindOf(fr: Asking, en: Asking): string | null {
  if (isSame(fr, en)) return '';
  if (isDeed(fr, 'fr') || isDeed(en, 'en')) return OWN.deed;
  return unnamed(fr, en) && unnamed(en, fr) ? OWN.names : null;
}

/** What leads to a deed of somebody's ("to act", "that they act") or names who is to do it; a crude look again. */
const SOMEBODYS: Readonly<Record<'fr' | 'en', RegExp>> = {
  fr: /(?<!\p{L})(?:(?:à|de|pour) \p{L}+(?:er|ir|oir|re)|d[’']\p{L}+(?:er|ir|oir|re)|que|qu[’']|par|entre)(?!\p{L})/iu,
  en: /\b(?:to|that|by|between|among|from)\b/i,
};

const isDeed = (one: Asking, language: 'fr' | 'en'): boolean =>
  one.addressees.length === 0 && !SOMEBODYS[language].test(one.text);

/** Whether nobody asked by `one` alone is named in `other`. */
function unnamed(one: Asking, other: Asking): boolean {
  const alone = one.addressees.filter((actor) => !other.addressees.includes(actor));
  if (alone.includes(UNKNOWN)) return false;
  if (alone.length > 0 && other.strange) return false;
  return alone.length === 0 || (!other.pronoun && alone.every((actor) => !other.names.has(actor)));
}
