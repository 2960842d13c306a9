// The page at /api: every resource with an example to follow; with a script, a form to try it.
import { type Answer, page } from '../../web/frame/answer.ts';
import { type Html, html } from '../../web/frame/html.ts';
import type { Page } from '../../web/frame/page.ts';
import { exampleAddress, exampleOf, type Operation, operationsOf, type Parameter } from './described.ts';
import words from './words.json' with { type: 'json' };

type Words = (typeof words)['en'];

export const apiPage: Page = {
  paths: ['/api'],
  answer: async (site, visit): Promise<Answer> => {
    const say: Words = words[visit.words.language as keyof typeof words] ?? words.en;
    const byTag = Map.groupBy(await operationsOf(site), ({ tag }) => tag);
    return page({
      title: say.title,
      description: say.lead,
      canonical: '/api',
      islands: ['api.ts'],
      depends: [],
      main: html`<h1>${say.title}</h1>
<p class="lead">${say.lead}</p>
<p>${say.pages} ${say.english}</p>
<p>${say.description}: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a> (OpenAPI 3.1)</p>
${[...byTag].map(
  ([tag, all]) => html`<h2 lang="en">${tag}</h2>
${all.map((one) => shown(one, say))}`,
)}`,
    });
  },
};

const shown = (one: Operation, say: Words): Html => html`<section class="operation" id="${one.id}">
<h3><code>${one.method} /api/v1${one.path}</code></h3>
<p lang="en">${one.summary}</p>
${one.parameters.length ? html`<details><summary>${say.parameters}</summary><dl lang="en">${one.parameters.map(described)}</dl></details>` : ''}
${one.method === 'GET' && !one.path.includes('{sha256}') ? html`<p>${say.example}: <a href="${exampleAddress(one)}"><code>${exampleAddress(one)}</code></a></p>` : ''}
${form(one, say)}
</section>
`;

const described = ({ name, description, schema }: Parameter): Html =>
  html`<dt><code>${name}</code></dt><dd>${[description ?? schema.description, schema.enum?.join(', ')].filter(Boolean).join(': ') || (schema.type ?? '')}</dd>`;

/** Shown by the script, which alone can put parts into an address. */
const form = (
  one: Operation,
  say: Words,
): Html => html`<form class="try" data-method="${one.method}" data-path="/api/v1${one.path}" hidden>
${one.parameters.map((parameter) => field(one, parameter))}
${one.method === 'POST' ? html`<p><label for="${one.id}-file">${say.file}</label> <input id="${one.id}-file" type="file" required></p>` : ''}
<p><button>${say.send}</button></p>
<output aria-label="${say.answer}" aria-live="polite"></output>
</form>`;

function field({ id }: Operation, parameter: Parameter): Html {
  const { name, required, schema } = parameter;
  const own = `${id}-${name}`;
  const value = parameter.in === 'path' || required ? exampleOf(parameter) : '';
  const input = schema.enum
    ? html`<select id="${own}" name="${name}" data-in="${parameter.in}"><option></option>${schema.enum.map((choice) => html`<option>${choice}</option>`)}</select>`
    : html`<input id="${own}" name="${name}" data-in="${parameter.in}" value="${value}"${required ? html` required` : ''}>`;
  return html`<p><label for="${own}"><code>${name}</code></label> ${input}</p>`;
}
