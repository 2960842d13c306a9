// A language pack: the printed forms of documents in one language, as a translator edits them in data/<language>/documents.json.
import en from '../data/en/documents.json' with { type: 'json' };
import fr from '../data/fr/documents.json' with { type: 'json' };

/** Every key is described in lexicon/README.md; placeholders stand in braces. */
export type LanguagePack = typeof en;
export type PackLanguage = 'en' | 'fr';

const PACKS: Readonly<Record<string, LanguagePack>> = { en, fr: fr as unknown as LanguagePack };

/** The pack of a language; English where there is none yet. */
export const packOf = (language: string | null): LanguagePack => PACKS[language ?? 'en'] ?? en;

export const packLanguages = (): readonly PackLanguage[] => Object.keys(PACKS) as PackLanguage[];
