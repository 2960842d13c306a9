// A fact under review: its words, what it says, who said what of it, and the buttons.
import type { FactRow } from '../../../register/index.ts';
import { directionOf, type Html, html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import type { Words } from '../frame/words.ts';
import { factSays, factWord } from './doc-facts.ts';

export function factItem(fact: FactRow, symbol: string, language: string, visit: Visit): Html {
  const { words, person } = visit;
  const state = fact.review?.verdict ?? 'open';
  return html`<li id="f${fact.fact}" class="review-fact mark-${fact.kind} ${state}" data-fact="${fact.fact}"${person.role === 'reader' ? '' : html` tabindex="-1"`}>
<p><span class="fact-label">${words(factWord(fact.kind))}</span> <q lang="${language}" dir="${directionOf(language)}">${fact.words}</q>${fact.derived ? html` <span class="badge">${words('par-derived')}</span>` : ''}${fact.review ? html` <span class="badge ${state}">${words(`rev-${fact.review.verdict}`)}</span>` : ''}</p>
<p class="says">${factSays(fact, words)}</p>
${fact.review ? html`<p class="small">${words('rev-by', { who: fact.review.who, when: words.date(fact.review.at.slice(0, 10)) })}${fact.review.reason ? html`${words('colon')}${fact.review.reason}` : ''}</p>` : ''}
${person.role === 'reader' ? '' : verdicts(fact, symbol, language, visit)}</li>`;
}

function verdicts(fact: FactRow, symbol: string, language: string, { words, path, query }: Visit): Html {
  const back = `${path}${query.size ? `?${query}` : ''}#f${fact.fact}`;
  const hidden = html`<input type="hidden" name="what" value="fact"><input type="hidden" name="symbol" value="${symbol}"><input type="hidden" name="language" value="${language}"><input type="hidden" name="fact" value="${fact.fact}"><input type="hidden" name="back" value="${back}">`;
  const name = words('rev-fact-n', { n: fact.fact ?? 0 });
  return html`<form method="post" action="/review" class="verdicts" aria-label="${name}">${hidden}
<button name="verdict" value="confirmed" data-key="c">${words('rev-confirm')}</button> <button name="verdict" value="rejected" data-key="r">${words('rev-reject')}</button></form>
<details class="correct"><summary data-key="e">${words('rev-correct')}</summary><form method="post" action="/review" class="form" aria-label="${words('rev-correct')}${words('colon')}${name}">${hidden}
${fields(fact, words)}
<label>${words('rev-reason')}<input type="text" name="reason" maxlength="500"></label>
<p><button class="primary" name="verdict" value="corrected">${words('rev-keep-correction')}</button></p></form></details>`;
}

/** A field for each value; lists stand in one line, parted by blanks. */
const fields = ({ value, fact }: FactRow, words: Words): Html[] =>
  Object.entries(value)
    .filter(([, one]) => one === null || typeof one !== 'object' || Array.isArray(one))
    .map(([name, one]) => {
      const list = Array.isArray(one);
      const text = list ? one.join(' ') : one === null ? '' : String(one);
      return html`<label>${name}${list ? html` <span class="small">${words('rev-list')}</span>` : ''}<input type="text" name="value-${name}" value="${text}" data-was="${typeof one}" id="v${fact}-${name}"><input type="hidden" name="was-${name}" value="${JSON.stringify(one)}"></label>`;
    });

/** The fields that were changed, in the type that they had. */
export function correctionOf(form: FormData): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, given] of form) {
    if (!key.startsWith('value-') || typeof given !== 'string') continue;
    const name = key.slice('value-'.length);
    const was = parsed(String(form.get(`was-${name}`) ?? 'null'));
    const now = asBefore(given.trim(), was);
    if (JSON.stringify(now) !== JSON.stringify(was)) out[name] = now;
  }
  return out;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function asBefore(text: string, was: unknown): unknown {
  if (Array.isArray(was)) return text === '' ? [] : text.split(/\s+/);
  if (text === '') return null;
  if (typeof was === 'boolean') return text === 'true';
  return typeof was === 'number' && Number.isFinite(Number(text)) ? Number(text) : text;
}
