// "Who is this?": looks a name, acronym or id up in the lexicon.
import { lookUp } from '../lexicon/index.ts';

export type LexiconAnswer = ReturnType<typeof lookUp>[number];

/** Every actor the name can mean, in one language or in all; none known: an empty list. */
export const lookUpName = (name: string, language?: string): readonly LexiconAnswer[] => lookUp(name, language);
