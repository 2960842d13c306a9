// The files that were sent, each with what became of it.
import { say } from '../../../lexicon/index.ts';
import type { FileFate } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import { NATIVE, type Words } from '../frame/words.ts';
import { fileName } from './doc-bar.ts';
import { symbolLink } from './doc-links.ts';
import type { UploadDesk, UploadJob } from './upload-desk.ts';

export const jobList = (
  desk: UploadDesk,
  words: Words,
): Html => html`<section id="jobs" aria-live="polite" data-busy="${desk.busy ? '1' : ''}"><h2>${words('up-jobs')}</h2>
${desk.busy ? html`<p><a href="/upload">${words('up-look-again')}</a></p>` : ''}
${desk.jobs.length ? html`<ul class="works jobs">${desk.jobs.map((job) => item(job, words))}</ul>` : html`<p>${words('up-no-jobs')}</p>`}</section>`;

const LOOK: Readonly<Record<UploadJob['state'], string>> = {
  waiting: '',
  reading: 'due',
  done: 'good',
  failed: 'warn',
};

function item({ name, size, state, fates, fault }: UploadJob, words: Words): Html {
  const said = fault && say(fault.id, fault.values, words.language);
  return html`<li class="${state}"><p><span class="badge ${LOOK[state]}">${words(`up-state-${state}`)}</span> ${name} <span class="when">${words('doc-kilobytes', { n: words.number(Math.ceil(size / 1024)) })}</span></p>
${said ? html`<p>${said.text}. <span class="small">${said.next}</span></p>` : ''}
${fates.length ? html`<ul>${fates.slice(0, MOST).map((one) => fate(one, words))}</ul>` : state === 'done' ? html`<p>${words('up-nothing-in-it')}</p>` : ''}
${fates.length > MOST ? html`<p>${words('up-more', { n: fates.length - MOST })}</p>` : ''}</li>`;
}

const MOST = 40;

function fate({ name, state, refusal, symbol, language }: FileFate, words: Words): Html {
  if (state === 'refused') {
    const { text, next } = say(
      (refusal?.id ?? 'file-unreadable') as Parameters<typeof say>[0],
      refusal?.values ?? {},
      words.language,
    );
    return html`<li><span class="badge warn">${words('up-state-refused')}</span> ${fileName(name)}${words('colon')}${text}. <span class="small">${next}</span></li>`;
  }
  if (!symbol) return html`<li><span class="badge">${words('up-state-waiting')}</span> ${fileName(name)}</li>`;
  return html`<li><span class="badge good">${words('up-state-read')}</span> ${symbolLink(symbol)} ${language ? html`<span lang="${language}">${NATIVE[language] ?? language}</span>` : ''} <span class="small">${fileName(name)}</span></li>`;
}
