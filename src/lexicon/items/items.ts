// Agenda items that come back session after session, by their titles in each language, and when sessions open.
import ar from '../data/ar/items.json' with { type: 'json' };
import sessions from '../data/common/sessions.json' with { type: 'json' };
import en from '../data/en/items.json' with { type: 'json' };
import es from '../data/es/items.json' with { type: 'json' };
import fr from '../data/fr/items.json' with { type: 'json' };
import ru from '../data/ru/items.json' with { type: 'json' };
import zh from '../data/zh/items.json' with { type: 'json' };
import { fold, matchForms } from '../pack/form.ts';

interface ItemWords {
  readonly items: Readonly<
    Record<string, { readonly titles: readonly string[]; readonly subItems: readonly string[] }>
  >;
  readonly report: readonly string[];
  /** "بb جc": each letter and the Latin one behind it. */
  readonly letters: string;
}

const WORDS: Readonly<Record<string, ItemWords>> = { ar, en, es, fr, ru, zh };

/** What a title is of: the item itself, or the sub-item of an organization (its name as printed, folded). */
export interface ItemTitle {
  readonly item: string;
  readonly organization: string | null;
}

const trimmed = (text: string): string => fold(text).replace(/^[-\s]+|[\s:：,.;]+$/g, '');

/** The recurring item (`cooperation`) whose title, or the title of one of its sub-items, `title` is; else null. */
export function itemOfTitle(title: string, language: string | null): ItemTitle | null {
  const line = trimmed(title);
  for (const [item, { titles, subItems }] of Object.entries(WORDS[language ?? '']?.items ?? {})) {
    if (titles.some((one) => fold(one) === line)) return { item, organization: null };
    const values = matchForms(line, subItems);
    if (values) return { item, organization: values.organization };
  }
  return null;
}

/** The recurring item whose title stands somewhere in `text` (a cover), or null. */
export function itemIn(text: string, language: string | null): string | null {
  const folded = fold(text);
  for (const [item, { titles }] of Object.entries(WORDS[language ?? '']?.items ?? {}))
    if (titles.some((one) => folded.includes(fold(one)))) return item;
  return null;
}

/** An item's title in `language`, else in English; null: no such item. */
export const titleOfItem = (item: string, language: string): string | null =>
  (WORDS[language] ?? en).items[item as 'cooperation']?.titles[0] ?? null;

/** The names of recurring items. */
export const recurringItems = (): readonly string[] => Object.keys(en.items);

/** Whether `text` speaks of a report. */
export const namesReport = (text: string, language: string | null): boolean =>
  (WORDS[language ?? ''] ?? en).report.some((word) => fold(text).includes(word));

const LETTERS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(WORDS).map(([language, { letters }]) => [
    language,
    new Map(letters.split(' ').flatMap((pair) => (pair ? [[pair[0], pair[1]] as const] : []))),
  ]),
);

/** A sub-item's letter as other languages print it: the Arabic ب is b. */
export const latinLetter = (letter: string, language: string | null): string =>
  [...letter].map((one) => LETTERS.get(language ?? '')?.get(one) ?? one).join('');

export interface SessionRule {
  /** First session it governs. */
  readonly from: number;
  readonly week: string;
  readonly nth: number;
  readonly symbol: string;
}

export interface SessionRules {
  readonly rules: readonly SessionRule[];
  readonly stated: readonly { readonly session: number; readonly opens: string; readonly symbol: string }[];
  /** Weeks before the meeting at which a report is due. */
  readonly slots: { readonly submission: number; readonly issue: number };
}

/** Rule 1 as it stood, opening dates that documents state, and the 10-4-6 rule of documentation. */
export const sessionRules: SessionRules = sessions;
