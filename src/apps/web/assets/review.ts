// Review by keyboard: c confirms, r rejects, e corrects the fact that j and k went to; its words light up in the paragraph.
const isOff = (): boolean => localStorage.getItem('octavo-keys') === 'off';
const facts = [...document.querySelectorAll<HTMLElement>('.review-fact')];

function light(fact: HTMLElement): void {
  for (const one of document.querySelectorAll('.lit')) one.classList.remove('lit');
  const number = fact.dataset.fact ?? '';
  for (const mark of fact.closest('.review-part')?.querySelectorAll<HTMLElement>('[data-fact]') ?? [])
    if (mark !== fact && mark.dataset.fact?.split(' ').includes(number)) mark.classList.add('lit');
}

for (const fact of facts) fact.addEventListener('focusin', () => light(fact));

/** The answer to a click is a whole page; only the fact and the counts are taken from it, so that the place is kept. */
async function send(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const fact = form.closest<HTMLElement>('.review-fact');
  const data = new FormData(form);
  data.set(button.name, button.value);
  const answer = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams([...data].map(([name, value]) => [name, String(value)])),
  });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = fact && page.getElementById(fact.id);
  const filters = page.querySelector('nav.filters');
  if (!answer.ok || !fact || !now) return location.reload();
  if (filters) document.querySelector('nav.filters')?.replaceWith(filters);
  fact.className = now.className;
  fact.replaceChildren(...now.childNodes);
  next(fact)?.focus();
}

const next = (fact: HTMLElement): HTMLElement | undefined => facts[facts.indexOf(fact) + 1];

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
  if (!form.closest('.review-fact') || !button) return;
  event.preventDefault();
  void send(form, button);
});

addEventListener('keydown', (event: KeyboardEvent) => {
  const target = event.target as HTMLElement;
  if (isOff() || event.ctrlKey || event.metaKey || event.altKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
    return;
  const fact = target.closest<HTMLElement>('.review-fact');
  const button = fact?.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
  if (!fact || !button) return;
  event.preventDefault();
  button.click();
  if (event.key === 'e') fact.querySelector<HTMLInputElement>('.correct input:not([type="hidden"])')?.focus();
});
