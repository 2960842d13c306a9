// Which of the forms a resource has is given: as `?format=` says, else as Accept prefers.
import { Problem } from './problem.ts';

/** Forms by the name that `?format=` takes, with their media types. */
export const FORMS = {
  json: 'application/json',
  atom: 'application/atom+xml',
  csv: 'text/csv',
  ics: 'text/calendar',
  jsonld: 'application/ld+json',
  akn: 'application/akn+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  markdown: 'text/markdown',
} as const;
export type Form = keyof typeof FORMS;

interface Wanted {
  readonly type: string;
  readonly weight: number;
}

const wantedOf = (accept: string): Wanted[] =>
  accept
    .slice(0, 2000)
    .split(',')
    .map((part) => {
      const [type, ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((one) => one.startsWith('q='));
      return { type, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
    });

/** Weight of a media type: of the most exact range that names it; 0: not wanted. */
function weightOf(mime: string, wanted: readonly Wanted[]): number {
  const [kind] = mime.split('/');
  for (const range of [mime, `${kind}/*`, '*/*']) {
    const found = wanted.find(({ type }) => type === range);
    if (found) return found.weight;
  }
  return 0;
}

/** The form to give; the first of `forms` is the resource's own. Errors: `api-not-acceptable`. */
export function formFor(forms: readonly Form[], asked: string | undefined, accept: string | undefined): Form {
  if (asked !== undefined) {
    const form = forms.find((one) => one === asked);
    if (form) return form;
    throw refused(forms, asked);
  }
  if (!accept) return forms[0];
  const wanted = wantedOf(accept);
  const weighed = forms.map((form) => ({ form, weight: weightOf(FORMS[form], wanted) }));
  const best = weighed.reduce((a, b) => (b.weight > a.weight ? b : a));
  if (best.weight > 0) return best.form;
  throw refused(forms, accept.slice(0, 200));
}

const refused = (forms: readonly Form[], asked: string): Problem =>
  new Problem('api-not-acceptable', { asked, known: forms.map((one) => `${FORMS[one]} (${one})`).join(', ') });
