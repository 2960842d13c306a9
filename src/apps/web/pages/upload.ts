// Upload: editors take files in and see each being read; everybody may read a file without keeping it.

import { say } from '../../../lexicon/index.ts';
import { articleOf, type ReadResult, tryFile } from '../../../register/index.ts';
import { type Answer, page, redirect } from '../frame/answer.ts';
import { directionOf, type Html, html, raw } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import type { Words } from '../frame/words.ts';
import { pathOf } from '../parts/addresses.ts';
import { factSwitches } from '../parts/doc-facts.ts';
import { symbolLink } from '../parts/doc-links.ts';
import { term } from '../parts/doc-terms.ts';
import { deskOf } from '../parts/upload-desk.ts';
import { jobList } from '../parts/upload-jobs.ts';
import { discard, type ReceiveLimits, receive, saysTooLarge, TooLarge } from '../parts/upload-receive.ts';

const MB = 1024 * 1024;
const KEPT: ReceiveLimits = { bytes: 128 * MB, files: 500 };
const TRIED: ReceiveLimits = { bytes: 16 * MB, files: 1 };

export const uploadPage: Page = {
  paths: ['/upload', '/upload/try'],
  answer: (site, visit) => (visit.path === '/upload' ? form(site, visit) : redirect('/upload', 303)),
  async post(site, visit, request) {
    const keeps = visit.path === '/upload';
    const limits = keeps ? KEPT : TRIED;
    if (keeps && visit.person.role === 'reader') return form(site, visit, 'not-allowed', 403);
    if (saysTooLarge(request, limits)) return tooLarge(site, visit, limits);
    try {
      return keeps ? await keep(site, visit, request) : await tryOne(site, visit, request);
    } catch (error) {
      if (error instanceof TooLarge) return tooLarge(site, visit, limits);
      if (error instanceof TypeError) return form(site, visit, 'upload-empty', 400);
      throw error;
    }
  },
};

const tooLarge = (site: Site, visit: Visit, { bytes }: ReceiveLimits): Answer =>
  form(site, visit, 'up-too-large', 413, bytes);

async function keep(site: Site, visit: Visit, request: Request): Promise<Answer> {
  const files = await receive(request, KEPT);
  if (!files.length) return form(site, visit, 'upload-empty', 400);
  for (const file of files) deskOf(site.register).add(file, visit.person);
  return redirect('/upload', 303);
}

function form(site: Site, visit: Visit, wrong?: string, status = 200, limit = 0): Answer {
  const { words, person } = visit;
  const editor = person.role !== 'reader';
  const desk = deskOf(site.register);
  return page({
    status,
    title: words('up-title'),
    kind: 'upload',
    islands: ['upload.ts'],
    main: html`<h1>${words('up-title')}</h1>
${wrong ? html`<p class="notice warn" role="alert">${whatIsWrong(wrong, limit, words)}</p>` : ''}
${editor ? keepForm(words) : ''}
<section><h2>${words('up-try')}</h2><p>${words('up-try-lead')}</p>
<form class="form" method="post" action="/upload/try" enctype="multipart/form-data"><label>${words('up-file')}<input type="file" name="file" required accept="${ACCEPTED}"></label><p><button${editor ? '' : html` class="primary"`}>${words('up-try-do')}</button></p></form>
${editor ? '' : html`<p class="small">${words('up-editors')}</p>`}</section>
${editor ? jobList(desk, words) : ''}`,
  });
}

const ACCEPTED = '.xml,.pdf,.docx,.html,.htm,.md,.txt,.zip,.gz';

const keepForm = (
  words: Words,
): Html => html`<form class="form drop" id="upload" method="post" action="/upload" enctype="multipart/form-data" data-sending="${words('up-sending')}" data-failed="${words('up-failed')}" data-limit="${KEPT.bytes}" data-too-large="${words('up-too-large', { n: KEPT.bytes / MB })}">
<p class="lead">${words('up-lead')}</p>
<label>${words('up-files')}<input type="file" name="files" multiple required accept="${ACCEPTED}"></label>
<p class="small">${words('up-formats', { n: KEPT.bytes / MB })}</p><p><button class="primary">${words('up-do')}</button></p></form>`;

function whatIsWrong(id: string, limit: number, words: Words): string {
  if (id === 'up-too-large') return words('up-too-large', { n: limit / MB });
  if (id === 'upload-empty') return words('up-none');
  return words('up-editors');
}

/** One after the other, so that strangers' files take no more than their turn. */
let turn: Promise<unknown> = Promise.resolve();

async function tryOne(site: Site, visit: Visit, request: Request): Promise<Answer> {
  const files = await receive(request, TRIED);
  if (!files.length) return form(site, visit, 'upload-empty', 400);
  try {
    const mine = turn.then(() => tryFile(files[0].path, visit.person));
    turn = mine.catch(() => {});
    const result = await mine;
    return tried(site, visit, files[0].name, result);
  } finally {
    await discard(files);
  }
}

/** The file read as a document: nothing of it is kept. */
function tried(site: Site, visit: Visit, name: string, result: ReadResult | null): Answer {
  const { words } = visit;
  const { document, facts, messages = [] } = result ?? {};
  const notes = html`<ul class="reading">${messages.map((one) => {
    const { text, next } = say(one.id, one.values, words.language);
    return html`<li class="${one.severity}">${text}. <span class="small">${next}</span></li>`;
  })}</ul>`;
  const head = html`<p class="eyebrow">${words('up-tried')}</p>`;
  if (!document || !facts)
    return page({
      status: 422,
      title: name,
      kind: 'upload',
      main: html`${head}<h1>${words('up-refused', { name })}</h1>${notes}<p><a href="/upload">${words('up-again')}</a></p>`,
    });
  const symbols = document.cover.symbols.map((one) => one.symbol);
  const held = symbols.find((one) => site.held(one));
  const text = articleOf(document, facts, {
    cite: (cited) => ({ href: pathOf(cited), held: site.held(cited) !== null }),
  });
  const counts = Object.fromEntries(
    Object.entries(facts).map(([list, all]) => [
      list === 'activities' ? 'activity' : list.replace(/s$/, ''),
      all.length,
    ]),
  );
  const lang = html` lang="${document.language ?? 'und'}" dir="${directionOf(document.language)}"`;
  return page({
    title: name,
    kind: 'document',
    islands: ['facts.ts'],
    main: html`<div class="doc-top">${head}<p class="eyebrow">${term(`doc-kind-${document.kind}`, words)} <strong>${symbols.join(' – ') || words('doc-provisional')}</strong> · ${name}${held ? html` · ${words('up-held')} ${symbolLink(held)}` : ''}</p>
<div class="doc-title">${document.title ? html`<div${lang}>${raw(text.title)}</div>` : html`<h1>${symbols[0] ?? name}</h1>`}${text.masthead ? html`<details class="as-printed"><summary>${words('doc-masthead')}</summary><div${lang}>${raw(text.masthead)}</div></details>` : ''}</div></div>
<div class="doc-frame"><div class="doc-side">${factSwitches(counts, null, words)}${messages.length ? html`<details class="reading" open><summary>${words('doc-messages-n', { n: messages.length })}</summary>${notes}</details>` : ''}<p><a href="/upload">${words('up-again')}</a></p></div>${raw(text.article)}</div>`,
  });
}
