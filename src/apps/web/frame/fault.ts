// When something is wrong: what, and what to do next, in the interface's language.
import { say } from '../../../lexicon/index.ts';
import { type PageAnswer, page } from './answer.ts';
import { html } from './html.ts';
import type { Visit } from './visit.ts';

/** A page for an error with a message id of the catalogue. */
export function faultPage(visit: Visit, status: number, id: string, error?: unknown): PageAnswer {
  const values = withoutPlace((error as { values?: Record<string, string> } | undefined)?.values ?? {});
  const { text, next } = said(id, values, visit.words.language);
  return page({
    status,
    title: `${status}`,
    kind: 'fault',
    main: html`<h1>${capital(text)}</h1><p>${next}</p><p class="small">${status} · ${id}</p>`,
  });
}

/** The values of an error without the place on this machine: that is nobody's business. */
export const withoutPlace = <V extends string | number>(
  values: Readonly<Record<string, V>>,
): Record<string, V | string> => ('path' in values ? { ...values, path: 'Octavo' } : { ...values });

function said(id: string, values: Readonly<Record<string, string>>, language: string): { text: string; next: string } {
  try {
    return say(id as Parameters<typeof say>[0], values, language);
  } catch {
    return say('server-fault', {}, language);
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
