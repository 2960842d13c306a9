// "Resolution adopted by the General Assembly on 4 December 2044": the day in a document's title.
import { fold, type LanguagePack, matchForms, readDate } from '../lexicon/index.ts';

/** The day (ISO) that the title `text` says the document was adopted on; null where it says none. */
export function adoptedOn(text: string, pack: LanguagePack, language: string): string | null {
  const values = matchForms(fold(text), pack.adoptedOn, (v) => readDate(v.date, language) !== null);
  return values && readDate(values.date, language);
}
