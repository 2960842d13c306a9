// An organization that the lexicon does not have, named by the title of its own sub-item.
import { twinOf } from '../names/actors.ts';
import { mentionsIn } from '../names/match.ts';
import { nameWords } from '../names/words.ts';
import { fold } from '../pack/form.ts';
import { itemOfTitle } from './items.ts';

export interface Titled {
  /** As printed, without its article. */
  readonly name: string;
  /** `org/Tidal-Commission`: made of the name, since no acronym is known. */
  readonly actor: string;
}

/** The organization of "Cooperation between the United Nations and the …"; null where none is named, or a known one. */
export function organizationTitled(title: string, language: string | null): Titled | null {
  const printed = itemOfTitle(title, language)?.organization;
  if (!printed) return null;
  const whole = tailLike(title.replace(/[\s:：,.;]+$/u, ''), printed);
  if (!whole || mentionsIn(whole, language).some(({ actor }) => actor && isOrganization(actor))) return null;
  const name = withoutArticle(whole, nameWords(language).determiners);
  return name && /^\p{Lu}/u.test(name) ? { name, actor: `org/${name.match(/[\p{L}\p{N}]+/gu)!.join('-')}` } : null;
}

/** Also a body that is an entity of the United Nations by its first id. */
const isOrganization = (actor: string): boolean =>
  (twinOf(actor) ?? actor).startsWith('org/') || actor.startsWith('org/');

/** The end of a text that, folded, is `folded`. */
function tailLike(text: string, folded: string): string | null {
  for (let at = text.length - folded.length; at >= 0; at--) if (fold(text.slice(at)) === folded) return text.slice(at);
  return null;
}

/** Null in a language without articles: there a name stands in the case of its place. */
function withoutArticle(name: string, determiners: readonly string[]): string | null {
  const article = determiners.find((one) => fold(name).startsWith(one));
  return article ? name.slice(article.length) : null;
}
