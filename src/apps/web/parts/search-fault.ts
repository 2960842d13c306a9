// A question that cannot be answered: what is wrong with it, and how to ask.
import { say } from '../../../lexicon/index.ts';
import { type Answer, page } from '../frame/answer.ts';
import { html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { searchHelp } from './search-help.ts';

/** Errors that are not the question's own are thrown on. */
export function searchFault({ words }: Visit, question: string, error: unknown): Answer {
  const { id, values } = error as { id?: string; values?: Record<string, string> };
  if (!id?.startsWith('question-') && id !== 'cursor-bad') throw error;
  const { text, next } = say(id as Parameters<typeof say>[0], values ?? {}, words.language);
  return page({
    status: id === 'question-slow' ? 503 : 400,
    title: words('search'),
    kind: 'search',
    main: html`<h1>${words('search')}</h1><p class="notice warn">${capital(text)}. ${next}</p><p><q>${question.slice(0, 200)}</q></p>${searchHelp(words)}`,
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
