// Two buttons under a suggested link: it does answer, it does not.
import type { ParagraphEvidence } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';

export const evidenceForm = (
  mandate: string,
  { paragraph, relation }: ParagraphEvidence,
  { words, path }: Visit,
): Html => html`<form method="post" action="/review" class="verdicts">
<input type="hidden" name="what" value="evidence"><input type="hidden" name="mandate" value="${mandate}"><input type="hidden" name="evidence" value="${paragraph}"><input type="hidden" name="relation" value="${relation}"><input type="hidden" name="back" value="${path}">
<button name="verdict" value="confirmed">${words('rev-confirm')}</button> <button name="verdict" value="rejected">${words('rev-reject')}</button></form>`;
